import type {Editor} from '@portabletext/editor'
import {getFocusSpan} from '@portabletext/editor/selectors'

/** About half a second; then it gets the focus as it is. */
const MOST_FRAMES = 30

/**
 * Gives a text the focus, with the caret behind what was just put in: but once that is drawn, since
 * drawing a text that has the focus moves the browser's caret to its beginning, where the next
 * letters would go. Whoever went on to another field meanwhile stays there.
 */
export function focusOnceDrawn(editor: Editor): void {
  focusFrom(document.activeElement, editor, MOST_FRAMES)
}

function focusFrom(left: Element | null, editor: Editor, frames: number): void {
  if (!isDrawn(editor) && frames > 0) {
    requestAnimationFrame(() => focusFrom(left, editor, frames - 1))
    return
  }
  if (![left, document.body].includes(document.activeElement)) return
  const {selection: at} = editor.getSnapshot().context
  editor.send({type: 'focus'})
  // The browser gives the focus to where its own caret was, which can be before what was put in.
  if (at) editor.send({type: 'select', at})
}

/** Whether the text around the caret is on the screen as the editor has it. */
function isDrawn(editor: Editor): boolean {
  const snapshot = editor.getSnapshot()
  const span = getFocusSpan(snapshot)
  const [drawn] = editor.dom.getChildNodes(snapshot)
  return !span || drawn?.textContent?.replaceAll('\uFEFF', '') === span.node.text
}
