import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
let time = new Date('2026-11-22T09:00:00Z')

beforeAll(async () => {
  lake = await startLake({now: () => time})
})
afterAll(() => lake.close())

/** Sends mutations by hand, so that the answer is seen as it is. */
const mutate = (mutations: unknown[], rest: object = {}, query = '') =>
  lake.post(`/vX/data/mutate/production?returnIds=true&returnDocuments=true${query}`, {
    mutations,
    ...rest,
  })

describe('create', () => {
  test('stamps id, revision and times', async () => {
    const {status, body} = await mutate([{create: {_type: 'note', title: 'x'}}], {
      transactionId: 'tx-create',
    })
    expect(status).toBe(200)
    const [result] = body.results
    expect(body).toEqual({transactionId: 'tx-create', results: [result]})
    expect(result).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      operation: 'create',
      document: {
        _id: result.id,
        _type: 'note',
        _rev: 'tx-create',
        _createdAt: '2026-11-22T09:00:00Z',
        _updatedAt: '2026-11-22T09:00:00Z',
        title: 'x',
      },
    })
  })

  test('keeps the times an import brings', async () => {
    const times = {_createdAt: '2020-01-01T00:00:00Z', _updatedAt: '2021-01-01T00:00:00Z'}
    const {body} = await mutate([{create: {_id: 'old', _type: 'note', ...times}}])
    expect(body.results[0].document).toMatchObject(times)
  })

  test('completes an id that ends in a dot', async () => {
    const {body} = await mutate([{create: {_id: 'drafts.', _type: 'note'}}])
    expect(body.results[0].id).toMatch(/^drafts\.[\da-f-]{36}$/)
  })

  test('of an existing id is refused', async () => {
    const {status, body} = await mutate([{create: {_id: 'old', _type: 'note'}}])
    expect(status).toBe(409)
    expect(body.error).toEqual({
      type: 'mutationError',
      description: 'The mutation(s) failed: Document by ID "old" already exists',
      items: [
        {
          error: {
            type: 'documentAlreadyExistsError',
            description: 'Document by ID "old" already exists',
            id: 'old',
          },
          index: 0,
        },
      ],
    })
  })

  test.each(['#x', '-x', 'a..b', 'a.-b', 'x'.repeat(129)])('refuses the id %s', async (_id) => {
    const {status, body} = await mutate([{create: {_id, _type: 'note'}}])
    expect(status).toBe(400)
    expect(body.error.items[0].error.type).toBe('validationError')
    expect(body.error.items[0].error.description).toContain('Malformed document ID')
  })

  test('gives keys to items that lack one, when asked', async () => {
    const items = [{a: 1}, {_key: 'mine', inner: [{b: 2}]}, 'text']
    const create = {_id: 'keyed', _type: 'note', items}
    const {body} = await mutate([{create}], {}, '&autoGenerateArrayKeys=true')
    expect(body.results[0].document.items).toEqual([
      {_key: expect.stringMatching(/^\w{12}$/), a: 1},
      {_key: 'mine', inner: [{_key: expect.any(String), b: 2}]},
      'text',
    ])
  })
})

test('createIfNotExists leaves what exists, without a transaction', async () => {
  await mutate([{create: {_id: 'once', _type: 'note', title: 'first'}}], {transactionId: 'tx-once'})
  const {body} = await mutate([{createIfNotExists: {_id: 'once', _type: 'note', title: 'second'}}])
  expect(body.results).toEqual([
    {id: 'once', operation: 'none', document: expect.objectContaining({title: 'first'})},
  ])
  const log = await lake.ask('/vX/data/history/production/transactions/once')
  expect(log.body.trim().split('\n')).toHaveLength(1)
})

test('createOrReplace replaces wholly and keeps the time of creation', async () => {
  await mutate([{create: {_id: 'swap', _type: 'note', a: 1}}])
  time = new Date('2026-11-22T10:30:00Z')
  const {body} = await mutate([{createOrReplace: {_id: 'swap', _type: 'note', b: 2}}])
  expect(body.results[0]).toMatchObject({operation: 'update'})
  expect(body.results[0].document).toEqual({
    _id: 'swap',
    _type: 'note',
    _rev: body.transactionId,
    _createdAt: '2026-11-22T09:00:00Z',
    _updatedAt: '2026-11-22T10:30:00Z',
    b: 2,
  })
})

