import {defineBehavior, effect} from '@portabletext/editor/behaviors'
import {isSelectionCollapsed} from '@portabletext/editor/selectors'

interface Picker {
  /** Told what was typed, which has to come back to the text if nothing is cited. */
  open(typed: string): void
  /** Words that were meant for the picker and came before it had the focus. */
  take(words: string): void
}

/**
 * What opens the picker: `[`, Ctrl or Cmd with Shift and C, and the toolbar’s button, which would
 * else insert a citation of nothing. From then on what is typed or pasted is the picker’s, until
 * `end` is called; what is inserted within `literally` is the text’s.
 */
export function citingBehaviors({open, take}: Picker) {
  let isLiteral = false
  let isOpen = false
  const literally = (insert: () => void) => {
    isLiteral = true
    insert()
    isLiteral = false
  }
  const end = () => {
    isOpen = false
  }
  const opened = (typed: string) => [
    effect(() => {
      isOpen = true
      open(typed)
    }),
  ]
  const taken = (words: string) => [effect(() => take(words))]
  const behaviors = [
    defineBehavior({
      on: 'insert.text',
      guard: () => isOpen && !isLiteral,
      actions: [({event}) => taken(event.text)],
    }),
    defineBehavior({
      on: 'clipboard.paste',
      guard: () => isOpen,
      actions: [({event}) => taken(event.originEvent.dataTransfer.getData('text/plain').trim())],
    }),
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
  return {behaviors, literally, end}
}
