import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildRenderer} from '../../site/publish/buildRenderer.ts'
import {forgetFound} from '../../site/publish/forgetFound.ts'
import {type PressThread, startPress} from '../../site/publish/startPress.ts'
import {startLake} from '../lake/startLake.ts'
import {documents} from './fixtures/documents.ts'

const today = '2026-11-22'
const dir = mkdtempSync(join(tmpdir(), 'attune-index-'))
let lake: Awaited<ReturnType<typeof startLake>>
let press: PressThread

beforeAll(async () => {
  lake = await startLake()
  const docs: {_id: string; _type: string}[] = documents
  await docs.reduce((all, doc) => all.createOrReplace(doc), lake.client.transaction()).commit()
  press = startPress(
    {...(await buildRenderer()), hasTwins: false},
    {
      SANITY_PROJECT_ID: 'attune',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: lake.url,
      ATTUNE_CACHE_DIR: join(dir, 'cache'),
    },
  )
  await press.print(join(dir, 'first'), today, true)
})
afterAll(async () => {
  await press?.close()
  await lake?.close()
  rmSync(dir, {recursive: true, force: true})
})

/** Makes the index of a site, and puts it there. */
async function index(name: string) {
  expect(await press.index(join(dir, name), join(dir, 'index'))).toBe(true)
  expect(await press.finish(join(dir, name), join(dir, 'index'))).toBe(true)
}

/** What the search tells of each page, by its path. */
function foundIn(name: string): Map<string, string> {
  const folder = join(dir, name, 'pagefind', 'fragment')
  const pages = readdirSync(folder).map((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString()
    return [/"url":"(.*?)"/.exec(text)?.[1] ?? '', text] as const
  })
  return new Map(pages)
}

test('an index that is left writes nothing, and the next is whole', async () => {
  const left = press.index(join(dir, 'first'), join(dir, 'index'))
  press.leave()
  expect(await left).toBe(false)
  expect(readdirSync(dir)).not.toContain('index')
  await index('first')
  expect(foundIn('first').get('/articles/by-the-river/')).toBeDefined()
})

test('another title is found once the index is made anew, and the site before keeps its own', async () => {
  await lake.client.patch('article-boat').set({title: 'A title of quinces'}).commit()
  await press.prepare(join(dir, 'second'), join(dir, 'first'))
  expect((await press.print(join(dir, 'second'), today, true)).isSearchChanged).toBe(true)
  await index('second')
  const telling = (name: string) =>
    [...foundIn(name).values()].filter((text) => text.includes('quinces'))
  expect(telling('second').length).toBeGreaterThan(0)
  expect(telling('first')).toEqual([])
})

test('a page that is gone is not found any more, and all others are', () => {
  const before = [...foundIn('second').keys()]
  forgetFound(join(dir, 'second'), ['/articles/by-the-river/'])
  const after = [...foundIn('second').keys()]
  expect(after).toEqual(before.filter((path) => path !== '/articles/by-the-river/'))
  expect(after.length).toBe(before.length - 1)
  forgetFound(join(dir, 'no-such-site'), ['/articles/by-the-river/'])
})
