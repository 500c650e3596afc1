import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {routes} from '../../lake/routes/index.ts'
import {owner, startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

describe('what Studio asks at start', () => {
  test.each<[string, unknown]>([
    ['/v2021-06-07/users/me', {...owner, role: 'administrator', roles: [{name: 'administrator'}]}],
    ['/v2026-05-04/auth/id', {id: owner.id}],
    ['/vX/auth/providers', {providers: []}],
    ['/v2021-06-07/users/owner', {id: owner.id, displayName: owner.name}],
    ['/v2021-06-07/users/owner,nobody', [{id: owner.id}]],
    ['/v2021-06-07/users/nobody', []],
    ['/v1/projects/attune', {id: 'attune', organizationId: null}],
    ['/v1/projects/attune?includeMembers=false&includeFeatures=false', {id: 'attune'}],
    ['/v1/projects', [{id: 'attune'}]],
    ['/v1/projects/attune/datasets', [{name: 'production', aclMode: 'private'}]],
    ['/v1/projects/attune/datasets?datasetProfile=comments&addonFor=production', []],
    ['/v1/projects/attune/grants', {}],
    ['/v1/projects/attune/user-applications', []],
    ['/vX/projects/attune/new-content-release-allowed', {data: {datasetReleaseLimit: 100}}],
    [
      '/v1/features',
      [
        'studioComments',
        'sanityTasks',
        'contentReleases',
        'singleDocRelease',
        'scheduledPublishing',
      ],
    ],
    ['/vX/journey/announcements', null],
    ['/vX/journey/trial', null],
    ['/v1/intake/telemetry-status', {status: 'denied'}],
    ['/v1/check/cors', {result: {allowed: true, withCredentials: true}}],
    ['/v1/data/references/production/documents/x/to', {totalCount: 0, references: []}],
    ['/v2025-02-19/data/history/production/events/releases/r', {events: [], nextCursor: ''}],
  ])('GET %s is answered', async (path, expected) => {
    const {status, body} = await lake.ask(path)
    expect(status).toBe(200)
    if (expected === null) expect(body).toBeNull()
    else expect(body).toMatchObject(expected as object)
  })

  test('the access list lets the owner do everything to every document', async () => {
    const {body} = await lake.ask('/v1/projects/attune/datasets/production/acl')
    expect(body).toEqual([
      {
        filter: '_id in path("**")',
        permissions: expect.arrayContaining(['read', 'create', 'update', 'history']),
      },
    ])
    await lake.client.create({_id: 'drafts.deep.er', _type: 'note'})
    expect(await lake.client.fetch(`count(*[${body[0].filter}])`)).toBe(1)
  })

  test('pings carry nothing that lets Studio see the protocol', async () => {
    for (const path of ['/vX/ping?tag=sanity.studio.protocol-check', '/vX/data/ping/production']) {
      const {status, headers} = await lake.ask(path)
      expect(status).toBe(200)
      expect(headers.get('timing-allow-origin')).toBeNull()
    }
  })

  test('what Studio wants remembered is remembered', async () => {
    const path = '/vX/users/me/keyvalue'
    const pairs = [
      {key: 'studio.layout', value: {wide: true}},
      {key: 'studio.n', value: 3},
    ]
    const put = (address: string, body: unknown) =>
      lake.ask(address, {
        method: 'PUT',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      })
    expect((await put(path, pairs)).body).toEqual(pairs)
    const {body} = await lake.ask(`${path}/studio.layout,studio.never,studio.n`)
    expect(body).toEqual([pairs[0], {key: 'studio.never', value: null}, pairs[1]])
    expect((await put(path, [{value: 1}])).status).toBe(400)
  })

  test('telemetry is taken and forgotten, and logging out is harmless', async () => {
    const beacon = {method: 'POST', body: '{"a":1}', headers: {'content-type': 'text/plain'}}
    expect((await lake.ask('/vX/intake/batch', beacon)).status).toBe(202)
    expect((await lake.ask('/vX/auth/logout', {method: 'POST'})).status).toBe(200)
  })
})

test.each(['/vX/media-libraries', '/vX/comments/elsewhere/setup', '/vX/nothing', '/v1'])(
  'an unknown address, %s, is a 404 that leaves Studio standing',
  async (path) => {
    const {status, body} = await lake.ask(path)
    expect(status).toBe(404)
    expect(body).toEqual({statusCode: 404, error: 'Not Found', message: expect.any(String)})
  },
)

test('an export is every document, or those of some types, a line each', async () => {
  await lake.client.create({_id: 'e1', _type: 'exported'})
  const lines = async (query: string) => {
    const {body} = await lake.ask(`/vX/data/export/production${query}`)
    return body
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line)._id)
  }
  expect(await lines('')).toEqual(expect.arrayContaining(['e1', 'drafts.deep.er']))
  expect(await lines('?types=exported')).toEqual(['e1'])
})

test('a README lists every address', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../lake/routes/README.md'), 'utf8')
  const listed = [...readme.matchAll(/`((?:(?:GET|POST|PUT|PATCH|DELETE) )+)(\/[^`]+)`/g)].flatMap(
    ([, methods = '', path]) =>
      methods
        .trim()
        .split(' ')
        .map((method) => `${method} ${path}`),
  )
  expect(listed.sort()).toEqual(routes.map(({method, path}) => `${method} ${path}`).sort())
})
