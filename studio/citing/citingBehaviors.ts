import {defineBehavior, effect} from '@portabletext/editor/behaviors'
import {isSelectionCollapsed} from '@portabletext/editor/selectors'

/**
 * What opens the picker: `[`, Ctrl or Cmd with Shift and C, and the toolbar’s button, which would
 * else insert a citation of nothing. It is told what was typed, which has to come back to the text
 * if nothing is cited; what is inserted within `literally` opens nothing.
 */
export function citingBehaviors(open: (typed: string) => void) {
  let isLiteral = false
  const literally = (insert: () => void) => {
    isLiteral = true
    insert()
    isLiteral = false
  }
  const opened = (typed: string) => [effect(() => open(typed))]
  const behaviors = [
    defineBehavior({
      on: 'insert.text',
      guard: ({event, snapshot}) =>
        event.text === '[' && !isLiteral && isSelectionCollapsed(snapshot),
      actions: [() => opened('[')],
    }),
    defineBehavior({
      on: 'keyboard.keydown',
      guard: ({event: {originEvent}}) =>
        originEvent.code === 'KeyC' &&
        originEvent.shiftKey &&
        (originEvent.ctrlKey || originEvent.metaKey),
      actions: [() => opened('')],
    }),
    defineBehavior({
      on: 'insert.child',
      guard: ({event: {child}}) => child._type === 'citation' && !('source' in child),
      actions: [() => opened('')],
    }),
  ]
  return {behaviors, literally}
}