describe('patch', () => {
  const start = {
    title: 'Hello world',
    n: 5,
    nested: {a: 1, b: 2},
    list: [
      {_key: 'x', v: 1},
      {_key: 'y', v: 2},
    ],
    words: ['one', 'two', 'three'],
  }

  test.each<[string, object, object]>([
    [
      'set',
      {set: {title: 'New', 'nested.c.d': 3, 'list[_key=="y"].v': 9}},
      {
        ...start,
        title: 'New',
        nested: {a: 1, b: 2, c: {d: 3}},
        list: [
          {_key: 'x', v: 1},
          {_key: 'y', v: 9},
        ],
      },
    ],
    ['set where nothing matches', {set: {'list[_key=="zz"].v': 9}}, start],
    ['setIfMissing', {setIfMissing: {title: 'No', subtitle: 'Yes'}}, {...start, subtitle: 'Yes'}],
    [
      'unset',
      {unset: ['nested.a', 'words[1]', 'nothing.here']},
      {
        ...start,
        nested: {b: 2},
        words: ['one', 'three'],
      },
    ],
    ['inc and dec', {inc: {n: 2}, dec: {'nested.b': 1}}, {...start, n: 7, nested: {a: 1, b: 1}}],
    [
      'insert after',
      {insert: {after: 'words[-1]', items: ['four']}},
      {
        ...start,
        words: ['one', 'two', 'three', 'four'],
      },
    ],
    [
      'insert before',
      {insert: {before: 'words[0]', items: ['zero']}},
      {
        ...start,
        words: ['zero', 'one', 'two', 'three'],
      },
    ],
    [
      'insert replace',
      {insert: {replace: 'words[1:]', items: ['2']}},
      {...start, words: ['one', '2']},
    ],
    [
      'diffMatchPatch',
      {diffMatchPatch: {title: '@@ -1,11 +1,11 @@\n-Hello\n+Howdy\n  world\n'}},
      {
        ...start,
        title: 'Howdy world',
      },
    ],
    ['setIfMissing before inc', {setIfMissing: {count: 0}, inc: {count: 1}}, {...start, count: 1}],
  ])('%s', async (name, operations, expected) => {
    const id = `patch-${name.replaceAll(' ', '-')}`
    const {body} = await mutate([
      {create: {_id: id, _type: 'note', ...start}},
      {patch: {id, ...operations}},
    ])
    const {_id, _type, _rev, _createdAt, _updatedAt, ...content} = body.results[0].document
    expect(content).toEqual(expected)
    expect(body.results).toHaveLength(1)
    expect(body.results[0].operation).toBe('create')
  })

  test('by query reaches every match, and none is no error', async () => {
    await mutate([{create: {_id: 'q1', _type: 'q'}}, {create: {_id: 'q2', _type: 'q'}}])
    const {body} = await mutate([{patch: {query: '*[_type == $t]', params: {t: 'q'}, set: {x: 1}}}])
    expect(body.results.map(({id}: {id: string}) => id)).toEqual(['q1', 'q2'])
    const none = await mutate([{patch: {query: '*[_type == "zz"]', set: {x: 1}}}])
    expect(none).toMatchObject({status: 200, body: {results: []}})
  })

  test.each<[string, object, number, object]>([
    [
      'of a missing document',
      {id: 'zz', set: {a: 1}},
      404,
      {
        type: 'documentNotFoundError',
        id: 'zz',
      },
    ],
    [
      'at another revision',
      {id: 'q1', ifRevisionID: 'other', set: {a: 1}},
      409,
      {
        type: 'documentRevisionIDDoesNotMatchError',
        id: 'q1',
        expectedRevisionID: 'other',
      },
    ],
    ['that changes the type', {id: 'q1', set: {_type: 'p'}}, 400, {type: 'validationError'}],
    ['that changes the id', {id: 'q1', set: {_id: 'p'}}, 400, {type: 'validationError'}],
    [
      'that counts up a text',
      {id: 'q1', set: {t: 'x'}, inc: {'t.u': 1}},
      400,
      {
        type: 'validationError',
      },
    ],
    ['with an unknown operation', {id: 'q1', merge: {a: 1}}, 400, {type: 'validationError'}],
    [
      'that inserts into a text',
      {id: 'old', insert: {after: '_type[0]', items: [1]}},
      400,
      {
        type: 'validationError',
      },
    ],
  ])('%s is refused', async (_name, patch, status, error) => {
    const answer = await mutate([{patch}])
    expect(answer.status).toBe(status)
    expect(answer.body.error.items[0].error).toMatchObject(error)
  })
})

describe('delete', () => {
  test('by id, by query, and of what is not there', async () => {
    await mutate(['d1', 'd2', 'd3'].map((_id) => ({create: {_id, _type: 'd'}})))
    const one = await mutate([{delete: {id: 'd1'}}, {delete: {id: 'never'}}])
    expect(one.body.results).toEqual([{id: 'd1', operation: 'delete'}])
    const rest = await mutate([{delete: {query: '*[_type == "d"]'}}])
    expect(rest.body.results.map(({id}: {id: string}) => id)).toEqual(['d2', 'd3'])
  })

  test('with purge takes the history along', async () => {
    const text = 'what nobody should ever find again'
    const onDisk = async () => {
      const read = (name: string) => readFile(join(lake.dataDir, name))
      return (await Promise.all(['lake.db', 'lake.db-wal'].map(read))).some((bytes) =>
        bytes.includes(text),
      )
    }
    await mutate([{create: {_id: 'secret', _type: 'note', text}}])
    expect(await onDisk()).toBe(true)
    await mutate([{delete: {id: 'secret', purge: true}}])
    expect(await onDisk()).toBe(false)
    const {body} = await lake.ask('/vX/data/history/production/transactions/secret')
    expect(body).toBe('')
  })
})

