import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readFace} from '../../site/images/face.ts'
import {faces} from '../../site/styles/faces.ts'
import {breakSite} from './brokenSite.ts'
import {type BuiltSite, builtSite, SITE} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

const path = '/articles/by-the-river/'
const docs = structuredClone(documents)
let site: BuiltSite

beforeAll(async () => {
  site = await builtSite(docs, upload)
})
afterAll(() => site?.remove())

/**
 * Gives the article a main picture: red on the left, blue on the right, where the focus is. Its
 * camera was held upright, so it lies on its side and says so.
 */
async function upload(client: SanityClient) {
  const half = {width: 700, height: 800, channels: 3 as const}
  const blue = await sharp({create: {...half, background: '#0000ff'}})
    .png()
    .toBuffer()
  const upright = await sharp({create: {...half, width: 1400, background: '#ff0000'}})
    .composite([{input: blue, left: 700, top: 0}])
    .png()
    .toBuffer()
  const bytes = await sharp(upright)
    .rotate(270)
    .withExif({IFD0: {Artist: 'Somebody private'}})
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer()
  const {_id} = await client.assets.upload('image', bytes, {filename: 'halves.jpg'})
  const article = docs.find((doc) => doc._id === 'article-river') as Record<string, unknown>
  article.hero = {
    ...(article.hero as object),
    asset: {_type: 'reference', _ref: _id},
    crop: {_type: 'sanity.imageCrop', left: 0, right: 0, top: 0, bottom: 0.25},
    hotspot: {_type: 'sanity.imageHotspot', x: 0.9, y: 0.3, width: 0.2, height: 0.2},
  }
  // Another is shared with a picture of its own, which only decorates.
  const other = docs.find((doc) => doc._id === 'article-boat') as Record<string, unknown>
  const image = {_type: 'figure', decorative: true, asset: {_type: 'reference', _ref: _id}}
  other.seo = {...(other.seo as object), image}
}

