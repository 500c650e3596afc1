import {once} from 'node:events'
import {connect} from 'node:net'
import {Mutation} from '@sanity/mutator'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

// biome-ignore lint/suspicious/noExplicitAny: events are looked into field by field
type Event = any

/** Everything a listener hears, and a way to wait for as much of it as a test expects. */
function hear(query: string, options: object = {}, params: object = {}, client = lake.client) {
  const events: Event[] = []
  let wake = () => {}
  const subscription = client
    .listen(query, params, {
      events: ['welcome', 'mutation'],
      includeAllVersions: true,
      ...options,
    } as never)
    .subscribe((event: Event) => {
      events.push(event)
      wake()
    })
  return {
    events,
    stop: () => subscription.unsubscribe(),
    async until(count: number): Promise<Event[]> {
      while (events.length < count) await new Promise<void>((resolve) => (wake = resolve))
      return events
    },
  }
}

test('a listener is welcomed first, then told of each document once per transaction', async () => {
  const ear = hear('*[_type == "note"] | order(title) [0...10] {title}', {effectFormat: 'mendoza'})
  await ear.until(1)
  await lake.client
    .transaction()
    .create({_id: 'a', _type: 'note', title: 'A'})
    .create({_id: 'b', _type: 'note', title: 'B'})
    .create({_id: 'other', _type: 'other'})
    .patch('a', {set: {n: 1}})
    .transactionId('tx-1')
    .commit()
  const [welcome, a, b] = await ear.until(3)
  expect(welcome).toMatchObject({type: 'welcome', listenerName: expect.any(String)})
  const shared = {
    type: 'mutation',
    transactionId: 'tx-1',
    resultRev: 'tx-1',
    identity: 'owner',
    transition: 'appear',
    timestamp: '2026-11-22T09:00:00.000000Z',
    visibility: 'transaction',
    transactionTotalEvents: 2,
  }
  expect(a).toMatchObject({
    ...shared,
    documentId: 'a',
    eventId: 'tx-1#a',
    transactionCurrentEvent: 1,
  })
  expect(b).toMatchObject({...shared, documentId: 'b', transactionCurrentEvent: 2})
  expect(a.mutations).toMatchObject([{create: {_id: 'a'}}, {patch: {id: 'a', set: {n: 1}}}])
  expect(a.result).toMatchObject({title: 'A', n: 1})
  expect(a).not.toHaveProperty('previousRev')
  ear.stop()
})

test('revisions and effects of a document form a chain without gaps', async () => {
  await lake.client.create({_id: 'chain', _type: 'chain', body: [{_key: 'k1', text: 'ä 🎵 one'}]})
  const ear = hear('*[_id == $id]', {effectFormat: 'mendoza'}, {id: 'chain'})
  await ear.until(1)
  const {_rev: startRev, ...start} = (await lake.client.getDocument('chain')) ?? {}
  await lake.client.patch('chain').set({'body[_key=="k1"].text': 'ä 🎵 two'}).commit()
  await lake.client
    .patch('chain')
    .set({title: 'T'})
    .insert('after', 'body[-1]', [{_key: 'k2'}])
    .commit()
  await lake.client.patch('chain').unset(['body[0]', 'title']).commit()
  await lake.client.delete('chain')
  const events = (await ear.until(5)).slice(1)
  let rev = startRev
  let content: unknown = start
  for (const {previousRev, resultRev, effects, result, transactionId} of events) {
    expect(previousRev).toBe(rev)
    expect(resultRev).toBe(transactionId)
    const before = content
    content = applyPatch(content, effects.apply)
    const {_rev, ...expected} = result ?? {}
    expect(content).toEqual(result ? expected : null)
    expect(applyPatch(content, effects.revert)).toEqual(before)
    rev = resultRev
  }
  expect(events.at(-1)).toMatchObject({transition: 'disappear', effects: {apply: [0, null]}})
  ear.stop()
})

test('Studio’s own copy, rebuilt from the mutations it is told, never drifts from ours', async () => {
  const ids = ['s', 'drafts.s']
  const ear = hear('*[_id in $ids]', {includeResult: true}, {ids})
  await ear.until(1)
  const act = (type: string, fields: object) =>
    lake.client.action({
      actionType: `sanity.action.document.${type}`,
      publishedId: 's',
      draftId: 'drafts.s',
      ...fields,
    } as never)
  const body = [
    {_key: 'a', text: 'Hello'},
    {_key: 'b', text: 'world'},
  ]
  await lake.client.create({_id: 's', _type: 'note', body, to: {_ref: 'zz', _weak: true}})
  await act('edit', {patch: {set: {title: 'One'}, unset: ['body[_key=="a"]']}})
  await act('edit', {patch: {insert: {after: 'body[-1]', items: [{_key: 'c'}]}}})
  await act('edit', {patch: {diffMatchPatch: {title: '@@ -1,3 +1,5 @@\n+S\n One\n+!\n'}}})
  await act('publish', {})
  await lake.client.mutate([{patch: {query: '*[_id == "s"]', inc: {n: 1}, setIfMissing: {n: 1}}}])
  await act('replaceDraft', {attributes: {_id: 'drafts.s', _type: 'note', n: 9}})
  await act('discard', {})
  await act('unpublish', {})
  const copies = new Map<string, unknown>()
  for (const event of (await ear.until(12)).slice(1)) {
    const {documentId, result} = event
    // Studio hears JSON of its own; its patcher writes into what it is given.
    const mutation = new Mutation(structuredClone(event))
    const copy = mutation.apply((copies.get(documentId) ?? null) as never)
    copies.set(documentId, copy)
    if (result) expect({...copy, _updatedAt: ''}).toEqual({...result, _updatedAt: ''})
    else expect(copy).toBeNull()
  }
  expect(copies.get('s')).toBeNull()
  expect(copies.get('drafts.s')).toMatchObject({n: 2, body: [{_key: 'b'}, {_key: 'c'}]})
  ear.stop()
})

