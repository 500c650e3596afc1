import {useEffect, useRef} from 'react'
import {getPublishedId, type ObjectInputProps, set, useEditState} from 'sanity'
import {useSettled} from '../useSettled.ts'
import {nextAddress} from './nextAddress.ts'

interface Paged {
  _id?: string
  slug?: {current?: string}
  [field: string]: unknown
}

/**
 * The form of something with a page. Until it is published, its address is made from its name, a
 * second after somebody typed; then readers know it, and it stays.
 */
export function AddressFromName(props: ObjectInputProps & {source: string}) {
  const {source, readOnly, onChange, schemaType} = props
  const value = (props.value ?? {}) as Paged
  const {ready, published} = useEditState(getPublishedId(value._id ?? ''), schemaType.name)
  const name = useSettled((value[source] ?? '') as string, 1000)
  const before = useRef(name)
  const address = value.slug?.current
  const mayChange = ready && !published && !readOnly
  useEffect(() => {
    const next = mayChange && nextAddress(name, {name: before.current, address})
    if (name) before.current = name
    if (next) onChange(set({_type: 'slug', current: next}, ['slug']))
  }, [mayChange, name, address, onChange])
  return props.renderDefault(props)
}
