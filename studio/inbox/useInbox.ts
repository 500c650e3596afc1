import {useEffect, useSyncExternalStore} from 'react'
import type {Kind, Submission} from '../../schemas/forms/submission.ts'
import {type Inbox, ReceiverError, readInbox} from './receiver.ts'

/** How often the inbox is asked for: while it is read, and while only its numbers are seen. */
const SOON_MS = 2500
const LATER_MS = 20_000

interface Seen {
  inbox?: Inbox
  /** Why there is none, or why it is not new. */
  failure?: string
}

let seen: Seen = {}
let readers = 0
let timer: ReturnType<typeof setTimeout> | undefined
const watchers = new Set<() => void>()

/** What readers sent, kept up to date while somebody looks; all who look share the questions. */
export function useInbox(): Seen {
  useEffect(() => {
    readers++
    void look()
    return () => {
      readers--
    }
  }, [])
  return useSyncExternalStore(watch, () => seen)
}

/** How many are new, for the desk. */
export function useNewCount(kind: Kind): number | undefined {
  const {inbox} = useSyncExternalStore(watch, () => seen)
  return inbox?.submissions.filter((each) => each.kind === kind && each.status === 'new').length
}

/** Shows at once what the receiver answered to a change of one. */
export function showChanged(submission: Submission): void {
  const {submissions = [], log = []} = seen.inbox ?? {}
  const others = submissions.map((each) => (each.id === submission.id ? submission : each))
  show({inbox: {submissions: others, log}})
  void look()
}

/** Asks now instead of in a moment. */
export async function look(): Promise<void> {
  clearTimeout(timer)
  try {
    const inbox = await readInbox()
    if (JSON.stringify(inbox) !== JSON.stringify(seen.inbox) || seen.failure) show({inbox})
  } catch (error) {
    show({...seen, failure: (error as Error).message})
    // No inbox here: it will not come by asking again, until somebody opens the list.
    if (error instanceof ReceiverError && error.status >= 400 && error.status < 500) {
      if (readers === 0) return
    }
  }
  clearTimeout(timer)
  if (watchers.size > 0) timer = setTimeout(lookIfSeen, readers > 0 ? SOON_MS : LATER_MS)
}

function lookIfSeen() {
  if (document.visibilityState === 'visible') void look()
  else document.addEventListener('visibilitychange', lookIfSeen, {once: true})
}

function watch(watcher: () => void) {
  watchers.add(watcher)
  if (watchers.size === 1) void look()
  return () => watchers.delete(watcher)
}

function show(next: Seen) {
  seen = next
  for (const watcher of watchers) watcher()
}
