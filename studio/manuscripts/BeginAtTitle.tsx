import {useEffect, useEffectEvent} from 'react'
import {type StringInputProps, useGetFormValue} from 'sanity'

/**
 * The title of an article, where a new one begins. Studio gives the focus to the first button above
 * it, where a space among the first words would ask for a file.
 */
export function BeginAtTitle(props: StringInputProps) {
  const valueAt = useGetFormValue()
  const {ref} = props.elementProps
  const begin = useEffectEvent(() => {
    const isNew = valueAt(['_type']) === 'article' && !valueAt(['_rev'])
    if (isNew && ref && 'current' in ref) ref.current?.focus()
  })
  useEffect(() => begin(), [])
  return props.renderDefault(props)
}
