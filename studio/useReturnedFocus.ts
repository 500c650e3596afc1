import {useLayoutEffect} from 'react'

/** When a part of the screen leaves and the focus with it, what had the focus before has it again. */
export function useReturnedFocus() {
  useLayoutEffect(() => {
    const before = document.activeElement
    const giveBack = () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
    return () => void requestAnimationFrame(giveBack)
  }, [])
}
