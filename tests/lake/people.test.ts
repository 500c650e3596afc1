import {afterAll, beforeAll, expect, test} from 'vitest'
import WebSocket from 'ws'
import {owner, startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})

afterAll(() => lake.close())

const json = (method: string, body: unknown, cookie = '') => ({
  method,
  headers: {'content-type': 'application/json', cookie},
  body: JSON.stringify(body),
})

/** Adds somebody and gives the cookie of a browser that says it is them. */
async function join(id: string, name: string, at = lake): Promise<string> {
  await at.ask(`/v1/users/${id}`, json('PUT', {name}))
  const {headers} = await at.ask('/v1/auth/session', json('POST', {id}))
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

test('a browser that has said nothing is the owner, who says so', async () => {
  const {body} = await lake.ask('/v1/users/me')
  expect(body).toMatchObject({id: owner.id, provider: 'machine'})
  const {headers} = await lake.ask('/v1/auth/session', json('POST', {id: owner.id}))
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  const {body: said} = await lake.ask('/v1/users/me', {headers: {cookie}})
  expect(said).toMatchObject({id: owner.id, provider: 'lake'})
})

test('two browsers are two people, also in the history of a document', async () => {
  const [ada, ben] = [await join('person-ada', 'Ada Reed'), await join('person-ben', 'Ben Okoro')]
  for (const [cookie, text] of [
    [ada, 'first'],
    [ben, 'second'],
  ] as const) {
    const mutations = [{createOrReplace: {_id: 'note', _type: 'note', text}}]
    const {status} = await lake.ask('/v1/data/mutate/production', json('POST', {mutations}, cookie))
    expect(status).toBe(200)
  }
  const log = await lake.ask('/v1/data/history/production/transactions/note?excludeContent=true')
  const authors = String(log.body).trim().split('\n')
  expect(authors.map((line) => JSON.parse(line).author)).toEqual(['person-ada', 'person-ben'])
  const {body} = await lake.ask('/v1/users/person-ada,person-ben')
  expect(body.map(({displayName}: {displayName: string}) => displayName)).toEqual([
    'Ada Reed',
    'Ben Okoro',
  ])
  const project = await lake.ask('/v1/projects/attune')
  const members = project.body.members.map(({id}: {id: string}) => id)
  expect(members).toEqual(expect.arrayContaining(['owner', 'person-ada', 'person-ben']))
})

test('everybody may be given a task: Studio reads in the groups who sees a document', async () => {
  await join('person-ada', 'Ada Reed')
  const ask = (query: string) =>
    lake.ask(`/v1/data/query/production?query=${encodeURIComponent(query)}`)
  const {body} = await ask('*[_type == "system.group"]{_id, members, grants}')
  expect(body.result).toHaveLength(1)
  expect(body.result[0].members).toEqual(expect.arrayContaining([owner.id, 'person-ada']))
  expect(body.result[0].grants[0].permissions).toContain('read')
  const {body: all} = await ask('*._type')
  expect(all.result).not.toContain('system.group')
})

test('each hears of the other in presence, by name', async () => {
  const cookies = [await join('person-ada', 'Ada Reed'), await join('person-ben', 'Ben Okoro')]
  const address = `${lake.url.replace('http', 'ws')}/v1/socket/production`
  const [one, other] = cookies.map((cookie) => new WebSocket(address, {headers: {cookie}}))
  if (!one || !other) throw new Error('no sockets')
  await Promise.all([one, other].map((socket) => new Promise((r) => socket.once('open', r))))
  const call = (socket: WebSocket, method: string, params: object) =>
    socket.send(JSON.stringify({jsonrpc: '2.0', id: method, method, params}))
  const heard = new Promise((resolve) =>
    other.on('message', (data) => {
      const message = JSON.parse(String(data))
      if (message.id === 'presence_subscribe') call(one, 'presence_announce', {data: {at: 1}})
      if (message.method === 'presence_subscription') resolve(message.params.result)
    }),
  )
  call(other, 'presence_subscribe', {})
  expect(await heard).toMatchObject({type: 'state', i: 'person-ada'})
  one.close()
  other.close()
})

test('signing out makes the browser nobody in particular again', async () => {
  const {headers} = await lake.ask('/v1/auth/logout', {method: 'POST'})
  expect(headers.get('set-cookie')).toMatch(/^lakeUser=; .*Max-Age=0/)
})

test('the cookie is for this site and no script', async () => {
  const {headers} = await lake.ask('/v1/auth/session', json('POST', {id: owner.id}))
  expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/)
})

test('people outlive the process', async () => {
  const first = await startLake()
  const cookie = await join('person-cai', 'Cai Lund', first)
  await first.stop()
  const second = await startLake({dataDir: first.dataDir})
  const {body} = await second.ask('/v1/users/me', {headers: {cookie}})
  expect(body).toMatchObject({id: 'person-cai', name: 'Cai Lund'})
  await second.close()
})

test('what makes no sense is refused with a reason', async () => {
  for (const [path, method, body, status, reason] of [
    ['/v1/users/a b', 'PUT', {name: 'A'}, 400, /no user id/],
    ['/v1/users/me', 'PUT', {name: 'A'}, 400, /no user id/],
    ['/v1/users/owner', 'PUT', {name: 'A'}, 403, /options/],
    ['/v1/users/a', 'PUT', {name: ' '}, 400, /"name"/],
    ['/v1/auth/session', 'POST', {id: 'nobody'}, 404, /no user "nobody"/],
  ] as const) {
    const answer = await lake.ask(encodeURI(path), json(method, body))
    expect([path, answer.status]).toEqual([path, status])
    expect(answer.body.message).toMatch(reason)
  }
  const {body} = await lake.ask('/v1/users/me', {headers: {cookie: 'lakeUser=nobody'}})
  expect(body).toMatchObject({id: owner.id, provider: 'machine'})
})

test('where tokens say who is who, a cookie says nothing', async () => {
  const users = [{token: 'secret', user: owner}]
  const guarded = await startLake({access: {kind: 'tokens', users}})
  const cookie = `lakeUser=${owner.id}`
  expect((await guarded.ask('/v1/users/me', {headers: {cookie}})).status).toBe(401)
  const headers = {authorization: 'Bearer secret', 'content-type': 'application/json'}
  const body = JSON.stringify({id: owner.id})
  const answer = await guarded.ask('/v1/auth/session', {method: 'POST', headers, body})
  expect(answer.status).toBe(403)
  await guarded.close()
})
