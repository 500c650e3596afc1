import {request} from 'node:http'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {createPresence} from '../../lake/events/presence.ts'
import {serveSocket} from '../../lake/events/socket.ts'
import {routes} from '../../lake/routes/index.ts'
import {owner, startLake, type TestLake, toClient} from './startLake.ts'

let lake: TestLake
let guarded: TestLake

beforeAll(async () => {
  lake = await startLake({allowOrigins: ['https://studio.example']})
  const viewer = {id: 'reader', name: 'Rita Reader', email: 'rita@example.org', role: 'viewer'}
  const users = [
    {token: 'secret-of-ada', user: owner},
    {token: 'secret-of-rita', user: viewer},
  ]
  guarded = await startLake({access: {kind: 'tokens', users}})
})
afterAll(() => Promise.all([lake.close(), guarded.close()]))

/** A request with headers that fetch would not send. */
function send(path: string, headers: Record<string, string>, method = 'GET', body = '') {
  const {port} = new URL(lake.url)
  return new Promise<{status: number; headers: Record<string, unknown>; text: string}>(
    (resolve, reject) => {
      const req = request({port, host: '127.0.0.1', path, method, headers}, (res) => {
        let text = ''
        res.on('data', (chunk) => {
          text += chunk
        })
        res.on('end', () => resolve({status: res.statusCode ?? 0, headers: res.headers, text}))
      })
      req.on('error', reject)
      req.end(body)
    },
  )
}

const port = () => new URL(lake.url).port

describe('hosts', () => {
  test.each(['localhost', 'attune.localhost', '127.0.0.1', '[::1]'])('%s is ours', async (host) => {
    expect((await send('/vX/ping', {host: `${host}:${port()}`})).status).toBe(200)
  })

  test.each([
    ['evil.example', '/vX/ping'],
    ['localhost.evil.example', '/vX/users/me'],
    ['evil.example', '/images/attune/production/x.png'],
  ])('%s is not, for %s', async (host, path) => {
    const {status, text} = await send(path, {host: `${host}:${port()}`})
    expect(status).toBe(421)
    expect(JSON.parse(text).message).toContain('does not answer to the host')
  })

  test('another port of this machine is not ours', async () => {
    expect((await send('/vX/ping', {host: 'localhost:1'})).status).toBe(421)
  })
})

