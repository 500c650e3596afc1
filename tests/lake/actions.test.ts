import type {Action} from '@sanity/client'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeEach(async () => {
  await lake?.close()
  lake = await startLake()
})
afterAll(() => lake.close())

const DOCUMENT = 'sanity.action.document'
const act = (actionType: string, fields: object) => ({actionType, ...fields}) as unknown as Action
const send = (...actions: Action[]) => lake.post('/v2025-02-19/data/actions/production', {actions})
const get = (id: string) => lake.client.getDocument(id)
const publish = (id: string) => {
  return act(`${DOCUMENT}.publish`, {draftId: `drafts.${id}`, publishedId: id})
}
const create = (id: string, fields: object = {}) =>
  act(`${DOCUMENT}.create`, {
    publishedId: id,
    attributes: {_id: `drafts.${id}`, _type: 'note', ...fields},
    ifExists: 'fail',
  })
const edit = (id: string, patch: object) =>
  act(`${DOCUMENT}.edit`, {draftId: `drafts.${id}`, publishedId: id, patch})

describe('the life of a document', () => {
  test('a draft is created, published, edited as a draft again, and unpublished', async () => {
    await lake.client.action(create('x', {title: 'one'}))
    expect(await get('drafts.x')).toMatchObject({title: 'one'})
    const {transactionId} = await lake.client.action(publish('x'))
    expect(await get('x')).toMatchObject({_id: 'x', title: 'one', _rev: transactionId})
    expect(await get('drafts.x')).toBeUndefined()

    await lake.client.action(edit('x', {set: {title: 'two'}}))
    expect(await get('x')).toMatchObject({title: 'one'})
    expect(await get('drafts.x')).toMatchObject({title: 'two'})

    await lake.client.action(act(`${DOCUMENT}.unpublish`, {draftId: 'drafts.x', publishedId: 'x'}))
    expect(await get('x')).toBeUndefined()
    expect(await get('drafts.x')).toMatchObject({title: 'two'})
  })

  test('unpublishing without a draft leaves the content as one', async () => {
    await lake.client.create({_id: 'x', _type: 'note', title: 'one'})
    await send(act(`${DOCUMENT}.unpublish`, {draftId: 'drafts.x', publishedId: 'x'}))
    expect(await get('drafts.x')).toMatchObject({title: 'one'})
  })

  test('several edits in one request are applied in order', async () => {
    await send(create('x', {n: 1}), edit('x', {inc: {n: 1}}), edit('x', {set: {m: 'last'}}))
    expect(await get('drafts.x')).toMatchObject({n: 2, m: 'last'})
  })

  test('Studio’s guard against empty edits makes a draft and stores no trace of itself', async () => {
    await lake.client.create({_id: 'x', _type: 'note', title: 'one'})
    const guard = {unset: ['_empty_action_guard_pseudo_field_']}
    const {body} = await send(edit('x', guard))
    const {_id, _rev, ...draft} = (await get('drafts.x')) ?? {}
    expect(_rev).toBe(body.transactionId)
    expect(Object.keys(draft).sort()).toEqual(['_createdAt', '_type', '_updatedAt', 'title'])
    const second = await send(edit('x', guard))
    expect((await get('drafts.x'))?._rev).toBe(second.body.transactionId)
  })

  test('a draft is discarded', async () => {
    await send(create('x'))
    await send(act(`${DOCUMENT}.discard`, {draftId: 'drafts.x'}))
    expect(await get('drafts.x')).toBeUndefined()
  })

  test('a draft is replaced, whatever revision the replacement carries', async () => {
    await send(create('x', {a: 1}))
    const attributes = {_id: 'drafts.x', _type: 'note', _rev: 'old', b: 2}
    const {body} = await send(act(`${DOCUMENT}.replaceDraft`, {publishedId: 'x', attributes}))
    const draft = await get('drafts.x')
    expect(draft).toMatchObject({b: 2, _rev: body.transactionId})
    expect(draft).not.toHaveProperty('a')
  })

  test('deletion takes the published document and the drafts it lists', async () => {
    await send(create('x'), publish('x'), edit('x', {set: {a: 1}}))
    const remove = (includeDrafts: string[]) =>
      send(act(`${DOCUMENT}.delete`, {publishedId: 'x', includeDrafts}))
    const refused = await remove([])
    expect(refused.status).toBe(409)
    expect(refused.body.error.description).toContain('drafts.x')
    expect((await remove(['drafts.x'])).status).toBe(200)
    expect([await get('x'), await get('drafts.x')]).toEqual([undefined, undefined])
  })

  test('creating again may be ignored', async () => {
    await send(create('x', {title: 'first'}))
    const again = act(`${DOCUMENT}.create`, {
      publishedId: 'x',
      attributes: {_id: 'drafts.x', _type: 'note', title: 'second'},
      ifExists: 'ignore',
    })
    expect((await send(again)).status).toBe(200)
    expect(await get('drafts.x')).toMatchObject({title: 'first'})
  })
})

