import {useEffect, useMemo, useState} from 'react'
import type {Work} from '../../citations/work.ts'
import {looksLikeReference, readPasted} from './readPasted.ts'

interface Read {
  text: string
  works: Work[]
  error?: string
}

const UNREAD = 'This could not be read as a reference. Paste its DOI, or the whole entry.'

/** What is read of a text that is likelier a reference than words to search for. */
export function usePasted(text: string): {pasted: Work[]; isReading: boolean; error?: string} {
  const [read, setRead] = useState<Read>({text: '', works: []})
  const isReference = looksLikeReference(text)
  useEffect(() => {
    let isCurrent = true
    const tell = (works: Work[], error?: string) => isCurrent && setRead({text, works, error})
    if (isReference) {
      readPasted(text).then(
        (works) => tell(works, works.length ? undefined : UNREAD),
        (error: Error) => tell([], `What was pasted could not be read: ${error.message}`),
      )
    }
    return () => {
      isCurrent = false
    }
  }, [text, isReference])
  return useMemo(() => {
    if (!isReference) return {pasted: [], isReading: false}
    if (read.text !== text) return {pasted: [], isReading: true}
    return {pasted: read.works, isReading: false, error: read.error}
  }, [isReference, read, text])
}