describe('references', () => {
  const ref = (_ref: string, rest: object = {}) => ({_type: 'reference', _ref, ...rest})

  test('may be forward within one transaction', async () => {
    const {status} = await mutate([
      {create: {_id: 'from', _type: 'note', to: ref('target')}},
      {create: {_id: 'target', _type: 'note'}},
    ])
    expect(status).toBe(200)
  })

  test('to nothing are refused if strong, allowed if weak', async () => {
    const strong = await mutate([{create: {_id: 'bad', _type: 'note', to: ref('nothing')}}])
    expect(strong.status).toBe(409)
    expect(strong.body.error.items[0].error).toMatchObject({
      type: 'documentReferenceDoesNotExistError',
      id: 'bad',
      referenceID: 'nothing',
    })
    const weak = ref('nothing', {_weak: true})
    expect((await mutate([{create: {_id: 'good', _type: 'note', to: weak}}])).status).toBe(200)
  })

  test('keep their target from being deleted or changing its type', async () => {
    const error = {type: 'documentHasExistingReferencesError', referencingIDs: ['from']}
    for (const mutation of [
      {delete: {id: 'target'}},
      {createOrReplace: {_id: 'target', _type: 'other'}},
    ]) {
      const {status, body} = await mutate([mutation])
      expect(status).toBe(409)
      expect(body.error.items[0].error).toMatchObject(error)
    }
    const both = await mutate([{delete: {id: 'target'}}, {delete: {id: 'from'}}])
    expect(both.status).toBe(200)
  })
})

describe('a transaction', () => {
  test('is refused as a whole, and names the mutation at fault', async () => {
    const {status, body} = await mutate([
      {create: {_id: 'half', _type: 'note'}},
      {patch: {id: 'zz', set: {a: 1}}},
    ])
    expect(status).toBe(404)
    expect(body.error.items[0].index).toBe(1)
    expect(await lake.client.getDocument('half')).toBeUndefined()
  })

  test('happens once, however often it is sent', async () => {
    const send = () => mutate([{create: {_type: 'note'}}], {transactionId: 'tx-again'})
    expect((await send()).status).toBe(200)
    const {status, body} = await send()
    expect(status).toBe(409)
    expect(body.error.type).toBe('transactionAlreadyExistsError')
  })

  test.each([
    ['{"dryRun": true} in the body', {dryRun: true}, ''],
    ['dryRun in the address', {}, '&dryRun=true'],
  ])('%s changes nothing', async (_name, rest, query) => {
    const {body} = await mutate([{create: {_id: 'dry', _type: 'note'}}], rest, query)
    expect(body.results).toMatchObject([{id: 'dry', operation: 'create'}])
    expect(await lake.client.getDocument('dry')).toBeUndefined()
  })

  test('may create and patch a document', async () => {
    const document = await lake.client
      .transaction()
      .createOrReplace({_id: 'drafts.secret-url', _type: 'sanity.previewUrlSecret'})
      .patch('drafts.secret-url', {set: {secret: 's'}})
      .commit({returnDocuments: true, returnFirst: true} as never)
    expect(document).toMatchObject({secret: 's'})
  })
})

test.each<[string, unknown, string]>([
  ['no mutations', {}, 'Expected "mutations"'],
  ['an unknown kind', {mutations: [{upsert: {}}]}, 'Unknown mutation "upsert"'],
  ['two kinds at once', {mutations: [{create: {}, delete: {}}]}, 'exactly one'],
  ['a document of no type', {mutations: [{create: {}}]}, 'lacks a "_type"'],
  [
    'a document of the lake',
    {mutations: [{create: {_id: '_.x', _type: 'a'}}]},
    "is the lake's own",
  ],
])('%s is refused with 400', async (_name, body, message) => {
  const answer = await lake.post('/vX/data/mutate/production', body)
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain(JSON.stringify(message).slice(1, -1))
})

test('ids and documents come only when asked for', async () => {
  const body = {mutations: [{create: {_id: 'quiet', _type: 'note'}}]}
  const {body: answer} = await lake.post('/vX/data/mutate/production', body)
  expect(answer).toEqual({transactionId: expect.any(String), results: []})
})

test('doc answers in the order asked and tells what is missing', async () => {
  const {body} = await lake.ask('/vX/data/doc/production/once,nope,old')
  expect(body.documents.map(({_id}: {_id: string}) => _id)).toEqual(['once', 'old'])
  expect(body.omitted).toEqual([{id: 'nope', reason: 'existence'}])
  const bare = await lake.ask('/vX/data/doc/production/once?excludeContent=true')
  expect(bare.body.documents).toEqual([{_id: 'once'}])
})
