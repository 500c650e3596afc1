import {createAlarm} from '../alarm.ts'
import type {Store} from '../store/open.ts'

const DAY_MS = 24 * 60 * 60 * 1000

interface Parts {
  store: Store
  /** Null keeps everything. */
  days: number | null
  now: () => Date
  log: (line: string) => void
}

/**
 * Forgets at start, and once a day, what happened longer ago than so many days. Documents stay
 * as they are, and so does the revision that each was at then; those deleted before that are
 * forgotten whole.
 */
export function startHistoryTrim({store, days, now, log}: Parts): {close(): void} {
  const alarm = createAlarm(async () => {
    if (days === null) return Number.POSITIVE_INFINITY
    const time = new Date(now().getTime() - days * DAY_MS).toISOString()
    const count = store.transaction(() => store.transactions.trim(time))
    if (count) log(`history: forgot ${count} changes from before ${time}`)
    return DAY_MS
  }, log)
  alarm.wake()
  return alarm
}