test('publishing tells of both documents with the same total', async () => {
  const ear = hear('*[_id in $ids]', {includeResult: false}, {ids: ['p', 'drafts.p']})
  await ear.until(1)
  await lake.client.create({_id: 'drafts.p', _type: 'note'})
  await lake.client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.p',
    publishedId: 'p',
  })
  const [, , published, draft] = await ear.until(4)
  expect(published).toMatchObject({
    documentId: 'p',
    transition: 'appear',
    transactionTotalEvents: 2,
  })
  expect(published).not.toHaveProperty('result')
  expect(draft).toMatchObject({documentId: 'drafts.p', transition: 'disappear'})
  ear.stop()
})

test('documents come into and go out of a filter', async () => {
  const ear = hear('_type == "filtered" && open == true', {includePreviousRevision: true})
  await ear.until(1)
  await lake.client.create({_id: 'f', _type: 'filtered', open: false})
  await lake.client.patch('f').set({open: true}).commit()
  await lake.client.patch('f').set({n: 1}).commit()
  await lake.client.patch('f').set({open: false}).commit()
  const transitions = (await ear.until(4)).slice(1).map(({transition}: Event) => transition)
  expect(transitions).toEqual(['appear', 'update', 'disappear'])
  expect(ear.events[2].previous).toMatchObject({open: true})
  ear.stop()
})

test('only published documents are told of unless all versions are asked for', async () => {
  const ear = hear('*[_type == "hidden"]', {includeAllVersions: false})
  const all = hear('*', {visibility: 'query', includeMutations: false})
  await Promise.all([ear.until(1), all.until(1)])
  await lake.client.create({_id: 'drafts.h', _type: 'hidden'})
  await lake.client.create({_id: 'h', _type: 'hidden'})
  expect((await ear.until(2))[1].documentId).toBe('h')
  const [, draft] = await all.until(3)
  expect(draft).toMatchObject({documentId: 'drafts.h', visibility: 'query'})
  expect(draft).not.toHaveProperty('mutations')
  ear.stop()
  all.stop()
})

test('a query that cannot be read is told in the stream, which then ends', async () => {
  const response = await fetch(`${lake.url}/vX/data/listen/production?query=*[`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  expect(await response.text()).toMatch(/event: channelError\ndata: \{"message":"Syntax error/)
})

test('who comes back to live events after missing some is told to fetch all anew', async () => {
  const first = async (lastEventId: string) => {
    const headers = {'last-event-id': lastEventId}
    const response = await fetch(`${lake.url}/vX/data/live/events/production`, {headers})
    const reader = response.body?.getReader()
    let text = ''
    while (!text.includes('data:')) text += Buffer.from((await reader?.read())?.value ?? '')
    await reader?.cancel()
    return /event: (\w+)/.exec(text)?.[1]
  }
  const {transactionId} = await lake.client.mutate([{create: {_id: 'missed', _type: 'note'}}], {
    returnDocuments: false,
  })
  expect(await first('long-ago')).toBe('restart')
  expect(await first(transactionId)).toBe('welcome')
})

test('a reader that does not read is cut off, and nobody else notices', async () => {
  const {hostname, port} = new URL(lake.url)
  const socket = connect(Number(port), hostname)
  const query = encodeURIComponent('*[_type == "heavy"]')
  const path = `/vX/data/listen/production?query=${query}&includeResult=true`
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`)
  await once(socket, 'data')
  socket.pause()
  const ear = hear('*[_type == "heavy"]', {includeResult: false, includeMutations: false})
  await ear.until(1)
  const heavy = 'x'.repeat(1024 * 1024)
  const count = 40
  for (let n = 0; n < count; n++) {
    await lake.client.createOrReplace({_id: 'heavy', _type: 'heavy', heavy, n})
  }
  await ear.until(count + 1)
  ear.stop()
  let received = 0
  socket.on('data', (chunk) => {
    received += chunk.length
  })
  // A connection that is cut off may end in a reset.
  socket.on('error', () => {})
  socket.resume()
  await once(socket, 'close')
  expect(received).toBeLessThan((count * heavy.length) / 2)
})
