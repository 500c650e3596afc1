import {sealTo, toPublicKey} from '../keys/age.ts'
import {open, watchLock} from '../keys/keyring.ts'

/**
 * What is typed and not saved yet, by what it is typed for: in this tab's memory, readable only
 * while the inbox is unlocked. Locked, it is sealed like what readers sent.
 */
const typed = new Map<string, string>()
let locked: Promise<string> | undefined
const watchers = new Set<() => void>()

export const draftOf = (key: string): string | undefined => typed.get(key)

export function setDraft(key: string, text: string | undefined): void {
  if (text === undefined) typed.delete(key)
  else typed.set(key, text)
  tell()
}

export function watchDrafts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function tell() {
  for (const watcher of watchers) watcher()
}

watchLock(
  ({secrets: [newest = '']}) => {
    if (typed.size === 0) return
    const text = JSON.stringify([...typed])
    typed.clear()
    locked = toPublicKey(newest).then((publicKey) => sealTo(publicKey, text))
  },
  async () => {
    const waiting = locked
    const text = waiting && (await open(await waiting))
    // Undefined where it was locked again before this was opened: it waits on.
    if (text === undefined || locked !== waiting) return
    locked = undefined
    for (const [key, words] of JSON.parse(text) as [string, string][]) {
      if (!typed.has(key)) typed.set(key, words)
    }
    tell()
  },
)
