import {useSyncExternalStore} from 'react'
import {openWith, unwrap} from './age.ts'

/** So long without a key pressed or the mouse moved, and it is locked again. */
const IDLE_MINUTES = 15

/** What is unlocked in this tab: in its memory only, so that every other tab asks again. */
export interface Keyring {
  /** The practice's secret keys, the present one first. */
  secrets: string[]
  /** Whose passphrase opened it. */
  holder: string
}

let keyring: Keyring | undefined
let usedAt = 0
type BeforeLock = (keyring: Keyring) => void
const beforeLock = new Set<BeforeLock>()
const watchers = new Set<() => void>()
const opened = new Map<string, Promise<string | undefined>>()

/** Opens with a passphrase, and gives what it opened; undefined for a wrong one. */
export async function unlock(
  {id, wrapped}: {id: string; wrapped: string},
  passphrase: string,
): Promise<string[] | undefined> {
  const secrets = await unwrap(wrapped, passphrase.trim())
  if (!secrets) return undefined
  // After a key was lost, what is open already may be joined by what opens older submissions.
  keep([...(keyring?.secrets ?? []), ...secrets], id)
  return secrets
}

/** Puts secret keys into this tab's memory, until it is locked. */
export function keep(secrets: string[], holder: string): void {
  keyring = {secrets: [...new Set(secrets)], holder}
  opened.clear()
  usedAt = Date.now()
  tell()
}

/** Forgets the secret keys and everything that they opened. */
export function lockNow(): void {
  if (!keyring) return
  for (const work of beforeLock) work(keyring)
  keyring = undefined
  opened.clear()
  tell()
}

/** Does something with the keys just before they are forgotten, and tells when they are back. */
export function watchLock(onLock: BeforeLock, onOpen: () => void): void {
  beforeLock.add(onLock)
  watch(() => keyring && onOpen())
}

/** The text of something sealed; undefined if it is locked or sealed to another key. */
export function open(sealed: string): Promise<string | undefined> {
  if (!keyring) return Promise.resolve(undefined)
  const known = opened.get(sealed) ?? openWith(keyring.secrets, sealed)
  opened.set(sealed, known)
  return known
}

/** What is unlocked here; undefined while it is locked. */
export const useKeyring = (): Keyring | undefined => useSyncExternalStore(watch, () => keyring)

function watch(watcher: () => void) {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function tell() {
  for (const watcher of watchers) watcher()
}

for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const) {
  addEventListener(
    sign,
    () => {
      lockIfIdle()
      usedAt = Date.now()
    },
    {passive: true, capture: true},
  )
}
addEventListener('pagehide', lockNow)
document.addEventListener('visibilitychange', lockIfIdle)
setInterval(lockIfIdle, 20_000)

// A machine that slept runs no timers: the clock is looked at again before the first key counts.
function lockIfIdle() {
  if (keyring && Date.now() - usedAt > IDLE_MINUTES * 60_000) lockNow()
}
