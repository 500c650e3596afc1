import {afterEach, expect, test} from 'vitest'
import {createRateLimits} from '../../../intake/forms/rateLimits.ts'
import {startReceiver, tokenIn} from './startReceiver.ts'

const FLOOD = 10_000
const HONEST = {question: 'May I ask in the middle of this?'}

let receiver: Awaited<ReturnType<typeof startReceiver>>
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Fills in and sends as many forms as a flood has, each from an address of its own. */
async function flood() {
  let next = 0
  const one = async (n: number) => {
    const headers = {'x-from': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`}
    const values = {question: `Buy this, number ${n}`}
    const shown = await (await receiver.send('/intake/question', values, headers)).text()
    receiver.pass(300)
    const token = tokenIn(shown)
    const reply = await receiver.send('/intake/question', {...values, token}, headers)
    await reply.arrayBuffer()
  }
  const worker = async () => {
    while (next < FLOOD) await one(next++)
  }
  await Promise.all(Array.from({length: 24}, worker))
}

test(`${FLOOD} forms from as many addresses do not fill the inbox, nor keep an honest one out`, {
  timeout: 120_000,
}, async () => {
  receiver = await startReceiver()
  closing.push(receiver.close)
  const from = receiver.clock.now.getTime()
  let isOver = false
  const flooding = flood().then(() => {
    isOver = true
  })
  const seen = async () => (await receiver.inbox()).length
  await expect.poll(seen, {timeout: 20_000}).toBeGreaterThan(29)

  receiver.from('192.0.2.77')
  const first = await receiver.send('/intake/question', HONEST)
  const token = tokenIn(await first.text())
  const hasPassed = (ms: number) =>
    new Promise<void>((done) => {
      const until = receiver.clock.now.getTime() + ms
      const look = () => (receiver.clock.now.getTime() >= until ? done() : setTimeout(look, 2))
      look()
    })
  await hasPassed(5000)
  const busy = await receiver.send('/intake/question', {...HONEST, token})
  const told = await busy.text()
  expect(busy.status).toBe(503)
  expect(told).toContain('wait one minute')
  expect(told).toContain('+1 503-555-0142')
  expect(told).toContain(`${HONEST.question}</textarea>`)
  const place = tokenIn(told)

  // Too soon: told once more, and the place is kept.
  await hasPassed(5000)
  const soon = await receiver.send('/intake/question', {...HONEST, token: place})
  expect([soon.status, tokenIn(await soon.text())]).toEqual([503, place])

  await hasPassed(60_000)
  const kept = await receiver.send('/intake/question', {...HONEST, token: place})
  expect(await kept.text()).toContain('Your question has arrived')
  expect(isOver).toBe(false)

  await flooding
  const minutes = (receiver.clock.now.getTime() - from) / 60_000
  const all = await seen()
  expect(all).toBeLessThanOrEqual(30 + 30 * minutes + 1)
  expect(all).toBeLessThan(FLOOD)
})

test('a double click on the last free place is one question, and both are told so', async () => {
  receiver = await startReceiver()
  closing.push(receiver.close)
  const values = {question: 'Twice?'}
  const token = tokenIn(await (await receiver.send('/intake/question', values)).text())
  receiver.pass(10_000)
  for (let n = 0; n < 29; n++) {
    receiver.from(`198.51.100.${n}`)
    expect((await receiver.submit('question', {question: `${n}?`})).response.status).toBe(200)
    receiver.pass(-10_000)
  }
  const both = await Promise.all(
    [1, 2].map(() => receiver.send('/intake/question', {...values, token})),
  )
  const texts = await Promise.all(both.map((reply) => reply.text()))
  for (const text of texts) expect(text).toContain('Your question has arrived')
  expect(await receiver.inbox()).toHaveLength(30)
})

test('who is held by a limit and goes on is not freed by any number of others', async () => {
  const clock = {now: new Date('2026-03-02T10:00:00Z')}
  const limits = createRateLimits(() => clock.now)
  for (let n = 0; n < 6; n++) expect(await limits.mayPass('192.0.2.1', 'plain')).toBe(true)
  for (let n = 0; n < 60_000; n++) {
    await limits.mayPass(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, 'plain')
    if (n % 20_000 === 0) expect(await limits.mayPass('192.0.2.1', 'plain')).toBe(false)
  }
  expect(await limits.mayPass('192.0.2.1', 'plain')).toBe(false)
})

test('each address has ten minutes of its own', async () => {
  const clock = {now: new Date('2026-03-02T10:00:00Z')}
  const limits = createRateLimits(() => clock.now)
  const pass = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  await limits.mayPass('192.0.2.9', 'plain')
  pass(9)
  for (let n = 0; n < 6; n++) await limits.mayPass('192.0.2.1', 'plain')
  // Ten minutes after anybody's first form, and one after this one's.
  pass(1.5)
  expect(await limits.mayPass('192.0.2.1', 'plain')).toBe(false)
  pass(9)
  expect(await limits.mayPass('192.0.2.1', 'plain')).toBe(true)
})
