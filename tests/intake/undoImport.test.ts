import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {undoImport} from '../../intake/undoImport.ts'
import {type Doc, type IntakeLake, startIntakeLake, words} from './lake.ts'

const cited = readFileSync(
  join(import.meta.dirname, 'fixtures/007-two-reference-lists.txt'),
  'utf8',
)

let lake: IntakeLake
beforeEach(async () => {
  lake = await startIntakeLake()
})
afterEach(() => lake.close())

/** Documents but for what each transaction writes anew. */
const content = async () =>
  Object.values(await lake.all())
    .map(({_rev, _updatedAt, ...fields}) => fields)
    .sort((a, b) => (a._id < b._id ? -1 : 1))

test('an import into an article fills its draft, under its own id and address', async () => {
  const kept = {topics: [{_key: 't', _type: 'reference', _ref: 'topic', _weak: true}]}
  await lake.client.create({
    _id: 'drafts.mine',
    _type: 'article',
    title: 'Untitled so far',
    slug: {_type: 'slug', current: 'my-own-address'},
    ...kept,
  })
  const report = await lake.put(cited, {into: 'mine'})
  const documents = await lake.all()
  expect(report).toMatchObject({
    title: 'Breathing Slowly',
    path: '/articles/my-own-address/',
    transactionId: documents['drafts.mine']?._rev,
  })
  expect(Object.keys(documents).filter((id) => /article/.test(id))).toEqual([])
  expect(documents['drafts.mine']).toMatchObject({
    title: 'Breathing Slowly',
    slug: {current: 'my-own-address'},
    authors: [{_ref: 'person-anna-brook'}],
    references: [{}, {}],
    ...kept,
  })
  expect((await lake.put(cited, {into: 'mine'})).outcome).toBe('unchanged')
})

test('an import into an article that was never saved makes its draft', async () => {
  await lake.put(cited, {into: 'new'})
  expect(words((await lake.all())['drafts.new']?.body).length).toBeGreaterThan(0)
})

test.each([true, false])(
  'an import is undone as one transaction (publish: %s)',
  async (publish) => {
    await lake.put(cited.replace('Breathe out', 'Sit. Breathe out'))
    await lake.client.create({_id: 'settings', _type: 'settings', name: 'Quiet Rooms'})
    const before = await content()
    const {transactionId = ''} = await lake.put(cited, {publish})
    expect(await content()).not.toEqual(before)
    const undone = await undoImport(lake.client, transactionId)
    expect(await content()).toEqual(before)
    const changed = Object.values(await lake.all()).filter(
      ({_rev}) => _rev === undone.transactionId,
    )
    expect(changed.map(({_id}) => _id)).toContain('drafts.article-breathing-slowly')
  },
)

test('an undo can be undone', async () => {
  const {transactionId = ''} = await lake.put(cited)
  const before = await content()
  const undone = await undoImport(lake.client, transactionId)
  expect(await lake.all()).toEqual({})
  await expect(undoImport(lake.client, transactionId)).rejects.toThrow(/cannot be undone|No import/)
  await lake.put(cited)
  expect(await content()).toEqual(before)
  expect(undone.documents).toContainEqual({
    id: 'drafts.article-breathing-slowly',
    title: 'Breathing Slowly',
    change: 'removed',
  })
})

test('two imports of one article are undone one after the other', async () => {
  const first = await lake.put(cited)
  const between = await content()
  const second = await lake.put(cited.replace('for longer than', 'longer than'))
  expect(second.outcome).toBe('written')
  await expect(undoImport(lake.client, first.transactionId ?? '')).rejects.toThrow(/changed since/)
  await undoImport(lake.client, second.transactionId ?? '')
  expect(await content()).toEqual(between)
  await undoImport(lake.client, first.transactionId ?? '')
  expect(await lake.all()).toEqual({})
})

test('an import whose documents were changed since is not undone, and they are named', async () => {
  const {transactionId = ''} = await lake.put(cited)
  const edit = (id: string, fields: object) => lake.client.patch(id).set(fields).commit()
  await edit('drafts.article-breathing-slowly', {title: 'Breathing Very Slowly'})
  const before = await lake.all()
  await expect(undoImport(lake.client, transactionId)).rejects.toThrow(
    /the article “Breathing Very Slowly” was changed since\. Nothing was changed/,
  )
  for (const {_id} of Object.values(before)) await edit(_id, {note: 'x'})
  await expect(undoImport(lake.client, transactionId)).rejects.toThrow(
    /the person “Anna Brook”.* and .* were changed since/,
  )
  await lake.client.delete('drafts.article-breathing-slowly')
  await expect(undoImport(lake.client, transactionId)).rejects.toThrow(
    /drafts.article-breathing-slowly \(published or deleted\)/,
  )
})

test('an unknown import is not undone', async () => {
  await lake.put(cited)
  await expect(undoImport(lake.client, 'nonsense')).rejects.toThrow(
    /No import “nonsense” was found/,
  )
})

test('an undo that another document stands against changes nothing', async () => {
  const {transactionId = ''} = await lake.put(cited, {publish: true})
  const authors = [{_key: 'a', _type: 'reference', _ref: 'person-anna-brook'}]
  await lake.client.create({_id: 'other', _type: 'article', title: 'Other', authors} as Doc)
  const before = await lake.all()
  await expect(undoImport(lake.client, transactionId)).rejects.toThrow(/another document needs one/)
  expect(await lake.all()).toEqual(before)
})
