import {once} from 'node:events'
import {connect} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {createFuzz} from './fuzz.ts'
import {owner, startLake, type TestLake} from './startLake.ts'

/** How many requests; frames and raw bytes a tenth of it each. */
const REQUESTS = Number(process.env.REQUESTS ?? 20_000)
const SEED = Number(process.env.SEED ?? 20_261_122)
const AT_ONCE = 16

const logged: string[] = []
let lake: TestLake
beforeAll(async () => {
  const users = [{token: 'secret', user: owner}]
  const access = {kind: 'tokens' as const, users}
  lake = await startLake({access, aclMode: 'public', log: (line) => logged.push(line)})
})
afterAll(() => lake.close())

const headers = {authorization: 'Bearer secret', 'content-type': 'application/json'}

/** The lake still writes and reads, and has nothing unexpected to tell. */
async function expectWell() {
  const client = lake.client.withConfig({token: 'secret'})
  await client.createOrReplace({_id: 'well', _type: 'note'})
  expect(await client.fetch('*[_id == "well"]._type')).toEqual(['note'])
  expect(logged).toEqual([])
}

/** What the fuzz has deleted meanwhile is there again: most can only go wrong with what is. */
async function restock() {
  const post = (what: string, body: object) =>
    fetch(`${lake.url}/vX/data/${what}/production`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
  const note = (_id: string) => ({createOrReplace: {_id, _type: 'note', n: 1, list: [1]}})
  await post('mutate', {mutations: [note('well'), note('drafts.well'), note('versions.r.well')]})
  await post('actions', {actions: [{actionType: 'sanity.action.release.create', releaseId: 'r'}]})
}

test(`${REQUESTS} malformed requests: no crash, no hang, no 5xx (seed ${SEED})`, {
  timeout: 300_000,
}, async () => {
  const fuzz = createFuzz(SEED)
  const statuses = new Map<number, number>()
  const failures: string[] = []
  async function work(count: number) {
    for (let n = 0; n < count; n++) {
      if (n % 20 === 0) await restock()
      const {path, init} = fuzz.request()
      const said = `${init.method} ${path} ${String(init.body).slice(0, 300)}`
      const signal = AbortSignal.timeout(10_000)
      try {
        const given = {...(fuzz.chance(0.8) ? headers : {}), ...init.headers}
        const response = await fetch(lake.url + path, {...init, headers: given, signal})
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
        if (response.status >= 500) failures.push(`${response.status} ${said}`)
        const streams = response.headers.get('content-type')?.includes('event-stream')
        if (streams) await response.body?.cancel()
        else await response.arrayBuffer()
      } catch (error) {
        failures.push(`${(error as Error).name} ${said}`)
      }
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, () => work(Math.ceil(REQUESTS / AT_ONCE))))
  expect(failures.slice(0, 10)).toEqual([])
  // A fuzz that never gets past the door would say little.
  for (const status of [200, 400, 401, 404]) expect(statuses.get(status)).toBeGreaterThan(10)
  await expectWell()
})

test('malformed frames close their socket at most', {timeout: 120_000}, async () => {
  const fuzz = createFuzz(SEED)
  let frames = 0
  while (frames < REQUESTS / 10) {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/vX/socket/production`)
    socket.on('error', () => {})
    await once(socket, 'open')
    const authorization = {authorization: 'Bearer secret'}
    const opening = {jsonrpc: '2.0', id: '1', method: 'authorization', params: authorization}
    if (fuzz.chance(0.8)) socket.send(JSON.stringify(opening))
    for (let n = 0; n < 20; n++, frames++) socket.send(fuzz.frame())
    const closed = once(socket, 'close')
    socket.close()
    await closed
  }
  await expectWell()
})

test('bytes that are no HTTP are cut off', {timeout: 120_000}, async () => {
  const fuzz = createFuzz(SEED)
  const {port, hostname: host} = new URL(lake.url)
  for (let n = 0; n < REQUESTS / 10; n++) {
    const socket = connect({port: Number(port), host})
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => {})
    await once(socket, 'connect')
    const closed = once(socket, 'close')
    socket.end(fuzz.bytes(`${host}:${port}`))
    await closed
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/)
  }
  await expectWell()
})
