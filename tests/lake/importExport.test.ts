import {createReadStream, createWriteStream} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let source: TestLake
let target: TestLake
let folder: string
let archive: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'))
  archive = join(folder, 'dataset.tar.gz')
  source = await startLake()
  target = await startLake()
  await fill(source)
})
afterAll(async () => {
  await Promise.all([source.close(), target.close()])
  await rm(folder, {recursive: true, force: true})
})

/** What `fill` creates: three articles, a person, a release, and many others. */
const DOCUMENTS = 5 + 1200

/** References to and fro, drafts, a release, an image, a file, and text in many scripts. */
async function fill({client}: TestLake) {
  const picture = {width: 40, height: 30, channels: 3 as const, background: '#b3541e'}
  const png = await sharp({create: picture}).png().toBuffer()
  const image = await client.assets.upload('image', png, {filename: 'Ward.png', title: 'Ward'})
  const leaflet = Buffer.from('Bring a blanket.\n')
  const file = await client.assets.upload('file', leaflet, {filename: 'leaflet.txt'})
  const to = (_ref: string, more: object = {}) => ({_type: 'reference', _ref, ...more})
  const picture2 = {_type: 'image', asset: to(image._id), hotspot: {x: 0.5, y: 0.25}}
  const transaction = client.transaction()
  transaction.create({_id: 'ann', _type: 'person', name: 'Ann', wrote: [{_key: 'a', ...to('art')}]})
  transaction.create({
    _id: 'art',
    _type: 'article',
    title: 'Größe – 音楽 🎵 e\u0301',
    author: to('ann'),
    later: to('nobody-yet', {_weak: true}),
    cover: picture2,
    body: [{_key: 'b', _type: 'block', children: [{_key: 's', _type: 'span', text: 'a\u2028b'}]}],
    sheet: {_type: 'file', asset: to(file._id)},
    _createdAt: '2020-02-02T02:02:02Z',
  })
  transaction.create({_id: 'drafts.art', _type: 'article', title: 'Newer', author: to('ann')})
  for (let n = 0; n < 1200; n++) {
    transaction.create({_id: `many${n}`, _type: 'many', text: 'x'.repeat(600), to: to('ann')})
  }
  await transaction.commit({returnDocuments: false})
  await client.releases.create({releaseId: 'spring', metadata: {title: 'Spring'}} as never)
  const version = {_id: 'versions.spring.art', _type: 'article', title: 'In spring'}
  await client.createVersion({document: version, publishedId: 'art', releaseId: 'spring'})
}

/** Both tools insist on a token; here nobody looks at it. */
const withToken = ({client}: TestLake) => client.withConfig({token: 'none-needed'})

/** Every document without what belongs to the lake it lies in. */
async function contentOf({ask}: TestLake) {
  const {body} = await ask('/v2025-02-19/data/export/production')
  const documents = body
    .trim()
    .split('\n')
    .map((line: string) => JSON.parse(line)) as Record<string, unknown>[]
  return documents
    .map(({_rev, url, ...rest}) => rest)
    .sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1))
}

describe.each(['stream', 'cursor'] as const)('an export in mode %s', (mode) => {
  test('imported into an empty lake gives equal documents and assets', async () => {
    const summary = await exportDataset({
      client: withToken(source),
      dataset: 'production',
      outputPath: createWriteStream(archive),
      mode,
    })
    expect(summary).toMatchObject({documentCount: DOCUMENTS, assetCount: 2})
    await target.close()
    target = await startLake()
    const {numDocs, warnings} = await sanityImport(createReadStream(archive), {
      client: withToken(target),
      operation: 'create',
      releasesOperation: 'fail',
    })
    expect(warnings).toEqual([])
    expect(numDocs).toBe(DOCUMENTS)
    expect(await contentOf(target)).toEqual(await contentOf(source))
    for (const kind of ['sanity.imageAsset', 'sanity.fileAsset']) {
      const bytes = async (lake: TestLake) => {
        const url = await lake.client.fetch<string>('*[_type == $kind][0].url', {kind})
        return Buffer.from(await (await fetch(url)).arrayBuffer())
      }
      expect((await bytes(target)).equals(await bytes(source))).toBe(true)
    }
  })
})

test('importing once more changes nothing where all is there already', async () => {
  const before = await contentOf(target)
  const {warnings} = await sanityImport(createReadStream(archive), {
    client: withToken(target),
    operation: 'createIfNotExists',
    releasesOperation: 'ignore',
    // Without it the importer looks for assets by https only, and here is none.
    replaceAssets: true,
  })
  expect(warnings).toEqual([])
  expect(await contentOf(target)).toEqual(before)
})
