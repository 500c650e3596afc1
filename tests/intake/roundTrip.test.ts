import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {orderLibrary, type Shelves} from '../../site/content/createLibrary.ts'
import * as queries from '../../site/content/queries.ts'
import {toArticle} from '../../site/view/article.ts'
import {toArticleMarkdown} from '../../site/view/articleMarkdown.ts'
import {toPractice} from '../../site/view/practice.ts'
import {hasSeed, seedManuscript} from '../attune.ts'
import {type Doc, type IntakeLake, startIntakeLake} from './lake.ts'

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())

/** The Markdown twins that the site would publish, by the ids of their articles. */
async function twins(): Promise<Map<string, string>> {
  const ask = (query: string) => lake.client.fetch(query, {}, {perspective: 'published'})
  const [settings] = await ask(queries.settingsQuery)
  const library = orderLibrary({
    settings: settings ?? {_id: 'settings', name: 'Quiet Rooms'},
    articles: await ask(queries.articlesQuery),
    people: await ask(queries.peopleQuery),
    topics: [],
    pages: [],
    sources: await ask(queries.sourcesQuery),
    faqs: [],
    reviews: [],
    redirects: [],
    pictures: [],
    now: '2026-11-22T10:00:00Z',
  } as unknown as Shelves)
  const site = new URL('https://quiet.example.org')
  return new Map(
    library.articles.map((article) => [
      article._id,
      toArticleMarkdown(toArticle(article, library), toPractice(library), site),
    ]),
  )
}

/** What an import may change. */
const content = (document: Doc | undefined) => {
  const {_rev, _updatedAt, ...fields} = document ?? ({} as Doc)
  return fields
}

const folder = join(import.meta.dirname, 'fixtures')
const names = [
  '001-smallest',
  '002-sections-and-lists',
  '004-questions',
  '005-citations',
  '013-sentence-case',
]

test.each(names)('%s comes back equal from the site’s Markdown', async (name) => {
  const {documents} = await lake.put(readFileSync(join(folder, `${name}.txt`)), {publish: true})
  const id = documents.find(({type}) => type === 'article')?.id ?? ''
  const before = (await lake.all())[id]
  const twin = (await twins()).get(id) ?? ''
  await lake.put(twin, {name: 'twin.md', publish: true})
  expect(content((await lake.all())[id])).toEqual(content(before))
})

test.skipIf(!hasSeed)('the acceptance manuscript comes back equal, too', async () => {
  const {documents} = await lake.put(readFileSync(seedManuscript), {publish: true})
  const id = documents.find(({type}) => type === 'article')?.id ?? ''
  const before = await lake.all()
  await lake.put((await twins()).get(id) ?? '', {name: 'twin.md', publish: true})
  const after = await lake.all()
  expect(content(after[id])).toEqual(content(before[id]))
  const sources = (all: Record<string, Doc>) =>
    Object.keys(all).filter((one) => /^source/.test(one))
  expect(sources(after)).toEqual(sources(before))
})
