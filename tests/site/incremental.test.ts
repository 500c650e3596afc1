import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildRenderer, type RendererDirs} from '../../site/publish/buildRenderer.ts'
import {type PressThread, startPress} from '../../site/publish/startPress.ts'
import {startLake} from '../lake/startLake.ts'
import {documents} from './fixtures/documents.ts'
import {keyed, paragraph} from './fixtures/text.ts'

const dir = mkdtempSync(join(tmpdir(), 'attune-again-'))
let lake: Awaited<ReturnType<typeof startLake>>
let client: SanityClient
let renderer: RendererDirs
let press: PressThread

beforeAll(async () => {
  lake = await startLake()
  client = lake.client
  const docs: {_id: string; _type: string}[] = documents
  await docs.reduce((all, doc) => all.createOrReplace(doc), client.transaction()).commit()
  renderer = await buildRenderer()
  press = newPress()
  await press.print(join(dir, 'again-0'), today, true)
})
afterAll(async () => {
  await press?.close()
  await lake?.close()
  rmSync(dir, {recursive: true, force: true})
})

const today = '2026-11-22'
const newPress = () =>
  startPress(
    {...renderer, hasTwins: true},
    {
      SANITY_PROJECT_ID: 'attune',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: lake.url,
      ATTUNE_CACHE_DIR: join(dir, 'cache'),
    },
  )

const slug = (current: string) => ({_type: 'slug', current})
const author = [keyed({_type: 'reference', _ref: 'person-ada'})]
const newArticle = {
  _id: 'article-new',
  _type: 'article',
  title: 'A new article',
  slug: slug('a-new-article'),
  authors: author,
  topics: [keyed({_type: 'reference', _ref: 'topic-water'})],
  body: [paragraph('Something new.')],
}

const changes: [what: string, change: () => Promise<unknown>][] = [
  ['a title', () => client.patch('article-boat').set({title: 'The boats'}).commit()],
  [
    'the name of an author',
    () => client.patch('person-ada').set({name: 'Ada Alder-Weir', jobTitle: 'Cellist'}).commit(),
  ],
  ['a cited work', () => client.patch('source-trial').set({title: 'Another trial'}).commit()],
  ['the name of a topic', () => client.patch('topic-water').set({title: 'Waters'}).commit()],
  ['the settings', () => client.patch('settings').set({phone: '+1 555 0199'}).commit()],
  ['the style of citations', () => client.patch('settings').set({citationStyle: 'ama'}).commit()],
  ['a new article', () => client.create(newArticle)],
  [
    'a new topic, and an article in it',
    () =>
      client
        .transaction()
        .create({_id: 'topic-air', _type: 'topic', title: 'Air', slug: slug('air')})
        .patch('article-new', (patch) =>
          patch.set({topics: [keyed({_type: 'reference', _ref: 'topic-air'})]}),
        )
        .commit(),
  ],
  [
    'an address that moves and leaves a redirect',
    () =>
      client
        .transaction()
        .patch('article-new', (patch) => patch.set({slug: slug('moved')}))
        .create({
          _id: 'redirect-new',
          _type: 'redirect',
          from: '/articles/a-new-article/',
          to: {_type: 'reference', _ref: 'article-new'},
        })
        .commit(),
  ],
  [
    'a shared question',
    () =>
      client
        .patch('faq-shared')
        .set({answer: [paragraph('Less than before.')]})
        .commit(),
  ],
  [
    'an article that is gone',
    () => client.transaction().delete('redirect-new').delete('article-new').commit(),
  ],
]

test.each(changes)(
  'after %s, what was kept and what was printed are, byte for byte, a site from nothing',
  async (what, change) => {
    const index = changes.findIndex(([name]) => name === what) + 1
    await change()
    await press.prepare(join(dir, `again-${index}`), join(dir, `again-${index - 1}`))
    const {isChanged, isWhole} = await press.print(join(dir, `again-${index}`), today, true)
    expect([isChanged, isWhole]).toEqual([true, true])
    const other = newPress()
    await other.print(join(dir, `anew-${index}`), today, true)
    await other.close()
    expect(filesOf(`again-${index}`)).toEqual(filesOf(`anew-${index}`))
  },
  60_000,
)

test('what stays as it was is the very file of the site before, and so is its compressed twin', async () => {
  const before = `again-${changes.length}`
  await client.patch('article-boat').set({title: 'The last boat'}).commit()
  await press.prepare(join(dir, 'last'), join(dir, before))
  await press.print(join(dir, 'last'), today, true)
  const inode = (site: string, path: string) => statSync(join(dir, site, path)).ino
  for (const path of ['robots.txt', 'robots.txt.br', 'articles/by-the-river/references.ris']) {
    expect([path, inode('last', path)]).toEqual([path, inode(before, path)])
  }
  for (const path of ['index.html', 'index.html.br', 'articles/the-boat/index.html']) {
    expect([path, inode('last', path)]).not.toEqual([path, inode(before, path)])
  }
})

test('a document that is not as the model says prints nothing, and once it is mended all goes on', async () => {
  await client.patch('topic-water').set({title: 7}).commit()
  await press.prepare(join(dir, 'refused'), join(dir, 'last'))
  await expect(press.print(join(dir, 'refused'), today, true)).rejects.toThrow(
    'topic (topic-water): title: expected string, received 7',
  )
  expect(filesOf('refused')).toEqual(filesOf('last'))
  await client.patch('topic-water').set({title: 'Water again'}).commit()
  await press.prepare(join(dir, 'mended'), join(dir, 'last'))
  await press.print(join(dir, 'mended'), today, true)
  expect(readFileSync(join(dir, 'mended/index.html'), 'utf8')).toContain('Water')
})

/** All that a reader can get. */
function filesOf(name: string): Map<string, string> {
  const paths = readdirSync(join(dir, name), {recursive: true, encoding: 'utf8'})
  const files = paths.filter((path) => statSync(join(dir, name, path)).isFile())
  return new Map(
    files.toSorted().map((path) => {
      const text = readFileSync(join(dir, name, path))
      return [path, createHash('sha256').update(text).digest('hex')]
    }),
  )
}
