import {useEditor} from '@portabletext/editor'
import {type RefObject, useLayoutEffect} from 'react'

/**
 * Keeps the focus in a box while the box is there: Tab goes round in it. A text may be given the
 * focus while it is drawn, and with it the keys that are meant for the box: so it gives it back,
 * before any key comes.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>) {
  const editor = useEditor()
  useLayoutEffect(() => {
    // A text that is being drawn overlooks that it lost the focus, unless it is told.
    const tell = () => editor.send({type: 'blur'})
    // At the document, where the text has seen the event already.
    const giveBack = ({target, relatedTarget}: FocusEvent) => {
      if (!editor.dom.getEditorElement()?.contains(target as Node)) return
      const left = relatedTarget instanceof HTMLElement && box.current?.contains(relatedTarget)
      const field = left ? relatedTarget : box.current?.querySelector('input')
      field?.focus()
      tell()
    }
    const goRound = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return
      event.preventDefault()
      const stops = [...(box.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])]
      const at = stops.indexOf(document.activeElement as HTMLElement)
      stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus()
    }
    tell()
    document.addEventListener('focusin', giveBack)
    document.addEventListener('keydown', goRound, true)
    return () => {
      document.removeEventListener('focusin', giveBack)
      document.removeEventListener('keydown', goRound, true)
    }
  }, [editor, box])
}

const STOPS = 'input, button:not(:disabled, [tabindex="-1"])'
