import {afterEach, expect, test} from 'vitest'
import {createRateLimits} from '../../../intake/forms/rateLimits.ts'
import {startReceiver, tokenIn} from './startReceiver.ts'

/** As many at a real server are in `tests/journeys/asking.test.ts`. */
const FLOOD = 2400
const HONEST = {question: 'May I ask in the middle of this?'}

let receiver: Awaited<ReturnType<typeof startReceiver>>
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Each call fills in and sends 24 forms at once, each from an address of its own, in 7.2 s. */
function startFlood() {
  let sent = 0
  const step = async () => {
    const forms = Array.from({length: 24}, (_, n) => {
      const [a, b, c] = [(sent + n) >> 16, ((sent + n) >> 8) & 255, (sent + n) & 255]
      const headers = {'x-from': `10.${a}.${b}.${c}`}
      return {headers, values: {question: `Buy this, number ${sent + n}`}}
    })
    sent += forms.length
    const shown = await Promise.all(
      forms.map(async ({headers, values}) =>
        tokenIn(await (await receiver.send('/intake/question', values, headers)).text()),
      ),
    )
    receiver.pass(7200)
    await Promise.all(
      forms.map(async ({headers, values}, n) => {
        const given = {...values, token: shown[n] ?? ''}
        await (await receiver.send('/intake/question', given, headers)).arrayBuffer()
      }),
    )
  }
  return {step, sent: () => sent}
}

test(`${FLOOD} forms from as many addresses do not fill the inbox, nor keep an honest one out`, {
  timeout: 120_000,
}, async () => {
  receiver = await startReceiver()
  closing.push(receiver.close)
  const from = receiver.clock.now.getTime()
  const flood = startFlood()
  const seen = async () => (await receiver.inbox()).length
  while ((await seen()) < 30 && flood.sent() < FLOOD) await flood.step()
  /** Sends an honest form amid the flood, and lets that go on. */
  const ask = async (values: Record<string, string>) => {
    const [reply] = await Promise.all([receiver.send('/intake/question', values), flood.step()])
    return {status: reply.status, told: await reply.text()}
  }

  receiver.from('192.0.2.77')
  const token = tokenIn((await ask(HONEST)).told)
  const busy = await ask({...HONEST, token})
  expect(busy.status).toBe(503)
  expect(busy.told).toContain('wait one minute')
  expect(busy.told).toContain('+1 503-555-0142')
  expect(busy.told).toContain(`${HONEST.question}</textarea>`)
  const place = tokenIn(busy.told)

  // Too soon: told once more, and the place is kept.
  const soon = await ask({...HONEST, token: place})
  expect([soon.status, tokenIn(soon.told)]).toEqual([503, place])

  for (let n = 0; n < 9; n++) await flood.step()
  const kept = await ask({...HONEST, token: place})
  expect(kept.told).toContain('Your question has arrived')

  while (flood.sent() < FLOOD) await flood.step()
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
