import {afterEach, describe, expect, test} from 'vitest'
import {formatCalendarFile} from '../../../intake/forms/calendarFile.ts'
import {freeSlots} from '../../../intake/forms/slots.ts'
import {practice, startReceiver} from './startReceiver.ts'

const hours = (day: string, opens: string, closes: string) => ({
  _key: day,
  _type: 'officeHours' as const,
  day: day as 'monday',
  opens,
  closes,
})

const forms = {
  ...practice.forms,
  _type: 'readerForms' as const,
  minutes: 50,
  timeZone: 'America/Los_Angeles',
  officeHours: [hours('monday', '09:00', '11:00')],
}

describe('free appointments', () => {
  test('fit into the office hours, and keep their local time when clocks change', () => {
    // Clocks go forward on 8 March 2026 in Los Angeles.
    const slots = freeSlots(forms, new Set(), new Date('2026-02-27T20:00:00Z'))
    expect(slots.map(({at}) => at)).toEqual([
      '2026-03-02T17:00:00.000Z',
      '2026-03-02T17:50:00.000Z',
      '2026-03-09T16:00:00.000Z',
      '2026-03-09T16:50:00.000Z',
      '2026-03-16T16:00:00.000Z',
      '2026-03-16T16:50:00.000Z',
      '2026-03-23T16:00:00.000Z',
      '2026-03-23T16:50:00.000Z',
    ])
    expect(slots.map(({time}) => time.slice(0, 7))).toEqual(
      Array(4).fill(['9:00 AM', '9:50 AM']).flat(),
    )
  })

  test('begin a day from now, without those that are taken', () => {
    const now = new Date('2026-03-01T17:30:00Z')
    const taken = new Set(['2026-03-09T16:00:00.000Z'])
    const [first, second] = freeSlots(forms, taken, now)
    expect(first?.at).toBe('2026-03-02T17:50:00.000Z')
    expect(second?.at).toBe('2026-03-09T16:50:00.000Z')
  })
})

const asks = {name: 'Robin', contact: 'robin@home.example', visit: 'new', times: 'monday-morning'}
let receiver: Awaited<ReturnType<typeof startReceiver>> | undefined
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

test('of two people who choose the same time the first has it, and the other chooses again', async () => {
  receiver = await startReceiver({practice: {...practice, forms}})
  const first = await receiver.submit('appointment', asks)
  const second = await receiver.submit('appointment', asks)
  const slot = /<option value="(2026[^"]+)"/.exec(first.text)?.[1] ?? ''
  const mine = await receiver.send('/intake/slot', {code: first.code, slot})
  const booked = await mine.text()
  expect(booked).toContain('See you on Monday')
  expect(booked).toContain(`<strong class="code">${first.code}</strong>`)
  const theirs = await receiver.send('/intake/slot', {code: second.code, slot})
  const text = await theirs.text()
  expect(theirs.status).toBe(409)
  expect(text).toContain('not free any more')
  expect(text).toContain(`<strong class="code">${second.code}</strong>`)
  expect(text).not.toContain(`value="${slot}"`)
  expect((await receiver.inbox()).flatMap((each) => each.slot ?? [])).toEqual([slot])

  const file = await receiver.send('/intake/calendar.ics', {code: first.code})
  expect(file.headers.get('content-type')).toContain('text/calendar')
  expect(await file.text()).toContain(`DTSTART:${slot.replace(/[-:]|\.000/g, '')}`)
})

test('a time outside the office hours is refused', async () => {
  receiver = await startReceiver({practice: {...practice, forms}})
  const {code} = await receiver.submit('appointment', asks)
  const reply = await receiver.send('/intake/slot', {code, slot: '2026-03-09T03:00:00.000Z'})
  expect(reply.status).toBe(409)
  expect((await receiver.inbox())[0]?.slot).toBeUndefined()
})

test('the practice’s own calendar is a link, opened by whoever wants to', async () => {
  const calendar = 'https://calendar.example/millrace'
  receiver = await startReceiver({practice: {...practice, forms: {...forms, calendar}}})
  const {text} = await receiver.submit('appointment', asks)
  expect(text).toContain(`href="${calendar}" rel="noreferrer"`)
  expect(text).not.toContain('<select')
})

test('without calendar and hours the practice gets in touch', async () => {
  receiver = await startReceiver()
  const {text} = await receiver.submit('appointment', asks)
  expect(text).toContain('We will get in touch')
})

test.each([
  ['no name', {contact: '+1 503 555 0100', visit: 'new'}, 'Tell us what to call you.'],
  [
    'no way to reach',
    {name: 'Robin', visit: 'new', contact: 'soon'},
    'neither an e-mail address nor',
  ],
  [
    'no choice',
    {name: 'Robin', contact: '+1 503 555 0100'},
    'Choose whether you have been here before.',
  ],
  [
    'a time that is none',
    {name: 'R', contact: '+1 503 555 0100', visit: 'new', times: 'sunday-noon'},
    'Invalid',
  ],
])('a request with %s is shown again', async (_, values, sentence) => {
  receiver = await startReceiver()
  const reply = await receiver.send('/intake/appointment', values as Record<string, string>)
  expect(reply.status).toBe(422)
  expect(await reply.text()).toContain(sentence)
  expect(await receiver.inbox()).toEqual([])
})

test('a calendar file breaks long lines between characters, and escapes what means something', () => {
  const file = formatCalendarFile({
    uid: 'ABC@example.org',
    title: `A, b; c \\ ${'ü'.repeat(60)}`,
    place: '',
    begins: '2026-03-09T16:00:00.000Z',
    ends: '2026-03-09T16:50:00.000Z',
    madeAt: '2026-03-01T00:00:00.000Z',
  })
  const lines = file.split('\r\n')
  expect(lines.at(-1)).toBe('')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:A\\, b\\; c \\\\ ${'ü'.repeat(60)}\r\n`)
})
