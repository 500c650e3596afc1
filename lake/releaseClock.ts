import {createAlarm} from './alarm.ts'
import type {Dataset} from './dataset.ts'
import type {Hub} from './events/hub.ts'
import {act} from './mutation/actions.ts'
import type {LakeDocument} from './mutation/document.ts'

/** Studio knows this author and gives it a face. */
const AUTHOR = '<system>'

/** After a release that could not be published, e.g. for a missing reference. */
const RETRY_MS = 5 * 60 * 1000

interface Parts {
  dataset: Dataset
  hub: Hub
  now: () => Date
  log: (line: string) => void
}

/** Publishes scheduled releases when they are due, also those that fell due while closed. */
export function startReleaseClock({dataset, hub, now, log}: Parts): {close(): void} {
  const alarm = createAlarm(async () => {
    let sleep = Number.POSITIVE_INFINITY
    for (const release of [...dataset.documents.all()].filter(isScheduled)) {
      const wait = Date.parse(release.publishAt as string) - now().getTime()
      sleep = Math.min(sleep, wait > 0 ? wait : (await publish(release)) ? sleep : RETRY_MS)
    }
    return sleep
  }, log)

  async function publish(release: LakeDocument): Promise<boolean> {
    const actionType = 'sanity.action.release.publish'
    const action = {actionType, releaseId: release.name}
    try {
      await dataset.commit({
        author: AUTHOR,
        work: (working, purge) => act(action, working, purge),
      })
      return true
    } catch (error) {
      log(`release "${release.name}" could not be published: ${(error as Error).message}`)
      return false
    }
  }

  const stop = hub.subscribe(({changes}) => {
    // Not amid the delivery of a commit: its own events must reach everybody first.
    if (changes.some(({id}) => id.startsWith('_.releases.'))) setImmediate(alarm.wake)
  })
  alarm.wake()
  return {
    close() {
      stop()
      alarm.close()
    },
  }
}

function isScheduled({_type, state}: LakeDocument): boolean {
  return _type === 'system.release' && state === 'scheduled'
}
