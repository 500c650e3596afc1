import {defineBehavior, effect} from '@portabletext/editor/behaviors'
import {isSelectionCollapsed} from '@portabletext/editor/selectors'

/**
 * What opens the picker: `[`, Ctrl or Cmd with Shift and C, and the toolbar’s button, which would
 * else insert a citation of nothing. `open` is told what was typed and has to come back if nothing
 * is cited; what is inserted within `literally` opens nothing.
 */
export function citingBehaviors(open: (typed: string) => void) {
  let isLiteral = false
  const literally = (insert: () => void) => {
    isLiteral = true
    insert()
    isLiteral = false
  }
  const behaviors = [
    defineBehavior({
      on: 'insert.text',
      guard: ({event, snapshot}) =>
        event.text === '[' && !isLiteral && isSelectionCollapsed(snapshot),
      actions: [() => [effect(() => open('['))]],
    }),
    defineBehavior({
      on: 'keyboard.keydown',
      guard: ({event: {originEvent}}) =>
        originEvent.code === 'KeyC' &&
        originEvent.shiftKey &&
        (originEvent.ctrlKey || originEvent.metaKey),
      actions: [() => [effect(() => open(''))]],
    }),
    defineBehavior({
      on: 'insert.child',
      guard: ({event: {child}}) => child._type === 'citation' && !('source' in child),
      actions: [() => [effect(() => open(''))]],
    }),
  ]
  return {behaviors, literally}
}
