import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

// biome-ignore lint/suspicious/noExplicitAny: events are looked into field by field
type Frame = {event: string; id: string | undefined; data: any}

/** A listener at the level of the wire, to be cut off and brought back at will. */
async function open(query: string, last?: {header?: string; parameter?: string}, at = lake.url) {
  const address = new URL(`${at}/v2025-02-19/data/listen/production`)
  address.searchParams.set('query', query)
  address.searchParams.set('includeAllVersions', 'true')
  address.searchParams.set('enableResume', 'true')
  address.searchParams.set('effectFormat', 'mendoza')
  if (last?.parameter) address.searchParams.set('lastEventId', last.parameter)
  const headers = last?.header ? {'last-event-id': last.header} : undefined
  const response = await fetch(address, headers && {headers})
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const frames: Frame[] = []
  let text = ''
  let ended = false
  async function more(): Promise<void> {
    const {done, value} = await reader.read()
    ended = done
    text += Buffer.from(value ?? '').toString()
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    for (const frame of whole) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1]
      const event = field('event')
      if (event) frames.push({event, id: field('id'), data: JSON.parse(field('data') ?? 'null')})
    }
  }
  return {
    async until(count: number): Promise<Frame[]> {
      while (frames.length < count) await more()
      return frames
    },
    async untilEnd(): Promise<Frame[]> {
      while (!ended) await more()
      return frames
    },
    close: () => reader.cancel(),
  }
}

const write = (transactionId: string, ...mutations: object[]) =>
  lake.post('/v2025-02-19/data/mutate/production', {mutations, transactionId})
const names = (frames: Frame[]) => frames.map(({event, id}) => [event, id])

test('who comes back is told what was missed, word for word as those who stayed', async () => {
  const query = '*[_type == "missed"]'
  const stayed = await open(query)
  const left = await open(query)
  await write('m1', {create: {_id: 'a', _type: 'missed', n: 1, text: 'ä 🎵'}})
  const [, last] = await left.until(2)
  await left.close()
  await write('m2', {patch: {id: 'a', set: {n: 2}}}, {create: {_id: 'drafts.a', _type: 'missed'}})
  await write('m3', {create: {_id: 'x', _type: 'other'}})
  await write('m4', {delete: {id: 'a'}}, {create: {_id: 'b', _type: 'missed'}})
  await write('m5', {createOrReplace: {_id: 'a', _type: 'missed', again: true}})
  const heard = (await stayed.until(7)).slice(2)
  for (const how of ['header', 'parameter']) {
    const back = await open(query, {[how]: last?.id})
    const [welcomeback, ...events] = await back.until(6)
    expect(welcomeback).toMatchObject({event: 'welcomeback', data: {listenerName: 'lake'}})
    expect(events).toEqual(heard)
    await back.close()
  }
  await stayed.close()
})

test('who comes back in the middle of a transaction hears the rest of it', async () => {
  const query = '*[_type == "middle"]'
  await write(
    'mid',
    {create: {_id: 'drafts.m', _type: 'middle'}},
    {create: {_id: 'm', _type: 'middle'}},
    {create: {_id: 'n', _type: 'middle'}},
  )
  const back = await open(query, {header: 'mid#m'})
  const [, n, draft] = await back.until(3)
  expect(n).toMatchObject({id: 'mid#n', data: {transactionTotalEvents: 3}})
  expect(draft).toMatchObject({id: 'mid#drafts.m', data: {transactionCurrentEvent: 3}})
  await back.close()
})

test('a welcome can be come back to, also after the lake was closed and opened again', async () => {
  const other = await startLake()
  const ear = await open('*', undefined, other.url)
  const [welcome] = await ear.until(1)
  await other.client.create({_id: 'one', _type: 'note'}, {transactionId: 't-one'} as never)
  await ear.until(2)
  await other.stop()
  const again = await startLake({dataDir: other.dataDir})
  await again.client.create({_id: 'two', _type: 'note'}, {transactionId: 't-two'} as never)
  const back = await open('*', {header: welcome?.id ?? ''}, again.url)
  const events = names(await back.until(3))
  expect(events).toEqual([
    ['welcomeback', welcome?.id],
    ['mutation', expect.stringMatching(/#one$/)],
    ['mutation', expect.stringMatching(/#two$/)],
  ])
  await back.close()
  await again.close()
})

test.each(['nobody-knows#this', 'not an id', 'mid#elsewhere'])(
  'who comes back after %s is told to begin anew, and goes on hearing',
  async (header) => {
    const back = await open('*[_type == "reset"]', {header})
    await back.until(1)
    const id = `r-${header.length}`
    await write(id, {create: {_id: id, _type: 'reset'}})
    const [reset, event] = await back.until(2)
    expect(reset).toMatchObject({event: 'reset', data: {}})
    expect(event).toMatchObject({id: `${id}#${id}`})
    await back.close()
  },
)

test('who missed more than is worth telling is told to begin anew', async () => {
  await write('many-0', {create: {_id: 'many', _type: 'many'}})
  const numbers = Array.from({length: 1000}, (_, n) => n)
  await Promise.all(numbers.map((n) => write(`many-${n + 1}`, {patch: {id: 'many', set: {n}}})))
  const back = await open('*[_id == "many"]', {header: 'many-0#many'})
  expect((await back.until(1))[0]?.event).toBe('reset')
  await back.close()
})

test('who missed more bytes than are worth telling is told to begin anew', async () => {
  const text = 'x'.repeat(1024 * 1024)
  await write('big-0', {create: {_id: 'big', _type: 'big'}})
  for (let n = 1; n <= 3; n++) await write(`big-${n}`, {patch: {id: 'big', set: {text: text + n}}})
  const back = await open('*[_id == "big"]', {header: 'big-0#big'})
  expect((await back.until(1))[0]?.event).toBe('reset')
  await back.close()
})

test('who missed a purge is told to begin anew', async () => {
  await write('before-purge', {create: {_id: 'purged', _type: 'note'}})
  await write('the-purge', {delete: {id: 'purged', purge: true}})
  const back = await open('*', {header: 'before-purge#purged'})
  expect((await back.until(1))[0]?.event).toBe('reset')
  await back.close()
})

test('Sanity’s client resumes by itself when its time with the lake is up', async () => {
  const brief = await startLake({listenForMs: 50})
  const events: {type: string; documentId?: string}[] = []
  const subscription = brief.client
    .listen('*', {}, {
      enableResume: true,
      events: ['welcome', 'welcomeback', 'reset', 'mutation', 'reconnect'],
    } as never)
    .subscribe((event) => events.push(event as never))
  const seen = async (type: string, count: number) => {
    while (events.filter((event) => event.type === type).length < count) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await seen('welcome', 1)
  await brief.client.create({_id: 'first', _type: 'note'})
  await seen('reconnect', 1)
  await brief.client.create({_id: 'between', _type: 'note'})
  await seen('welcomeback', 1)
  await seen('mutation', 2)
  subscription.unsubscribe()
  const told = events.filter(({type}) => type === 'mutation').map(({documentId}) => documentId)
  expect(told).toEqual(['first', 'between'])
  expect(events.some(({type}) => type === 'reset')).toBe(false)
  await brief.close()
})
