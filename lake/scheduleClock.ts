import {createAlarm} from './alarm.ts'
import type {Dataset} from './dataset.ts'
import {act} from './mutation/actions.ts'
import {toPublishedId} from './mutation/documentId.ts'
import {Refusal} from './refusal.ts'
import type {Store} from './store/open.ts'
import type {Schedule} from './store/schedules.ts'

/** After what is the lake's own fault, a full disk say. */
const RETRY_MS = 5 * 60 * 1000

interface Parts {
  store: Store
  dataset: Dataset
  now: () => Date
  log: (line: string) => void
}

export type ScheduleClock = ReturnType<typeof startScheduleClock>

/** Carries out scheduled publications when they are due, also those that fell due while closed. */
export function startScheduleClock({store, dataset, now, log}: Parts) {
  const alarm = createAlarm(async () => {
    let sleep = Number.POSITIVE_INFINITY
    for (const schedule of store.schedules.all().filter(({state}) => state === 'scheduled')) {
      const wait = Date.parse(schedule.executeAt) - now().getTime()
      if (wait > 0) sleep = Math.min(sleep, wait)
      else if (!(await tryToRun(schedule))) sleep = Math.min(sleep, RETRY_MS)
    }
    return sleep
  }, log)

  async function tryToRun(schedule: Schedule): Promise<boolean> {
    try {
      await run(schedule)
    } catch (error) {
      const {message} = error as Error
      log(`schedule "${schedule.id}" could not be carried out: ${message}`)
      if (!(error instanceof Refusal)) return false
      const executedAt = now().toISOString()
      store.schedules.put({...schedule, state: 'cancelled', stateReason: message, executedAt})
    }
    return true
  }

  /** Publishes at once. The id of the transaction is the schedule's, so that it happens once. */
  async function run(schedule: Schedule): Promise<string> {
    const transactionId = `schedule-${schedule.id}`
    const carriedOut = dataset.commit({
      author: schedule.author,
      transactionId,
      work(working, purge) {
        for (const {documentId} of schedule.documents) {
          act(toAction(schedule, documentId), working, purge)
        }
      },
    })
    await carriedOut.catch((error) => {
      const isDone = error instanceof Refusal && error.kind === 'transactionAlreadyExistsError'
      if (!isDone) throw error
    })
    const executedAt = now().toISOString()
    store.schedules.put({...schedule, state: 'succeeded', stateReason: '', executedAt})
    return transactionId
  }

  alarm.wake()
  return {
    run,
    /** After a schedule came, went or was moved. */
    changed: alarm.wake,
    close: alarm.close,
  }
}

function toAction({action}: Schedule, documentId: string) {
  const publishedId = toPublishedId(documentId)
  const actionType = `sanity.action.document.${action}`
  return {actionType, publishedId, draftId: `drafts.${publishedId}`}
}
