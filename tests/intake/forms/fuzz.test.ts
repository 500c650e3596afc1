import {expect, test} from 'vitest'
import {createFormFuzz, sendBytes} from './fuzzForms.ts'
import {startReceiver, tokenIn} from './startReceiver.ts'

const REQUESTS = Number(process.env.REQUESTS ?? 2000)
const SEED = Number(process.env.SEED ?? 20_261_130)

test(`${REQUESTS} malformed requests: no crash, no hang, no 5xx, no word in the log (seed ${SEED})`, {
  timeout: 120_000,
}, async () => {
  const receiver = await startReceiver()
  const {host} = new URL(receiver.url)
  const token = async () =>
    tokenIn(await (await receiver.send('/intake/question', {question: 'Why?'})).text())
  const tokens = await Promise.all([1, 2, 3, 4, 5].map(token))
  await receiver.submit('question', {question: 'Who am I?'})
  const ids = (await receiver.inbox()).map(({id}) => id)
  const fuzz = createFormFuzz(SEED)
  const statuses = new Map<number, number>()
  const failures: string[] = []
  for (let n = 0; n < REQUESTS; n++) {
    receiver.pass(1000)
    const bytes = fuzz(host, {tokens, ids})
    const status = await sendBytes(receiver.url, bytes)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status >= 500) failures.push(`${status} ${bytes.toString().slice(0, 400)}`)
  }
  expect(failures.slice(0, 5)).toEqual([])
  // A fuzz that never gets past the door would say little.
  for (const status of [200, 400, 403, 404, 405, 409, 415, 422]) {
    expect([status, statuses.has(status)]).toEqual([status, true])
  }
  const {response} = await receiver.submit('question', {question: 'Are you still well?'})
  expect(response.status).toBe(200)
  expect(receiver.reports).toEqual([])
  await receiver.close()
})

test.each(['inbox', 'keys'])('an address of the %s that is mistyped is told so', async (what) => {
  const receiver = await startReceiver()
  for (const part of ['%', '%E0%A4%A', 'a/b', 'x'.repeat(300)]) {
    const response = await fetch(`${receiver.url}/intake/${what}/${part}`, {
      method: 'DELETE',
      headers: {'x-studio': 'yes'},
    })
    expect([part.slice(0, 9), response.status]).toEqual([part.slice(0, 9), 400])
    expect((await response.json()).message).toContain('mistyped')
  }
  const large = await fetch(`${receiver.url}/intake/${what}/A`, {
    method: what === 'inbox' ? 'POST' : 'PUT',
    headers: {'x-studio': 'yes', 'content-type': 'application/json'},
    body: JSON.stringify({note: 'x'.repeat(1_100_000)}),
  })
  expect(large.status).toBe(413)
  await receiver.close()
})
