import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {bytesIn, startReceiver} from './startReceiver.ts'

const DAY = 24 * 60 * 60 * 1000

let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

/** Some bytes of what is sealed, as they stand in the store's file. */
const traceOf = async () => (await receiver.inbox())[0]?.sealed.slice(100, 160) ?? '?'

const ask = () => receiver.submit('question', {question: 'What is kept of me?'})
const book = () =>
  receiver.submit('appointment', {name: 'Robin', contact: '+1 503 555 0100', visit: 'new'})

async function settle(status: string) {
  const [submission] = await receiver.inbox()
  await fetch(`${receiver.url}/intake/inbox/${submission?.id}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-studio': 'yes'},
    body: JSON.stringify({revision: submission?.revision, status}),
  })
}

test('a question is gone after 90 days, to the last byte of every file', async () => {
  await ask()
  const trace = await traceOf()
  receiver.pass(90 * DAY - 60_000)
  await receiver.work()
  expect(bytesIn(receiver.dir).includes(trace)).toBe(true)
  receiver.pass(60_000)
  await receiver.work()
  expect(await receiver.inbox()).toEqual([])
  expect(existsSync(join(receiver.dir, 'forms.db-wal'))).toBe(true)
  expect(bytesIn(receiver.dir).includes(trace)).toBe(false)
})

test('an answered question goes at the same time, and its answer and note with it', async () => {
  await ask()
  await settle('answered')
  const [submission] = await receiver.inbox()
  const note = Buffer.from('sealed by the browser, or so it seems').toString('base64')
  await fetch(`${receiver.url}/intake/inbox/${submission?.id}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-studio': 'yes'},
    body: JSON.stringify({revision: submission?.revision, note, answer: note}),
  })
  expect(bytesIn(receiver.dir).includes(note)).toBe(true)
  receiver.pass(91 * DAY)
  await receiver.work()
  expect(bytesIn(receiver.dir).includes(note)).toBe(false)
})

test('a request is gone 30 days after it was handled', async () => {
  await book()
  receiver.pass(20 * DAY)
  await settle('closed')
  const trace = await traceOf()
  receiver.pass(29 * DAY)
  await receiver.work()
  expect(await receiver.inbox()).toHaveLength(1)
  receiver.pass(DAY)
  await receiver.work()
  expect(bytesIn(receiver.dir).includes(trace)).toBe(false)
})

test('a request that nobody handles is gone after 90 days', async () => {
  await book()
  receiver.pass(89 * DAY)
  await receiver.work()
  expect(await receiver.inbox()).toHaveLength(1)
  receiver.pass(DAY)
  await receiver.work()
  expect(await receiver.inbox()).toEqual([])
})

test('a request that is opened again waits for its end anew', async () => {
  await book()
  await settle('closed')
  const [closed] = await receiver.inbox()
  await settle('inHand')
  const [opened] = await receiver.inbox()
  expect(opened?.handledAt).toBeUndefined()
  expect(Date.parse(opened?.deleteAt ?? '')).toBeGreaterThan(Date.parse(closed?.deleteAt ?? ''))
})

test('the practice decides for how long', async () => {
  await ask()
  receiver.facts.forms = {...receiver.facts.forms, _type: 'readerForms', questionDays: 7}
  receiver.pass(7 * DAY)
  await receiver.work()
  expect(await receiver.inbox()).toEqual([])
})