test.each([
  ['an element of another shape', /(<picture.*?<img [^>]*height=")\d+/s, '$19'],
  ['a file of another width', /(srcset="\S+) \d+w/, '$1 9w'],
  ['another width for those who share it', /(og:image:width" content=")\d+/, '$1600'],
  ['another width for machines', /"width":\d+/, '"width":100'],
])('a picture that is told wrongly is found: %s', (_, from, to) => {
  const {good, withPage} = breakSite(site)
  const wrong = site.text(path).replace(from, to)
  const found = (html: string) => withPage(path, html).filter(({rule}) => rule === 'picture')
  expect(good.pages.get(path)?.pictures.length).toBeGreaterThan(5)
  expect(found(site.text(path))).toEqual([])
  expect(found(wrong)).toEqual([expect.objectContaining({page: path, severity: 'error'})])
})

const file = (address: string) => readFileSync(join(site.dir, address))
const hero = () => site.page(path).querySelector('header picture')
const colourAt = async (bytes: Buffer, x: number) => {
  const {data, info} = await sharp(bytes).raw().toBuffer({resolveWithObject: true})
  const start = Math.floor(info.width * x) * info.channels
  return (data[start] as number) > (data[start + 2] as number) ? 'red' : 'blue'
}

test('the main picture comes first, in three formats and known size, from our own origin', async () => {
  const img = hero()?.querySelector('img')
  expect(img?.attributes).toMatchObject({
    loading: 'eager',
    fetchpriority: 'high',
    alt: 'A river at dusk',
  })
  expect(Number(img?.getAttribute('width')) / Number(img?.getAttribute('height'))).toBeCloseTo(
    1400 / 600,
    1,
  )
  const types = hero()
    ?.querySelectorAll('source')
    .map((source) => source.getAttribute('type'))
  expect(types).toEqual(['image/avif', 'image/webp'])
  for (const source of hero()?.querySelectorAll('source') ?? []) {
    for (const candidate of (source.getAttribute('srcset') ?? '').split(', ')) {
      const [address = '', wanted] = candidate.split(' ')
      const {width} = await sharp(file(address)).metadata()
      expect(`${width}w`).toBe(wanted)
    }
  }
  const {format} = await sharp(file(img?.getAttribute('src') ?? '')).metadata()
  expect(format).toBe('jpeg')
})

test('browsers are told of the main picture before they come to it, and fetch it only once', () => {
  const told = site.page(path).querySelector('head link[rel=preload][as=image]')
  const source = hero()?.querySelector('source')
  expect(told?.attributes).toMatchObject({
    type: 'image/avif',
    imagesrcset: source?.getAttribute('srcset'),
    imagesizes: source?.getAttribute('sizes'),
    fetchpriority: 'high',
  })
  expect(site.page('/articles/the-boat/').querySelector('link[as=image]')).toBeNull()
})

test('the crop of the clinician is kept', async () => {
  const bytes = file(hero()?.querySelector('img')?.getAttribute('src') ?? '')
  const {width = 0, height = 0} = await sharp(bytes).metadata()
  expect(width / height).toBeCloseTo(1400 / 600, 1)
  expect([await colourAt(bytes, 0.1), await colourAt(bytes, 0.9)]).toEqual(['red', 'blue'])
})

test('where a picture is cut narrower, its focus stays in sight', async () => {
  const card = site.page('/articles/').querySelector('a[href="/articles/by-the-river/"]')
  const img = card?.closest('article')?.querySelector('img:not(.preview)')
  const bytes = file(img?.getAttribute('src') ?? '')
  const {width = 0, height = 0} = await sharp(bytes).metadata()
  expect(width / height).toBeCloseTo(3 / 2, 1)
  // The cut is 900 of 1,400 pixels wide: about the focus it begins at 500, in the last of the red.
  expect([await colourAt(bytes, 0.05), await colourAt(bytes, 0.4)]).toEqual(['red', 'blue'])
})

test('no picture carries what its camera or its maker wrote into it', async () => {
  const addresses = site.text(path).match(/\/_astro\/[\w-]+\.(avif|webp|jpeg)/g) ?? []
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) {
    expect((await sharp(file(address)).metadata()).exif).toBeUndefined()
    expect(file(address).includes('Somebody private')).toBe(false)
  }
})

test('JSON-LD names the picture that the page shows, social sites get one of their shape', async () => {
  const image = site.graph(path).find((node) => node['@type'] === 'ImageObject')
  const img = hero()?.querySelector('img')
  expect(image).toMatchObject({
    contentUrl: SITE + img?.getAttribute('src'),
    width: Number(img?.getAttribute('width')),
    caption: 'The weir',
    creditText: 'Ada Alder',
  })
  const shared = site.page(path).querySelector('meta[property="og:image"]')?.getAttribute('content')
  expect(shared).toBe(`${SITE}${path}card.jpg`)
  const {width, height, format} = await sharp(file(`${path}card.jpg`)).metadata()
  expect({width, height, format}).toEqual({width: 1200, height: 630, format: 'jpeg'})
})

test('a picture of its own is shared with an article, named by the title if it only decorates', async () => {
  const meta = (name: string) =>
    site
      .page('/articles/the-boat/')
      .querySelector(`meta[property="${name}"]`)
      ?.getAttribute('content')
  const {pathname} = new URL(meta('og:image') ?? '')
  expect(await sharp(file(pathname)).metadata()).toMatchObject({width: 1200, height: 630})
  expect(meta('og:image:alt')).toBe('Boats')
})

test('the card of an article has the title in ink, and the part of the picture in focus', async () => {
  const card = sharp(file(`${path}card.jpg`))
  const meanOf = async (left: number, width: number) => {
    const part = await card.clone().extract({left, top: 250, width, height: 200}).toBuffer()
    return (await sharp(part).stats()).channels.map(({mean}) => Math.round(mean))
  }
  const [red = 0, , blue = 0] = await meanOf(900, 280)
  expect(blue).toBeGreaterThan(200)
  expect(red).toBeLessThan(50)
  const [paper = 0] = await meanOf(40, 20)
  const [title = 0] = await meanOf(72, 300)
  expect(paper).toBeGreaterThan(240)
  expect(title).toBeLessThan(paper - 10)
})

test('an article without a picture has a card, whatever its title', async () => {
  const {width, height} = await sharp(file('/articles/the-boat/card.jpg')).metadata()
  expect([width, height]).toEqual([1200, 630])
})

test('a card is drawn in the letters of the site, also where a name is from elsewhere in Europe', () => {
  const {resolve} = createRequire(import.meta.url)
  const files = [faces.title.base, ...faces.title.more].map(({file}) =>
    readFileSync(resolve(`@fontsource-variable/${file}`)),
  )
  const [first = Buffer.from(''), ...others] = files
  const name = 'Łukasz Nguyễn-Dvořák'
  expect(readFace([first]).covers(name)).toBe(false)
  const face = readFace([first, ...others])
  expect(face.covers(name)).toBe(true)
  const outlines = face.draw(name, 0, 0, 60, 1).match(/<path /g)
  expect(outlines).toHaveLength(name.replace(' ', '').length)
})
