import {createAlarm} from '../alarm.ts'
import type {Views} from './views.ts'

/** Who starts a lake is served first. */
const FIRST_WAIT_MS = 1000

/** So long at a time, and then as long for others: 10,000 articles take half a minute. */
const SLICE_MS = 2
const PAUSE_MS = 10

/** When all are known; what is written meanwhile is soon taken in, by this or by a search. */
const IDLE_MS = 5000

/** Takes the words of all documents in beside everything else, so that no search has to wait. */
export function startWordTaking(views: Views, log: (line: string) => void): {close(): void} {
  let begun = false
  const alarm = createAlarm(async () => {
    if (!begun) {
      begun = true
      return FIRST_WAIT_MS
    }
    return views.takeWordsIn(SLICE_MS) ? IDLE_MS : PAUSE_MS
  }, log)
  alarm.wake()
  return alarm
}
