import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {startLake, type TestLake} from './startLake.ts'

const LISTENERS = 500

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const address = (query: string, options = '') =>
  `/v2025-02-19/data/listen/production?query=${encodeURIComponent(query)}${options}`

/** Counts what one listener is told, by a word that each event carries once. */
async function count(query: string) {
  const stop = new AbortController()
  const response = await fetch(lake.url + address(query), {signal: stop.signal})
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  const until = async (wanted: number) => {
    while (text.split('event: mutation').length <= wanted) {
      const {done, value} = await reader.read()
      if (done) throw new Error('a listener was cut off')
      text += Buffer.from(value).toString('latin1')
    }
  }
  while (!text.includes('event: welcome')) text += Buffer.from((await reader.read()).value ?? '')
  return {until, close: () => stop.abort()}
}

/** A listener that stops reading after its welcome, and its bytes when it is made to read on. */
async function openSlow(query: string): Promise<Socket> {
  const {hostname, port} = new URL(lake.url)
  const socket = connect(Number(port), hostname)
  const path = address(query, '&includeResult=true')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`)
  await once(socket, 'data')
  socket.pause()
  return socket
}

test('of five hundred listeners all hear each commit at once, though one never reads', async () => {
  const slow = await openSlow('*[_type == "heavy"]')
  const all = await Promise.all(
    Array.from({length: LISTENERS - 1}, () => count('*[_type == "light"]')),
  )
  const heavy = 'x'.repeat(1024 * 1024)
  for (let n = 1; n <= 20; n++) {
    await lake.client.createOrReplace({_id: 'heavy', _type: 'heavy', heavy, n})
    await lake.client.create({_id: `light-${n}`, _type: 'light', n})
    // Nothing is committed before everybody has heard of what was.
    await Promise.all(all.map((listener) => listener.until(n)))
  }
  let received = 0
  slow.on('data', (chunk) => {
    received += chunk.length
  })
  // A connection that is cut off may end in a reset.
  slow.on('error', () => {})
  slow.resume()
  await once(slow, 'close')
  // Each event tells the document twice: what was done, and what came of it.
  expect(received).toBeLessThan(20 * heavy.length)
  for (const listener of all) listener.close()
})

/** The same over a WebSocket, as Studio's tabs have it. */
async function openSocket(query: string, options: object = {}) {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/vX/socket/production`)
  let [mutations, bytes] = [0, 0]
  let wake = () => {}
  const welcome = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const text = String(data)
      bytes += text.length
      if (text.includes('"type":"welcome"')) resolve()
      if (text.includes('"type":"mutation"')) mutations++
      wake()
    })
  })
  await once(socket, 'open')
  const params = {query, options: {includeMutations: false, includeResult: false, ...options}}
  socket.send(JSON.stringify({jsonrpc: '2.0', id: '1', method: 'listen_subscribe', params}))
  await welcome
  return {
    socket,
    bytes: () => bytes,
    async until(wanted: number) {
      while (mutations < wanted) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

test('over WebSockets too all hear each commit at once, and who never reads is cut off', async () => {
  const slow = await openSocket('*[_type == "heavy"]', {includeResult: true})
  const closed = once(slow.socket, 'close')
  slow.socket.pause()
  const all = await Promise.all(
    Array.from({length: LISTENERS / 2}, () => openSocket('*[_type == "light"]')),
  )
  const heavy = 'x'.repeat(1024 * 1024)
  for (let n = 1; n <= 20; n++) {
    await lake.client.createOrReplace({_id: 'heavy-2', _type: 'heavy', heavy, n})
    await lake.client.create({_id: `light-socket-${n}`, _type: 'light', n})
    await Promise.all(all.map((listener) => listener.until(n)))
  }
  slow.socket.resume()
  const [code] = await closed
  expect(code).toBe(1013)
  // What lay with the two systems in between, and what was allowed to pile up here.
  expect(slow.bytes()).toBeLessThan(16 * heavy.length)
  for (const {socket} of all) socket.terminate()
})

test('there can be a thousand listeners, and the next is told to come later', async () => {
  const open: AbortController[] = []
  let refused: Response | undefined
  while (!refused) {
    const stop = new AbortController()
    open.push(stop)
    const response = await fetch(lake.url + address('*'), {signal: stop.signal})
    if (response.status !== 200) refused = response
  }
  expect([refused.status, (await refused.json()).message]).toEqual([
    429,
    'Max listener limit exceeded at 1000',
  ])
  for (const stop of open) stop.abort()
})