describe('origins', () => {
  const host = () => ({host: `localhost:${port()}`})

  test('ours and those allowed may read, with credentials', async () => {
    for (const origin of [`http://localhost:${port()}`, 'https://studio.example']) {
      const {status, headers} = await send('/vX/users/me', {...host(), origin})
      expect(status).toBe(200)
      expect(headers['access-control-allow-origin']).toBe(origin)
      expect(headers['access-control-allow-credentials']).toBe('true')
      expect(headers.vary).toContain('Origin')
    }
  })

  test('a preflight is answered with what was asked for', async () => {
    const {status, headers} = await send(
      '/vX/data/query/production',
      {
        ...host(),
        origin: `http://localhost:${port()}`,
        'access-control-request-headers': 'x-sanity-app,authorization',
      },
      'OPTIONS',
    )
    expect(status).toBe(204)
    expect(headers['access-control-allow-headers']).toBe('x-sanity-app,authorization')
    expect(headers['access-control-allow-methods']).toContain('POST')
  })

  test.each([
    'https://evil.example',
    'http://localhost:1',
    'null',
    'http://evil.localhost.example',
  ])('%s may neither read nor write nor ask', async (origin) => {
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const {status, headers} = await send(
        '/vX/data/query/production?query=*',
        {...host(), origin, 'content-type': 'application/json'},
        method,
        method === 'POST' ? '{"query":"*"}' : '',
      )
      expect(status).toBe(403)
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  test('a request of another site without an origin is refused, asset files apart', async () => {
    const site = {...host(), 'sec-fetch-site': 'cross-site'}
    expect((await send('/vX/data/query/production?query=*', site)).status).toBe(403)
    expect((await send('/images/attune/production/x.png', site)).status).toBe(404)
  })

  test('errors are readable to allowed origins too', async () => {
    const origin = `http://localhost:${port()}`
    const {status, headers} = await send('/vX/nothing', {...host(), origin})
    expect(status).toBe(404)
    expect(headers['access-control-allow-origin']).toBe(origin)
  })

  test('data is not to be had outside /v…', async () => {
    expect((await send('/data/query/production?query=*', host())).status).toBe(404)
  })
})

describe('bodies', () => {
  const mutate = (type: string, body: string) =>
    lake.ask('/vX/data/mutate/production', {method: 'POST', headers: {'content-type': type}, body})

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s are refused, as a form could send them',
    async (type) => {
      const {status, body} = await mutate(type, '{"mutations":[]}')
      expect(status).toBe(415)
      expect(body.message).toContain('application/json')
    },
  )

  test('that are no JSON are refused', async () => {
    const {status, body} = await mutate('application/json', '{"mutations":')
    expect(status).toBe(400)
    expect(body.message).toContain('no valid JSON')
  })

  test('that announce too much are refused before they are read', async () => {
    const headers = {
      host: `localhost:${port()}`,
      'content-type': 'application/json',
      'content-length': String(200 * 1024 * 1024),
    }
    const answer = await new Promise<number>((resolve, reject) => {
      const req = request({
        port: port(),
        host: '127.0.0.1',
        path: '/vX/data/mutate/production',
        method: 'POST',
        headers,
      })
      req.on('response', (res) => resolve(res.statusCode ?? 0)).on('error', reject)
      req.flushHeaders()
    })
    expect(answer).toBe(413)
  })
})

describe('where tokens are asked for', () => {
  const anonymous = () => toClient(guarded.url)

  test.each([
    '/vX/data/query/production?query=*',
    '/vX/users/me',
    '/vX/auth/id',
    '/vX/data/doc/production/x',
    '/vX/data/listen/production?query=*',
    '/vX/data/export/production',
    '/vX/data/history/production/transactions/x',
  ])('a stranger gets nothing of %s', async (path) => {
    const {status, body} = await guarded.ask(path)
    expect(status).toBe(401)
    expect(body).toEqual({statusCode: 401, error: 'Unauthorized', message: expect.any(String)})
  })

  test('a stranger and a wrong token write nothing', async () => {
    for (const client of [anonymous(), toClient(guarded.url, 'secret-of-eve')]) {
      await expect(client.create({_id: 'x', _type: 'note'})).rejects.toThrow('Unauthorized')
    }
    expect(await toClient(guarded.url, 'secret-of-ada').getDocument('x')).toBeUndefined()
  })

  test('a token lets its user in, by name', async () => {
    const client = toClient(guarded.url, 'secret-of-ada')
    await client.create({_id: 'mine', _type: 'note'})
    expect(await client.users.getById('me')).toMatchObject({id: owner.id, name: owner.name})
  })

  test('a viewer reads and does not write', async () => {
    const client = toClient(guarded.url, 'secret-of-rita')
    expect(await client.getDocument('mine')).toBeDefined()
    await expect(client.delete('mine')).rejects.toThrow('Insufficient permissions')
    await expect(client.assets.upload('file', Buffer.from('x'))).rejects.toThrow('Insufficient')
    expect(await client.getDocument('mine')).toBeDefined()
  })

  test('asset files are public', async () => {
    const client = toClient(guarded.url, 'secret-of-ada')
    const {path} = await client.assets.upload('file', Buffer.from('leaflet'), {filename: 'a.txt'})
    expect((await guarded.ask(`/${path}`)).body).toBe('leaflet')
  })
})

test('what is unexpected is logged whole and told as an internal error', async () => {
  const lines: string[] = []
  const newId = () => {
    throw new Error('the well of ids is dry')
  }
  const broken = await startLake({log: (line) => lines.push(line), newId})
  const {status, body} = await broken.post('/vX/data/mutate/production', {mutations: []})
  expect(status).toBe(500)
  expect(body.message).toBe('internal error')
  expect(lines.join()).toContain('the well of ids is dry')
  await broken.close()
})

describe('a public dataset', () => {
  const version = 'v2025-02-19'
  let open: TestLake

  beforeAll(async () => {
    open = await startLake({
      aclMode: 'public',
      access: {kind: 'tokens', users: [{token: 'secret-of-ada', user: owner}]},
    })
    const ada = toClient(open.url, 'secret-of-ada')
    const to = (_ref: string) => ({_type: 'reference', _ref, _weak: true})
    await ada
      .transaction()
      .create({_id: 'plain', _type: 'note', title: 'seen', to: to('private.diary')})
      .create({_id: 'private.diary', _type: 'note', title: 'hidden', to: to('plain')})
      .create({_id: 'drafts.plain', _type: 'note', title: 'hidden'})
      .create({_id: 'versions.r.plain', _type: 'note', title: 'hidden'})
      .commit()
  })
  afterAll(() => open.close())

  test.each<[string, unknown]>([
    ['*._id', ['plain']],
    ['count(*)', 1],
    ['*[_id == "private.diary"]', []],
    ['*[_id in path("private.**")]', []],
    ['*[_id == "plain"][0].to->title', null],
    ['*[_id == "plain"][0]{"who": to->{title}}.who', null],
    ['*[references("plain")]', []],
    ['count(*[references(^._id)])', 0],
    ['*[defined(to->title)]', []],
  ])('answers strangers %s without what has a dot in its id', async (query, expected) => {
    const get = `/${version}/data/query/production?query=${encodeURIComponent(query)}`
    for (const perspective of ['raw', 'published', 'drafts', 'r,drafts']) {
      const {status, body} = await open.ask(`${get}&perspective=${perspective}`)
      expect(status).toBe(200)
      expect(body.result).toEqual(expected)
      const posted = `/${version}/data/query/production?perspective=${perspective}`
      expect((await open.post(posted, {query})).body.result).toEqual(expected)
    }
  })

  test('gives strangers a hidden document like one that is not there', async () => {
    const {body} = await open.ask(`/${version}/data/doc/production/plain,private.diary,never`)
    expect(body.documents).toHaveLength(1)
    expect(body.omitted).toEqual([
      {id: 'private.diary', reason: 'existence'},
      {id: 'never', reason: 'existence'},
    ])
    const lines = (await open.ask(`/${version}/data/export/production`)).body.trim().split('\n')
    expect(lines.map((line: string) => JSON.parse(line)._id)).toEqual(['plain'])
  })

  test.each([
    `/${version}/data/listen/production?query=*&includeAllVersions=true&includeResult=true`,
    '/v1/data/listen/production?query=*&includeResult=true',
    `/${version}/data/live/events/production`,
  ])('tells strangers nothing of hidden changes over %s', async (path) => {
    const [hidden, after] = [`${path.length}hidden`, `${path.length}after`]
    const ada = toClient(open.url, 'secret-of-ada')
    const before = ada.transaction().transactionId(`${path.length}hiddenBefore`)
    await before.patch('drafts.plain', {set: {title: 'not yet'}}).commit()
    const response = await fetch(open.url + path)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    let heard = ''
    const readUntil = async (word: string) => {
      while (!heard.includes(word)) heard += decoder.decode((await reader.read()).value)
    }
    await readUntil('welcome')
    const transaction = ada.transaction().transactionId(hidden)
    await transaction
      .patch('private.diary', {set: {title: 'still hidden'}})
      .patch('drafts.plain', {set: {title: 'still hidden'}})
      .commit()
    await ada
      .transaction()
      .transactionId(after)
      .patch('plain', {set: {title: 'seen again'}})
      .commit()
    await readUntil(after)
    expect(heard).not.toMatch(/still|\d+hidden|"documentId":"[^"]*\./)
    await reader.cancel()
    await toClient(open.url, 'secret-of-ada')
      .patch('plain', {set: {title: 'seen'}})
      .commit()
  })

  test('tells strangers who come back nothing of what they missed', async () => {
    const ada = toClient(open.url, 'secret-of-ada')
    const change = (id: string, transactionId: string) =>
      ada
        .transaction()
        .transactionId(transactionId)
        .patch(id, {set: {n: 1}})
        .commit()
    await change('plain', 'marker')
    await change('private.diary', 'missed1')
    await change('drafts.plain', 'missed2')
    await change('plain', 'missed3')
    const seen = encodeURIComponent('marker#plain')
    const query = `query=*&includeAllVersions=true&enableResume=true&lastEventId=${seen}`
    const response = await fetch(`${open.url}/${version}/data/listen/production?${query}`)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    let heard = ''
    while (!heard.includes('missed3'))
      heard += new TextDecoder().decode((await reader.read()).value)
    // What lies between cannot be told whole, so all is to be fetched anew.
    expect(heard).toContain('event: reset')
    expect(heard).not.toMatch(/missed[12]/)
    await reader.cancel()
  })

  test('lets strangers write nothing and read no history', async () => {
    for (const path of [
      '/vX/data/history/production/transactions/plain',
      '/vX/data/history/production/documents/plain?lastRevision=true',
      '/vX/projects/attune/datasets',
      '/vX/users/me',
    ]) {
      expect((await open.ask(path)).status).toBe(401)
    }
    for (const route of ['mutate', 'actions']) {
      const body = {mutations: [], actions: []}
      expect((await open.post(`/vX/data/${route}/production`, body)).status).toBe(401)
    }
  })

  test('shows its owner everything', async () => {
    expect(await toClient(open.url, 'secret-of-ada').fetch('count(*)')).toBe(4)
  })
})

