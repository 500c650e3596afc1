import {createContext, startTransition, useLayoutEffect, useMemo, useRef, useState} from 'react'
import type {ArrayOfObjectsInputProps, Path} from 'sanity'

interface Picking {
  begin(): void
  /** Once the text has its focus again. */
  end(): void
}

export const PickingContext = createContext<Picking>({begin() {}, end() {}})

/**
 * A text in which one can cite. Studio tells a text, a moment late, where its caret was; one that has
 * lost the focus meanwhile takes it back, and puts the caret before those words. So nothing new is
 * told while somebody picks what to cite.
 */
export function CitedText(props: ArrayOfObjectsInputProps) {
  const [told, setTold] = useState<Path>()
  const focusPath = told ?? props.focusPath
  const latest = useRef(focusPath)
  // What it was told last; another picking may not quite have ended.
  useLayoutEffect(() => {
    latest.current = focusPath
  })
  const picking = useMemo(
    () => ({
      begin: () => setTold(latest.current),
      // Behind what Studio has yet to tell, which is put off in the same way.
      end: () => startTransition(() => setTold(undefined)),
    }),
    [],
  )
  return (
    <PickingContext value={picking}>{props.renderDefault({...props, focusPath})}</PickingContext>
  )
}
