import {useEffect, useMemo, useState} from 'react'
import type {Work} from '../../citations/work.ts'
import {looksLikeReference, readPasted} from './readPasted.ts'

/** What is read of a text that is likelier a reference than words to search for. */
export function usePasted(text: string): {pasted: Work[]; isUnread: boolean} {
  const [read, setRead] = useState<{text: string; works: Work[]}>({text: '', works: []})
  const isReference = looksLikeReference(text)
  useEffect(() => {
    let isCurrent = true
    if (isReference) readPasted(text).then((works) => isCurrent && setRead({text, works}))
    return () => {
      isCurrent = false
    }
  }, [text, isReference])
  const pasted = useMemo(
    () => (isReference && read.text === text ? read.works : []),
    [isReference, read, text],
  )
  return {pasted, isUnread: isReference && read.text === text && !read.works.length}
}