describe('publishing', () => {
  test('keeps the time of creation and drops what the server manages', async () => {
    const times = {_createdAt: '2020-01-01T00:00:00Z'}
    await lake.client.create({_id: 'x', _type: 'note', ...times})
    await send(edit('x', {set: {title: 'new', '_system.base': 'x'}}), publish('x'))
    const published = await get('x')
    expect(published).toMatchObject({title: 'new', ...times})
    expect(published).not.toHaveProperty('_system')
  })

  test('strengthens references, and fails while their target is unpublished', async () => {
    const to = {_ref: 'y', _weak: true, _strengthenOnPublish: {type: 'note'}}
    const soft = {_ref: 'y', _weak: true, _strengthenOnPublish: {type: 'note', weak: true}}
    await send(create('y'), create('x', {to, soft}))
    const early = await send(publish('x'))
    expect(early.status).toBe(409)
    expect(early.body.error.items[0].error).toMatchObject({
      type: 'documentReferenceDoesNotExistError',
      referenceID: 'y',
    })
    expect(await get('drafts.x')).toBeDefined()
    expect((await send(publish('y'), publish('x'))).status).toBe(200)
    expect(await get('x')).toMatchObject({to: {_ref: 'y'}, soft: {_ref: 'y', _weak: true}})
    expect((await get('x'))?.to).toEqual({_ref: 'y'})
  })

  test('a referenced document cannot be unpublished or deleted', async () => {
    await send(create('y'), publish('y'), create('x', {to: {_ref: 'y'}}))
    for (const action of [
      act(`${DOCUMENT}.unpublish`, {draftId: 'drafts.y', publishedId: 'y'}),
      act(`${DOCUMENT}.delete`, {publishedId: 'y', includeDrafts: []}),
    ]) {
      const {status, body} = await send(action)
      expect(status).toBe(409)
      expect(body.error.items[0].error).toMatchObject({
        type: 'documentHasExistingReferencesError',
        referencingIDs: ['drafts.x'],
      })
    }
  })

  test.each(['ifDraftRevisionId', 'ifPublishedRevisionId'])('heeds %s', async (field) => {
    await send(create('x'), publish('x'), edit('x', {set: {a: 1}}))
    const ids = {draftId: 'drafts.x', publishedId: 'x'}
    const {status, body} = await send(act(`${DOCUMENT}.publish`, {...ids, [field]: 'other'}))
    expect(status).toBe(409)
    expect(body.error.items[0].error.type).toBe('documentRevisionIDDoesNotMatchError')
  })
})

test.each<[string, object, number, string]>([
  ['an unknown action', {actionType: 'sanity.action.x'}, 400, 'Unknown actionType'],
  ['an edit of nothing', edit('zz', {set: {a: 1}}), 404, '"zz" was not found'],
  ['publishing nothing', publish('zz'), 404, '"drafts.zz" was not found'],
  ['discarding a published id', act(`${DOCUMENT}.discard`, {draftId: 'zz'}), 400, 'no draft'],
  [
    'a draft of another document',
    act(`${DOCUMENT}.edit`, {draftId: 'drafts.a', publishedId: 'b', patch: {}}),
    400,
    'not a version of',
  ],
  ['an action without its fields', {actionType: `${DOCUMENT}.publish`}, 400, 'needs "draftId'],
])('%s is refused', async (_name, action, status, message) => {
  const answer = await send(action as Action)
  expect(answer.status).toBe(status)
  expect(answer.body.error.type).toBe('actionError')
  expect(answer.body.error.items[0].error.description).toContain(message)
})

