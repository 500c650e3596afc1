import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {gzipSync} from 'node:zlib'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {newDataDir, run} from '../attune.ts'
import {owner, startLake, type TestLake} from '../lake/startLake.ts'
import type {Doc} from './lake.ts'
import {words} from './lake.ts'
import {tar} from './writers/tar.ts'

let lake: TestLake
let old: {url: string; asked: string[]; close(): void}
const folder = newDataDir()

beforeAll(async () => {
  lake = await startLake({access: {kind: 'tokens', users: [{token: 'secret', user: owner}]}})
  const png = await sharp({create: {width: 9, height: 9, channels: 3, background: '#587'}})
    .png()
    .toBuffer()
  const asked: string[] = []
  const server = createServer(({url = ''}, response) => {
    asked.push(url)
    if (url === '/chair.png') response.writeHead(200, {'content-type': 'image/png'}).end(png)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  old = {url: `http://127.0.0.1:${port}`, asked, close: () => server.close()}
})
afterAll(async () => {
  old.close()
  await lake.close()
})

const startImport = (...args: string[]) =>
  run('import', args, {
    SANITY_PROJECT_ID: 'attune',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: lake.url,
    SANITY_API_TOKEN: 'secret',
  })

async function runImport(...args: string[]) {
  const {output, exit} = startImport(...args)
  return {code: await exit, output: output()}
}

function wordpress(): string {
  const xml = readFileSync(join(import.meta.dirname, 'fixtures/wordpress.xml'), 'utf8')
  const path = join(folder, 'site.xml')
  writeFileSync(path, xml.replaceAll('PICTURES', old.url))
  return path
}

const documents = async () => {
  const all = await lake.client
    .withConfig({token: 'secret'})
    .fetch<Doc[]>('*', {}, {perspective: 'raw'})
  return Object.fromEntries(all.map((document) => [document._id, document]))
}

test('a site of WordPress becomes articles, with redirects from their old addresses', async () => {
  const {code, output} = await runImport(wordpress(), '--publish')
  const held = await documents()
  expect(output).toMatch(/\[2\/4\] .*older\.html/)
  expect(output).toMatch(/Not imported:.*The page “Contact”: only posts become articles/s)
  expect(code).toBe(1)
  expect(held['article-rest-work']).toMatchObject({
    title: 'Rest & Work',
    publishedAt: '2019-05-04T00:00:00Z',
    authors: [{_ref: 'person-anna-brook'}],
    references: [{_ref: 'source-vale-2017-tired-bodies'}],
  })
  expect(held['person-anna-brook']).toMatchObject({credentials: [{abbreviation: 'LCAT'}]})
  expect(words(held['article-an-older-post']?.body)).toEqual([
    'Two Lines',
    'One line\nand another.',
    'A boat',
  ])
  const redirects = Object.values(held).filter(({_type}) => _type === 'redirect')
  expect(redirects.map(({from, to}) => [from, to._ref]).sort()).toEqual([
    ['/2012/01/older/', 'article-an-older-post'],
    ['/2019/05/rest-work/', 'article-rest-work'],
  ])
  expect(old.asked).toEqual([])
})

test('what was private or behind a password stays a draft, although all is to be published', async () => {
  await runImport(wordpress(), '--publish')
  const ids = Object.keys(await documents()).filter((id) => /article-for-/.test(id))
  expect(ids.sort()).toEqual(['drafts.article-for-colleagues-only', 'drafts.article-for-the-group'])
})

test('pictures of the old site are fetched only when asked, and failures are told', async () => {
  const {output} = await runImport(wordpress(), '--publish', '--fetch-pictures')
  expect(old.asked.toSorted()).toEqual(['/chair.png', '/gone.png'])
  expect(output).toMatch(/A picture: .*gone\.png: the site answered 404/)
  const held = await documents()
  const figures = held['article-rest-work']?.body.filter(({_type}: Doc) => _type === 'figure')
  expect(figures).toMatchObject([
    {
      alt: 'A chair by a window',
      caption: 'Our chair',
      asset: {_ref: expect.stringMatching(/^image-/)},
    },
  ])
})

test('a dataset of Sanity is imported, and nothing that is here is overwritten', async () => {
  const path = join(folder, 'production.ndjson')
  const topic = {_id: 'topic-rest', _type: 'topic', title: 'Rest', slug: {current: 'rest'}}
  const known = {_id: 'article-rest-work', _type: 'article', title: 'Another'}
  writeFileSync(path, [topic, known].map((document) => JSON.stringify(document)).join('\n'))
  const {code, output} = await runImport(path)
  expect(output).toMatch(/2 documents were read, and 1 are new/)
  expect(code).toBe(0)
  const held = await documents()
  expect(held['topic-rest']).toMatchObject({title: 'Rest'})
  expect(held['article-rest-work']?.title).toBe('Rest & Work')
})

const PICTURES = 40

/** An export of a dataset whose documents have pictures and point at each other in a circle. */
async function datasetExport(): Promise<string> {
  const names = Array.from({length: PICTURES}, (_, i) => `shade-${i}`)
  const making = names.map(async (name, i) => {
    const background = {r: i, g: 90, b: 120}
    const picture = sharp({create: {width: 9, height: 9, channels: 3, background}})
    return {name: `production/images/${name}.png`, content: await picture.png().toBuffer()}
  })
  const pictures = await Promise.all(making)
  const titles = pictures.map(({content}, i) => {
    const sha1 = createHash('sha1').update(content).digest('hex')
    return [`image-${sha1}`, {originalFilename: `${names[i]}.png`, title: `Shade ${i}`}]
  })
  const documents = names.map((name, i) => ({
    _id: name,
    _type: 'shade',
    picture: {_type: 'image', _sanityAsset: `image@file://./images/${name}.png`},
    next: {_type: 'reference', _ref: names[(i + 1) % PICTURES]},
  }))
  const content = documents.map((document) => JSON.stringify(document)).join('\n')
  const path = join(folder, 'shades.tar.gz')
  const data = {name: 'production/data.ndjson', content}
  const known = {
    name: 'production/assets.json',
    content: JSON.stringify(Object.fromEntries(titles)),
  }
  writeFileSync(path, gzipSync(tar([data, known, ...pictures])))
  return path
}

test('a dataset comes as a whole, also where an import before was killed, and goes as a whole', async () => {
  const path = await datasetExport()
  const before = await documents()
  const added = async () =>
    Object.values(await documents()).filter(({_id}) => before[_id] === undefined)
  const first = startImport(path)
  while (first.child.exitCode === null && !(await added()).length) await setImmediate()
  first.child.kill('SIGKILL')
  expect([await first.exit, first.output()]).toEqual([null, ''])
  expect(new Set((await added()).map(({_type}) => _type))).toEqual(new Set(['sanity.imageAsset']))
  const {code, output} = await runImport(path)
  expect([code, output]).toEqual([0, expect.stringContaining(`${PICTURES} documents were read`)])
  const shades = (await added()).filter(({_type}) => _type === 'shade')
  expect(shades).toHaveLength(PICTURES)
  for (const {picture, next} of shades) {
    expect(picture.asset).toEqual({_type: 'reference', _ref: expect.stringMatching(/^image-/)})
    expect(next).toEqual({_type: 'reference', _ref: expect.stringMatching(/^shade-/)})
  }
  const named = (await added()).filter(({title}) => /^Shade \d+$/.test(title))
  expect(named).toHaveLength(PICTURES)
  const whole = await documents()
  expect((await runImport(path)).output).toMatch(/ 0 are new.*stays as it is\.\n$/)
  expect(await documents()).toEqual(whole)
  const [, id = ''] = /--undo (\S+)/.exec(output) ?? []
  expect(await runImport('--undo', id)).toMatchObject({code: 0})
  expect((await added()).filter(({_type}) => _type === 'shade')).toEqual([])
})
