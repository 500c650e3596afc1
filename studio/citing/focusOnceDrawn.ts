import type {Editor} from '@portabletext/editor'
import {getFocusSpan} from '@portabletext/editor/selectors'

/** About half a second; then it gets the focus as it is. */
const MOST_FRAMES = 30

/**
 * Gives a text the focus, with the caret behind what was just put in: but once that is drawn, since
 * drawing a text that has the focus moves the browser's caret to its beginning. What is typed until
 * then is put in, too. Whoever went on to another field meanwhile stays there.
 */
export async function focusOnceDrawn(editor: Editor): Promise<void> {
  const left = document.activeElement
  const isElsewhere = () => {
    const now = document.activeElement
    return now !== left && now?.matches(FIELD) === true
  }
  const type = (event: KeyboardEvent) => {
    const action = isElsewhere() ? undefined : toAction(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    editor.send(action)
  }
  document.addEventListener('keydown', type, true)
  await untilFrame(() => isDrawn(editor))
  if (!isElsewhere()) {
    const {selection: at} = editor.getSnapshot().context
    editor.send({type: 'focus'})
    // The browser gives the focus to where its own caret was, which can be before what was put in.
    if (at) editor.send({type: 'select', at})
  }
  untilFrame(isElsewhere).then(() => document.removeEventListener('keydown', type, true))
}

/** Not the empty part of a pane, which takes the focus where somebody clicks it. */
const FIELD = 'input, textarea, select, button, a, [contenteditable="true"]'

/** The next frame at which something is so: what a click does is done by then. */
async function untilFrame(isSo: () => boolean) {
  for (let frames = 0; frames < MOST_FRAMES; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    if (isSo()) return
  }
}

/** What a key does to a text that does not have the focus yet. */
function toAction(event: KeyboardEvent): Parameters<Editor['send']>[0] | undefined {
  const {key, ctrlKey, metaKey} = event
  if ((ctrlKey || metaKey) && !event.getModifierState('AltGraph')) return undefined
  if (key === 'Enter') return {type: 'insert.break'}
  if (key === 'Backspace') return {type: 'delete.backward', unit: 'character'}
  return [...key].length === 1 ? {type: 'insert.text', text: key} : undefined
}

/** Whether the text around the caret is on the screen as the editor has it. */
function isDrawn(editor: Editor): boolean {
  const snapshot = editor.getSnapshot()
  const span = getFocusSpan(snapshot)
  const [drawn] = editor.dom.getChildNodes(snapshot)
  return !span || drawn?.textContent?.replaceAll('\uFEFF', '') === span.node.text
}
