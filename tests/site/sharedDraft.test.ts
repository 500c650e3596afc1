import {afterAll, beforeAll, expect, test} from 'vitest'
import {withoutMarks} from '../../site/preview/marks.ts'
import {createDraftReader} from '../../site/preview/readDrafts.ts'
import {startLake, type TestLake} from '../lake/startLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
  const article = (_id: string, title: string, author = 'ada') => ({
    _id,
    _type: 'article',
    title,
    slug: {_type: 'slug', current: _id.replace('drafts.', '')},
    authors: [{_type: 'reference', _key: 'a', _ref: author, _weak: true}],
  })
  const documents = [
    article('shown', 'Shown, as published'),
    article('drafts.shown', 'Shown, as drafted', 'ben'),
    article('other', 'Other, as published'),
    article('drafts.other', 'Other, as drafted'),
    article('drafts.secret', 'Secret'),
    {_id: 'ada', _type: 'person', name: 'Ada'},
    {_id: 'drafts.ben', _type: 'person', name: 'Ben'},
    {_id: 'drafts.page', _type: 'page', title: 'Secret page'},
  ]
  const mutations = documents.map((create) => ({create}))
  await lake.post('/v1/data/mutate/production', {mutations})
})
afterAll(() => lake.close())

const today = '2026-11-22'
const titles = (docs: {title: string}[]) => docs.map(({title}) => withoutMarks(title)).sort()

test('the editor sees all drafts', async () => {
  const {articles, pages} = await createDraftReader(lake.client).readAll(today)
  expect(titles(articles)).toEqual(['Other, as drafted', 'Secret', 'Shown, as drafted'])
  expect(titles(pages)).toEqual(['Secret page'])
})

test('a colleague sees the draft that was shown, whom it names, and no other draft', async () => {
  const reader = createDraftReader(lake.client)
  const shown = await reader.readShared('shown', today)
  expect(titles(shown.articles)).toEqual(['Other, as published', 'Shown, as drafted'])
  expect(titles(shown.pages)).toEqual([])
  expect(shown.people.map(({_id}) => _id).sort()).toEqual(['ada', 'ben'])
  const fresh = await reader.readShared('secret', today)
  expect(titles(fresh.articles)).toEqual(['Other, as published', 'Secret', 'Shown, as published'])
})

test('where two articles have one address, the published one keeps it and both are shown', async () => {
  const create = {
    _id: 'drafts.twin',
    _type: 'article',
    title: 'Twin',
    slug: {_type: 'slug', current: 'shown'},
  }
  await lake.post('/v1/data/mutate/production', {mutations: [{create}]})
  const reader = createDraftReader(lake.client)
  for (const {articles} of [
    await reader.readAll(today),
    await reader.readShared('twin', today),
    await reader.readShared('shown', today),
  ]) {
    const addresses = articles.filter(({_id}) => ['shown', 'twin'].includes(_id))
    for (const {_id, slug} of addresses) expect(slug).toBe(_id)
  }
  expect((await reader.readShared('twin', today)).articles.map(({_id}) => _id)).toContain('twin')
})
