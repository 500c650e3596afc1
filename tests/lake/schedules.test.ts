import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
let time = Date.parse('2026-11-22T09:00:00Z')
const now = () => new Date(time)

beforeAll(async () => {
  lake = await startLake({now})
})
afterAll(() => lake.close())

const address = '/v2022-09-01/schedules/attune/production'
const request = (path: string, method: string, body?: object, at = lake) =>
  at.client.request({url: `${path.replace(/^\/v2022-09-01/, '')}`, method, body})
const schedule = (documentId: string, executeAt: string, at = lake) =>
  request(address, 'POST', {documents: [{documentId}], executeAt, name: executeAt}, at)
const list = async (query = '', at = lake) => (await at.ask(address + query)).body.schedules
const stateOf = async (id: string, at = lake) =>
  (await list('', at)).find((one: {id: string}) => one.id === id)
const until = async (id: string, state: string, at = lake) => {
  for (;;) {
    const found = await stateOf(id, at)
    if (found.state === state) return found
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
const draft = (id: string, fields: object = {}) =>
  lake.client.create({_id: `drafts.${id}`, _type: 'note', title: id, ...fields})

test('a schedule is made, listed, moved and removed as Studio does it', async () => {
  await draft('s')
  const made = await schedule('s', '2026-12-01T10:00:00.000Z')
  expect(made).toMatchObject({
    id: expect.any(String),
    action: 'publish',
    author: 'owner',
    dataset: 'production',
    projectId: 'attune',
    documents: [{documentId: 's', documentType: 'note'}],
    executeAt: '2026-12-01T10:00:00.000Z',
    state: 'scheduled',
  })
  const of = async (query: string) => (await list(query)).map(({id}: {id: string}) => id)
  expect(await of('?documentIds=s&state=scheduled')).toEqual([made.id])
  expect(await of('?documentIds=drafts.s')).toEqual([made.id])
  expect(await of('?documentIds=other')).toEqual([])
  expect(await of('?state=succeeded')).toEqual([])
  await request(`${address}/${made.id}`, 'PATCH', {executeAt: '2027-01-01T00:00:00.000Z'})
  expect(await stateOf(made.id)).toMatchObject({executeAt: '2027-01-01T00:00:00.000Z'})
  await request(`${address}/${made.id}`, 'DELETE')
  expect(await list()).toEqual([])
  expect(await lake.client.getDocument('drafts.s')).toMatchObject({title: 's'})
})

test('publishing a schedule at once publishes its draft, once', async () => {
  await draft('at-once')
  const {id} = await schedule('at-once', '2026-12-01T10:00:00.000Z')
  const {transactionId} = await request(`${address}/${id}/publish`, 'POST')
  expect(await lake.client.getDocument('at-once')).toMatchObject({_rev: transactionId})
  expect(await lake.client.getDocument('drafts.at-once')).toBeUndefined()
  expect(await stateOf(id)).toMatchObject({state: 'succeeded', executedAt: now().toISOString()})
  const {status, body} = await lake.ask(`${address}/${id}/publish`, {method: 'POST'})
  expect([status, body.message]).toEqual([409, expect.stringContaining('has succeeded')])
})

test('a draft is published when its time has come, by whoever scheduled it', async () => {
  await draft('due')
  const {id} = await schedule('due', new Date(time).toISOString())
  await until(id, 'succeeded')
  expect(await lake.client.getDocument('due')).toMatchObject({title: 'due'})
  const {body} = await lake.ask('/vX/data/history/production/transactions/due')
  expect(JSON.parse(body)).toMatchObject({author: 'owner', id: `schedule-${id}`})
})

test('what cannot be published is cancelled with the reason', async () => {
  const {id} = await schedule('no-such-draft', new Date(time).toISOString())
  expect(await until(id, 'cancelled')).toMatchObject({
    stateReason: expect.stringContaining('no-such-draft'),
  })
})

test('what fell due while the lake was closed is published when it opens', async () => {
  const first = await startLake({now})
  await first.client.create({_id: 'drafts.slept', _type: 'note', title: 'slept'})
  const {id} = await schedule('slept', new Date(time + 3_600_000).toISOString(), first)
  await first.stop()
  time += 7_200_000
  const second = await startLake({now, dataDir: first.dataDir})
  await until(id, 'succeeded', second)
  expect(await second.client.getDocument('slept')).toMatchObject({title: 'slept'})
  await second.close()
})

test.each([
  [
    {documents: [{documentId: 'x'}], executeAt: 'soon'},
    /"executeAt" to be an ISO date; got "soon"/,
  ],
  [{documents: [], executeAt: '2026-12-01T10:00:00Z'}, /"documents" to be a list/],
  [{executeAt: '2026-12-01T10:00:00Z'}, /"documents" to be a list/],
  [{documents: [{documentId: 'x'}], executeAt: '2026-12-01T10:00:00Z', action: 'burn'}, /burn/],
])('a schedule of %o is refused', async (body, message) => {
  const before = await list()
  const answer = await lake.post(address, body)
  expect([answer.status, answer.body.message]).toEqual([400, expect.stringMatching(message)])
  expect(await list()).toEqual(before)
})
