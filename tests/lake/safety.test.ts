import {request} from 'node:http'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
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