describe('versions and releases', () => {
  const release = (verb: string, fields: object = {}) =>
    act(`sanity.action.release.${verb}`, {releaseId: 'spring', ...fields})
  const version = (verb: string, fields: object) => act(`${DOCUMENT}.version.${verb}`, fields)

  test('a release gathers versions and publishes them together', async () => {
    await send(create('x', {title: 'now'}), publish('x'), create('gone'), publish('gone'))
    await send(release('create', {metadata: {title: 'Spring', releaseType: 'asap'}}))
    await send(
      version('create', {publishedId: 'x', baseId: 'x', versionId: 'versions.spring.x'}),
      act(`${DOCUMENT}.edit`, {
        versionId: 'versions.spring.x',
        publishedId: 'x',
        patch: {set: {title: 'later'}},
      }),
      version('unpublish', {versionId: 'versions.spring.gone', publishedId: 'gone'}),
    )
    expect(await get('x')).toMatchObject({title: 'now'})
    expect(await get('versions.spring.gone')).toMatchObject({_system: {delete: true}})
    expect((await send(release('publish'))).status).toBe(200)
    expect(await get('x')).toMatchObject({title: 'later'})
    expect(await get('versions.spring.x')).toBeUndefined()
    expect(await get('gone')).toBeUndefined()
    expect(await get('_.releases.spring')).toMatchObject({
      _type: 'system.release',
      name: 'spring',
      state: 'published',
      publishedAt: '2026-11-22T09:00:00Z',
    })
  })

  test('a scheduled release locks its versions until it is unscheduled', async () => {
    await send(release('create'))
    await send(
      version('create', {publishedId: 'x', document: {_id: 'versions.spring.x', _type: 'note'}}),
    )
    await send(release('schedule', {publishAt: '2030-01-01T00:00:00Z'}))
    const change = version('discard', {versionId: 'versions.spring.x'})
    const locked = await send(change)
    expect(locked.status).toBe(409)
    expect(locked.body.error.description).toContain('scheduled')
    await send(release('unschedule'))
    expect((await send(change)).status).toBe(200)
  })

  test('a scheduled release is published when it is due, also if the lake was closed then', async () => {
    await send(release('create'))
    const document = {_id: 'versions.spring.x', _type: 'note', title: 'due'}
    await send(version('create', {publishedId: 'x', document}))
    await send(release('schedule', {publishAt: '2026-11-22T09:30:00Z'}))
    const {dataDir} = lake
    await lake.stop()
    lake = await startLake({dataDir, now: () => new Date('2026-11-22T10:00:00Z')})
    expect(await get('x')).toMatchObject({title: 'due', _updatedAt: '2026-11-22T10:00:00Z'})
    expect(await get('_.releases.spring')).toMatchObject({state: 'published'})
  })

  test.each([
    ['is gone with it', {}, false],
    ['stays if somebody has worked on it since', {set: {title: 'later'}}, true],
  ])('the draft that was scheduled by itself %s', async (_, patch, stays) => {
    await send(create('x', {title: 'due', author: {_ref: 'a', _weak: true}}))
    await send(
      release('create', {metadata: {cardinality: 'one', releaseType: 'scheduled'}}),
      version('create', {publishedId: 'x', baseId: 'drafts.x', versionId: 'versions.spring.x'}),
    )
    if (stays) await send(edit('x', patch))
    await send(release('schedule', {publishAt: '2026-11-22T08:00:00Z'}))
    expect(await get('x')).toMatchObject({title: 'due'})
    expect((await get('drafts.x'))?.title).toBe(stays ? 'later' : undefined)
    const {body} = await lake.ask('/vX/data/history/production/events/documents/x')
    expect(body.events.x[0]).toMatchObject({
      type: 'publishDocumentVersion',
      versionId: 'versions.spring.x',
    })
  })

  test('an archived release gives its versions back, and is deleted only from there', async () => {
    await send(release('create'))
    await send(
      version('create', {
        publishedId: 'x',
        document: {_id: 'versions.spring.x', _type: 'note', a: 1},
      }),
    )
    expect((await send(release('delete'))).status).toBe(409)
    await send(release('archive'))
    expect(await get('versions.spring.x')).toBeUndefined()
    await send(release('unarchive'))
    expect(await get('versions.spring.x')).toMatchObject({a: 1})
    await send(release('archive'))
    expect((await send(release('delete'))).status).toBe(200)
    expect(await get('_.releases.spring')).toBeUndefined()
  })
})