describe('every route', () => {
  const address = ({path}: (typeof routes)[number]) => {
    const filled = path.replace(/:dataset/g, 'production').replace(/:project/g, 'attune')
    return `/vX${filled.replace(/:\w+/g, 'x').replace('*', 'x')}`
  }
  const api = routes.filter(({bare}) => !bare)

  test.each(api)('$method $path refuses another host, and pages of another site', async (route) => {
    const json = {'content-type': 'application/json'}
    const own = {host: `localhost:${port()}`}
    const evil = {host: `evil.example:${port()}`}
    const ask = async (headers: Record<string, string>) => {
      const answer = await send(address(route), {...json, ...headers}, route.method)
      return [answer.status, answer.headers['access-control-allow-origin']]
    }
    expect(await ask(evil)).toEqual([421, undefined])
    expect(await ask({...evil, origin: `http://evil.example:${port()}`})).toEqual([421, undefined])
    expect(await ask({...own, origin: 'https://evil.example'})).toEqual([403, undefined])
    expect(await ask({...own, origin: 'null'})).toEqual([403, undefined])
    expect(await ask({...own, 'sec-fetch-site': 'cross-site'})).toEqual([403, undefined])
  })

  test.each(api.filter(({open}) => !open))(
    '$method $path refuses strangers where tokens are asked for',
    async (route) => {
      expect((await guarded.ask(address(route), {method: route.method})).status).toBe(401)
    },
  )

  test.each(api.filter(({method, body}) => method !== 'GET' && body !== 'any'))(
    '$method $path takes nothing that a form could send',
    async (route) => {
      const headers = {'content-type': 'text/plain'}
      const init = {method: route.method, headers, body: '{}'}
      expect((await lake.ask(address(route), init)).status).toBe(415)
    },
  )
})

