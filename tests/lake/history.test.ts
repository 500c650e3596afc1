import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
let time = new Date('2026-11-22T09:00:00Z')
const minute = (count: number) => {
  time = new Date(Date.parse('2026-11-22T09:00:00Z') + count * 60_000)
}

beforeAll(async () => {
  lake = await startLake({now: () => time})
  const act = (actionType: string, fields: object, transactionId: string) =>
    lake.post('/v2025-02-19/data/actions/production', {
      actions: [{actionType: `sanity.action.document.${actionType}`, publishedId: 'x', ...fields}],
      transactionId,
    })
  const attributes = {_id: 'drafts.x', _type: 'note', title: 'one', tags: ['a']}
  await act('create', {attributes}, 't1')
  minute(1)
  await act('edit', {draftId: 'drafts.x', patch: {set: {title: 'two'}}}, 't2')
  minute(2)
  await act('publish', {draftId: 'drafts.x'}, 't3')
  minute(3)
  await act('edit', {draftId: 'drafts.x', patch: {set: {title: 'three'}}}, 't4')
  minute(4)
  await act('discard', {draftId: 'drafts.x'}, 't5')
  minute(5)
  await act('unpublish', {draftId: 'drafts.x'}, 't6')
})
afterAll(() => lake.close())

const documents = async (ids: string, query: string) =>
  (await lake.ask(`/vX/data/history/production/documents/${ids}?${query}`)).body.documents
const log = async (ids: string, query = '') => {
  const {body} = await lake.ask(`/vX/data/history/production/transactions/${ids}?${query}`)
  return body
    .split('\n')
    .filter(Boolean)
    .map((line: string) => JSON.parse(line))
}
const events = async (id: string, query = 'limit=100') =>
  (await lake.ask(`/vX/data/history/production/events/documents/${id}?${query}`)).body

describe('documents', () => {
  test.each([
    ['t1', [{_id: 'drafts.x', _rev: 't1', title: 'one', tags: ['a']}]],
    ['t2', [{_id: 'drafts.x', _rev: 't2', title: 'two', tags: ['a']}]],
    ['t3', [{_id: 'x', _rev: 't3', title: 'two'}]],
    [
      't4',
      [
        {_id: 'x', _rev: 't3', title: 'two'},
        {_id: 'drafts.x', _rev: 't4', title: 'three'},
      ],
    ],
    ['t6', [{_id: 'drafts.x', _rev: 't6', title: 'two'}]],
  ])('are found as they were right after %s', async (revision, expected) => {
    expect(await documents('x,drafts.x', `revision=${revision}`)).toMatchObject(expected)
  })

  test('are found as they were at a time', async () => {
    expect(await documents('x,drafts.x', 'time=2026-11-22T09:01:30Z')).toMatchObject([
      {_id: 'drafts.x', title: 'two', _updatedAt: '2026-11-22T09:01:00Z'},
    ])
    expect(await documents('x', 'time=2026-11-22T08:00:00Z')).toEqual([])
  })

  test('are found as they were last, also after deletion', async () => {
    expect(await documents('x,drafts.x', 'lastRevision=true')).toMatchObject([
      {_id: 'x', _rev: 't3', title: 'two'},
      {_id: 'drafts.x', _rev: 't6', title: 'two'},
    ])
  })

  test.each([
    ['', 400],
    ['time=soon', 400],
    ['revision=never', 404],
  ])('with "%s" are refused', async (query, status) => {
    const path = `/vX/data/history/production/documents/x?${query}`
    expect((await lake.ask(path)).status).toBe(status)
  })
})

