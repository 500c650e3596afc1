import {useEffect, useEffectEvent, useRef} from 'react'
import type {ArrayOfObjectsInputProps} from 'sanity'

/** Long enough for the last words of an answer to have come out of its editor. */
const PAUSE = 1000

/**
 * After the dialog of a question, the focus is at the question again. One in which nothing was
 * written does not stay: where it was begun has the focus, which `begin` gives.
 */
export function useClosed(props: ArrayOfObjectsInputProps, begin: () => void) {
  const {members, onItemRemove, onPathFocus, readOnly} = props
  const isEmpty = (key: string) => {
    const member = members.find((member) => member.key === key)
    return (
      member?.kind === 'item' && Object.keys(member.item.value).every((name) => name[0] === '_')
    )
  }
  const open = members.find((member) => member.kind === 'item' && member.open)?.key
  const before = useRef(open)
  const goBack = useEffectEvent((key: string) =>
    isEmpty(key) ? begin() : onPathFocus([{_key: key}]),
  )
  const clear = useEffectEvent((key: string) => {
    if (isEmpty(key) && !readOnly) onItemRemove(key)
  })
  useEffect(() => {
    const left = before.current
    before.current = open
    if (!left || open) return
    goBack(left)
    const timer = setTimeout(() => clear(left), PAUSE)
    return () => clearTimeout(timer)
  }, [open])
}