describe('a WebSocket', () => {
  const upgrade = {
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }

  test.each<[string, Record<string, string>, number]>([
    ['another host', {host: 'evil.example'}, 421],
    ['a page of another site', {origin: 'https://evil.example'}, 403],
    ['a page without an origin', {origin: 'null'}, 403],
  ])('of %s is refused before its handshake', async (_, headers, status) => {
    const host = `localhost:${port()}`
    const answer = await send('/vX/socket/production', {...upgrade, host, ...headers})
    expect(answer.status).toBe(status)
  })

  test('to another address takes no listener’s place', async () => {
    const headers = {...upgrade, host: `localhost:${port()}`}
    const knock = () => send('/vX/data/live/events/production', headers)
    for (let i = 0; i < 21; i++) await Promise.all(Array.from({length: 50}, knock))
    const response = await fetch(`${lake.url}/vX/data/live/events/production`)
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  test('that never says who it is for is closed', () => {
    vi.useFakeTimers()
    const closed: unknown[] = []
    serveSocket(
      {
        bufferedAmount: 0,
        send: () => {},
        close: (...given) => void closed.push(given),
        onmessage: null,
        onclose: null,
      },
      {
        user: null,
        presence: createPresence(),
        authorize: () => null,
        backlogLimit: () => 1024,
        log: () => {},
        listen: () => () => {},
      },
    )
    vi.advanceTimersByTime(9000)
    expect(closed).toEqual([])
    vi.advanceTimersByTime(2000)
    expect(closed).toEqual([[4001, 'no "authorization" came']])
    vi.useRealTimers()
  })
})
