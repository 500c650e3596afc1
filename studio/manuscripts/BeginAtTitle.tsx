import {useEffect, useEffectEvent} from 'react'
import {type StringInputProps, useGetFormValue} from 'sanity'

/**
 * The title of an article, where a new one begins. Studio gives the focus to the first button above
 * it, where a space among the first words would ask for a file.
 */
export function BeginAtTitle(props: StringInputProps) {
  const {readOnly, elementProps} = props
  const valueAt = useGetFormValue()
  const begin = useEffectEvent(() => {
    const isNew = valueAt(['_type']) === 'article' && !valueAt(['_rev'])
    const isBegun = document.activeElement?.matches('input, [contenteditable="true"]')
    if (isNew && !isBegun && 'current' in elementProps.ref) elementProps.ref.current?.focus()
  })
  useEffect(() => {
    if (readOnly) return
    // After Studio, which gives the focus away when the form is ready.
    const frame = requestAnimationFrame(() => begin())
    return () => cancelAnimationFrame(frame)
  }, [readOnly])
  return props.renderDefault(props)
}
