import {lastValueFrom, toArray} from 'rxjs'
import {afterEach, expect, test, vi} from 'vitest'
import {watchStatus} from '../../studio/live/watchStatus.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const live = {rev: '1', since: '2026-11-23T09:00:00Z'}

/** What the watcher tells while the publisher answers this, one after the other. */
async function told(...answers: (typeof live | null)[]) {
  vi.stubGlobal('fetch', async () =>
    Response.json({state: 'live', document: {live: answers.shift(), tried: null}}),
  )
  const statuses = await lastValueFrom(watchStatus('a', undefined).pipe(toArray()))
  return statuses.map((status) => status?.document.live)
}

test('a page is followed until it left the site, each time that it leaves', async () => {
  expect(await told(live, null)).toEqual([live, null])
  expect(await told(live, live, null)).toEqual([live, live, null])
})
