import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {owner, startLake, type TestLake} from './startLake.ts'

let lake: TestLake
const open: WebSocket[] = []

beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  for (const socket of open) socket.terminate()
  await lake.close()
})

// biome-ignore lint/suspicious/noExplicitAny: messages are looked into field by field
type Message = any

/** A connection as bifur makes it: calls by id, and every message that comes. */
async function connect(url = lake.url, options: object = {}) {
  const address = `${url.replace('http', 'ws')}/v2022-06-30/socket/production?tag=test`
  const socket = new WebSocket(address, options)
  open.push(socket)
  const messages: Message[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    messages.push(String(data) === '♥' ? '♥' : JSON.parse(String(data)))
    wake()
  })
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const find = async (isWanted: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const found = messages.find(isWanted)
      if (found) return found
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  let count = 0
  return {
    socket,
    messages,
    find,
    async call(method: string, params: object = {}): Promise<unknown> {
      const id = `call-${++count}`
      socket.send(JSON.stringify({jsonrpc: '2.0', method, params, id}))
      return (await find((message) => message.id === id)).result
    },
    heard: (subscription: unknown, count: number) =>
      find(() => resultsOf(messages, subscription).length >= count).then(() =>
        resultsOf(messages, subscription),
      ),
  }
}

function resultsOf(messages: Message[], subscription: unknown): Message[] {
  return messages
    .filter((message) => message.params?.subscription === subscription)
    .map((message) => message.params.result)
}

test('a listener hears the same as over SSE, beginning with welcome', async () => {
  const tab = await connect()
  const id = await tab.call('listen_subscribe', {
    query: '*[_type == $t]',
    params: {t: 'note'},
    options: {includeResult: false, includeAllVersions: true, effectFormat: 'mendoza'},
  })
  expect(id).toEqual(expect.any(String))
  await tab.heard(id, 1)
  await lake.client.create({_id: 'drafts.a', _type: 'note'})
  await lake.client.create({_id: 'b', _type: 'other'})
  await lake.client.create({_id: 'c', _type: 'note'})
  const [welcome, first, second] = await tab.heard(id, 3)
  expect(welcome).toMatchObject({type: 'welcome', listenerName: expect.any(String)})
  expect(first).toMatchObject({
    type: 'mutation',
    documentId: 'drafts.a',
    transition: 'appear',
    effects: {revert: [0, null]},
  })
  expect(first).not.toHaveProperty('result')
  expect(second.documentId).toBe('c')
})

test('a subscription that ended is told no more, and a broken query is told once', async () => {
  const tab = await connect()
  const ended = await tab.call('listen_subscribe', {query: '*'})
  const going = await tab.call('listen_subscribe', {query: '*'})
  await tab.heard(ended, 1)
  await tab.call('listen_unsubscribe', {subscriptionId: ended})
  await lake.client.create({_id: 'd', _type: 'note'})
  await tab.heard(going, 2)
  expect(resultsOf(tab.messages, ended)).toHaveLength(1)
  const broken = await tab.call('listen_subscribe', {query: '*['})
  const [told] = await tab.heard(broken, 1)
  expect(told).toMatchObject({type: 'channelError', message: expect.stringContaining('Syntax')})
})

test('presence passes between tabs, and a tab that goes is gone for the others', async () => {
  const [ada, ben] = [await connect(), await connect()]
  const adaHears = await ada.call('presence_subscribe')
  await ben.call('presence_subscribe')
  await ben.call('presence_rollcall', {session: 'ben-1'})
  const locations = [{type: 'document', documentId: 'x', path: ['title']}]
  await ben.call('presence_announce', {data: {sessionId: 'ben-1', locations}})
  ben.socket.close()
  expect(await ada.heard(adaHears, 3)).toEqual([
    {type: 'rollCall', session: 'ben-1', i: owner.id},
    {type: 'state', m: {sessionId: 'ben-1', locations}, i: owner.id},
    {type: 'disconnect', m: {session: 'ben-1'}, i: owner.id},
  ])
})

test('unknown methods answer null, and a heartbeat is returned', async () => {
  const tab = await connect()
  expect(await tab.call('something_else')).toBeNull()
  tab.socket.send('♥')
  expect(await tab.find((message) => message === '♥')).toBe('♥')
})

test.each([
  ['a foreign origin', {origin: 'https://evil.example'}, 403],
  ['a foreign host', {headers: {host: 'evil.example'}}, 421],
])('%s gets no handshake', async (_name, options, status) => {
  await expect(connect(lake.url, options)).rejects.toThrow(`Unexpected server response: ${status}`)
})

test('where tokens are asked for, the first message must bring one', async () => {
  const users = [{token: 'secret', user: owner}]
  const guarded = await startLake({access: {kind: 'tokens', users}})
  const closed = async (first: object) => {
    const tab = await connect(guarded.url)
    tab.socket.send(JSON.stringify({jsonrpc: '2.0', id: '1', ...first}))
    return new Promise((resolve) => tab.socket.once('close', resolve))
  }
  expect(await closed({method: 'presence_subscribe'})).toBe(4001)
  const wrong = {authorization: 'Bearer wrong'}
  expect(await closed({method: 'authorization', params: wrong})).toBe(4001)
  const tab = await connect(guarded.url)
  await tab.call('authorization', {authorization: 'Bearer secret'})
  expect(await tab.call('presence_subscribe')).toEqual(expect.any(String))
  await guarded.close()
})
