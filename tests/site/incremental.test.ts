import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {listen} from '../../lake/node.ts'
import {buildSite} from '../../site/publish/buildSite.ts'
import {compress} from '../../site/publish/compress.ts'
import {SITE} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

const dir = mkdtempSync(join(tmpdir(), 'attune-again-'))
let lake: Awaited<ReturnType<typeof listen>>
let client: SanityClient

beforeAll(async () => {
  let origin = 'http://localhost'
  const user = {id: 'owner', name: 'Owner', email: 'owner@localhost'}
  lake = await listen(
    {
      dataDir: join(dir, 'data'),
      projectId: 'attune',
      dataset: 'production',
      origin: () => origin,
      access: {kind: 'owner', user},
    },
    {port: 0},
  )
  origin = lake.url
  client = createClient({
    projectId: 'attune',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
  })
  const docs: {_id: string; _type: string}[] = documents
  await docs.reduce((all, doc) => all.createOrReplace(doc), client.transaction()).commit()
})
afterAll(async () => {
  await lake?.close()
  rmSync(dir, {recursive: true, force: true})
})

test('a build that keeps what did not change is, byte for byte, one from nothing', async () => {
  await build('first', 'kept')
  // Each of these shows on pages of documents that did not change themselves.
  await client.patch('person-ada').set({name: 'Ada Alder-Weir', jobTitle: 'Cellist'}).commit()
  await client.patch('source-trial').set({title: 'Another trial of rivers'}).commit()
  await client.patch('topic-water').set({title: 'Waters'}).commit()
  await client.patch('settings').set({phone: '+1 555 0199'}).commit()
  await client.patch('article-boat').set({title: 'The boats'}).commit()
  await build('again', 'kept')
  await build('anew', 'nothing')
  expect(filesOf('again')).toEqual(filesOf('anew'))

  await client.patch('article-boat').set({title: 'The last boat'}).commit()
  await build('once more', 'kept')
  await compress(join(dir, 'again'))
  await compress(join(dir, 'once more'), join(dir, 'again'))
  const inode = (site: string, path: string) => statSync(join(dir, site, path)).ino
  // What stayed as it was shares its compressed twin; what changed has one of its own.
  expect(inode('once more', 'robots.txt.br')).toBe(inode('again', 'robots.txt.br'))
  expect(inode('once more', 'index.html.br')).not.toBe(inode('again', 'index.html.br'))
}, 120_000)

const build = (name: string, cache: string) =>
  buildSite({
    outDir: join(dir, name),
    cacheDir: join(dir, cache),
    env: {
      SITE_URL: SITE,
      SANITY_PROJECT_ID: 'attune',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: lake.url,
      NODE_ENV: 'production',
    },
  })

/** All that a reader can get, but the search index, whose parts are named at random. */
function filesOf(name: string): Map<string, string> {
  const paths = readdirSync(join(dir, name), {recursive: true, encoding: 'utf8'})
  const files = paths.filter((path) => !path.startsWith('pagefind') && /\.\w+$/.test(path))
  return new Map(
    files.toSorted().map((path) => [path, readFileSync(join(dir, name, path), 'base64')]),
  )
}
