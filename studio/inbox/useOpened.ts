import {useEffect, useState} from 'react'
import type {Sealed, SealedNote, Submission} from '../../schemas/forms/submission.ts'
import {open, useKeyring} from '../keys/keyring.ts'

export interface Opened {
  content: Sealed
  note: SealedNote
}

const none: ReadonlyMap<string, Opened | 'unreadable'> = new Map()

/** By id, what could be opened here; empty while it is locked. */
export function useOpened(submissions: Submission[]): ReadonlyMap<string, Opened | 'unreadable'> {
  const keyring = useKeyring()
  const [found, setFound] = useState(none)
  useEffect(() => {
    let isCurrent = true
    if (!keyring) setFound(none)
    else {
      Promise.all(submissions.map(async (each) => [each.id, await openBoth(each)] as const)).then(
        (pairs) => isCurrent && setFound(new Map(pairs)),
      )
    }
    return () => {
      isCurrent = false
    }
  }, [keyring, submissions])
  return keyring ? found : none
}

async function openBoth({sealed, note}: Submission): Promise<Opened | 'unreadable'> {
  const [content, kept] = await Promise.all([open(sealed), note && open(note)])
  if (content === undefined) return 'unreadable'
  return {content: JSON.parse(content), note: kept ? JSON.parse(kept) : {}}
}