describe('the transaction log', () => {
  const ids = (entries: {id: string}[]) => entries.map(({id}) => id)

  test('tells each transaction with its author, time, mutations and effects', async () => {
    const [first] = await log('drafts.x', 'effectFormat=mendoza')
    expect(first).toEqual({
      id: 't1',
      timestamp: '2026-11-22T09:00:00.000000Z',
      author: 'owner',
      documentIDs: ['drafts.x'],
      mutations: [{create: expect.objectContaining({title: 'one'})}],
      effects: {'drafts.x': {apply: [0, expect.anything()], revert: [0, null]}},
    })
  })

  test.each([
    ['', ['t1', 't2', 't3', 't4', 't5', 't6']],
    ['reverse=true&limit=2', ['t6', 't5']],
    ['fromTransaction=t2&toTransaction=t4', ['t2', 't3', 't4']],
    ['toTransaction=t3&reverse=true&limit=2', ['t3', 't2']],
    ['fromTime=2026-11-22T09:04:00Z', ['t5', 't6']],
    ['toTime=2026-11-22T09:00:30Z', ['t1']],
    ['authors=someone', []],
  ])('with "%s" has these transactions', async (query, expected) => {
    expect(ids(await log('drafts.x', query))).toEqual(expected)
  })

  test('tells of all documents of a transaction, or only of those asked for', async () => {
    const [, , whole] = await log('drafts.x')
    expect(whole.documentIDs).toEqual(['drafts.x', 'x'])
    const [, , own] = await log('drafts.x', 'includeIdentifiedDocumentsOnly=true')
    expect(own.documentIDs).toEqual(['drafts.x'])
  })

  test('leaves content out when asked', async () => {
    const [first] = await log('drafts.x', 'excludeContent=true')
    expect(first).not.toHaveProperty('mutations')
  })

  test('is lines of JSON', async () => {
    const {headers} = await lake.ask('/vX/data/history/production/transactions/x')
    expect(headers.get('content-type')).toBe('application/x-ndjson')
  })
})

describe('the timeline', () => {
  test('of a draft tells when it was made, published and discarded', async () => {
    const {events: found, nextCursor} = await events('drafts.x')
    expect(nextCursor).toBe('')
    expect(found['drafts.x']).toMatchObject([
      {
        type: 'createDocumentVersion',
        versionId: 'drafts.x',
        versionRevisionId: 't6',
        revisionId: 't3',
      },
      {type: 'deleteDocumentVersion', versionId: 'drafts.x', versionRevisionId: 't4'},
      {
        type: 'createDocumentVersion',
        versionId: 'drafts.x',
        versionRevisionId: 't4',
        revisionId: 't3',
      },
      {
        type: 'publishDocumentVersion',
        versionId: 'drafts.x',
        versionRevisionId: 't2',
        revisionId: 't3',
      },
      {type: 'createDocumentVersion', versionId: 'drafts.x', versionRevisionId: 't1'},
    ])
    expect(found['drafts.x'][3]).toEqual({
      type: 'publishDocumentVersion',
      documentId: 'x',
      timestamp: '2026-11-22T09:02:00.000000Z',
      author: 'owner',
      versionId: 'drafts.x',
      versionRevisionId: 't2',
      revisionId: 't3',
      publishCause: 'document.publish',
    })
  })

  test('of a published document tells when it was published and unpublished', async () => {
    expect((await events('x')).events.x).toMatchObject([
      {type: 'unpublishDocument', timestamp: '2026-11-22T09:05:00.000000Z'},
      {type: 'publishDocumentVersion', revisionId: 't3'},
    ])
  })

  test('comes in pages', async () => {
    const first = await events('drafts.x', 'limit=2')
    const second = await events('drafts.x', `limit=10&nextCursor=${first.nextCursor}`)
    expect([first, second].map(({events: e}) => e['drafts.x'].length)).toEqual([2, 3])
    expect(second.nextCursor).toBe('')
  })

  test('of a draft that was all there was ends in the deletion of that draft', async () => {
    await lake.client.create({_id: 'drafts.alone', _type: 'note'})
    await lake.client.delete('drafts.alone')
    const {events: found} = await events('drafts.alone')
    const {versionRevisionId} = found['drafts.alone'][1]
    expect(found['drafts.alone']).toMatchObject([
      {type: 'deleteDocumentVersion', versionRevisionId},
      {type: 'createDocumentVersion'},
    ])
    expect((await events('alone')).events.alone).toMatchObject([{type: 'deleteDocumentGroup'}])
  })

  test('of a document edited without drafts tells of that', async () => {
    await lake.client.create({_id: 'live', _type: 'note'})
    await lake.client.patch('live').set({a: 1}).commit()
    await lake.client.delete('live')
    const {events: found} = await events('live')
    expect(found.live.map(({type}: {type: string}) => type)).toEqual([
      'deleteDocumentGroup',
      'updateLiveDocument',
      'createLiveDocument',
    ])
  })
})

test('transactions of the same moment have times of their own, in order', async () => {
  await lake.client.create({_id: 'same', _type: 'note'})
  await lake.client.patch('same').set({a: 1}).commit()
  await lake.client.patch('same').set({a: 2}).commit()
  const times = (await log('same')).map(({timestamp}: {timestamp: string}) => timestamp)
  expect(new Set(times).size).toBe(3)
  expect([...times].sort()).toEqual(times)
})
