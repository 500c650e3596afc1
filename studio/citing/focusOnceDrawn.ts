import type {Editor} from '@portabletext/editor'
import {getFocusSpan} from '@portabletext/editor/selectors'

/** About half a second; then it gets the focus as it is. */
const MOST_FRAMES = 30

/**
 * Gives a text the focus, with the caret behind what was just put in: but once that is drawn, since
 * drawing a text that has the focus moves the browser's caret to its beginning, where the next
 * letters would go. Whoever went on to another field meanwhile stays there.
 */
export async function focusOnceDrawn(editor: Editor): Promise<void> {
  const left = document.activeElement
  const {selection: at} = editor.getSnapshot().context
  for (let frames = 0; frames < MOST_FRAMES && !isDrawn(editor); frames++) await nextFrame()
  const now = document.activeElement
  if (now !== left && now?.matches(FIELD)) return
  editor.send({type: 'focus'})
  // The browser gives the focus to where its own caret was, which can be before what was put in.
  if (at) editor.send({type: 'select', at})
}

/** Not the empty part of a pane, which takes the focus where somebody clicks it. */
const FIELD = 'input, textarea, select, button, a, [contenteditable="true"]'

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Whether the text around the caret is on the screen as the editor has it. */
function isDrawn(editor: Editor): boolean {
  const snapshot = editor.getSnapshot()
  const span = getFocusSpan(snapshot)
  const [drawn] = editor.dom.getChildNodes(snapshot)
  return !span || drawn?.textContent?.replaceAll('\uFEFF', '') === span.node.text
}
