import {useEffect, useSyncExternalStore} from 'react'
import {draftOf, setDraft, watchDrafts} from './drafts.ts'

/**
 * What somebody types for a submission, kept while panes open and close and the inbox is locked,
 * until it is saved. Follows what is stored as long as nothing was typed.
 */
export function useTyped(key: string, stored: string) {
  const typed = useSyncExternalStore(watchDrafts, () => draftOf(key))
  useEffect(() => {
    if (draftOf(key)?.trim() === stored.trim()) setDraft(key, undefined)
  }, [key, stored])
  const set = (text: string) => setDraft(key, text === stored ? undefined : text)
  const isTyped = (typed ?? stored).trim() !== stored.trim()
  return [typed ?? stored, set, isTyped] as const
}
