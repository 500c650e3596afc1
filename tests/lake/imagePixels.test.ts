import {createImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
/** Of 300 by 200, in four fields: red and green, below them blue and yellow. */
let fields: Buffer
let still: string
let photo: string
let moving: string

const COLOURS: Record<string, string> = {
  r: '#ff0000',
  g: '#00ff00',
  b: '#0000ff',
  y: '#ffff00',
  c: '#00ffff',
  m: '#ff00ff',
  w: '#ffffff',
  k: '#000000',
}

beforeAll(async () => {
  lake = await startLake()
  const field = (background = '') =>
    sharp({create: {width: 150, height: 100, channels: 3, background}})
      .png()
      .toBuffer()
  const four = await Promise.all('rgby'.split('').map((letter) => field(COLOURS[letter])))
  const join = {join: {across: 2}}
  fields = await sharp(four, join).png().toBuffer()
  const mirrored = await sharp(fields).flop().png().toBuffer()
  const gif = sharp([fields, mirrored], {join: {animated: true}}).gif({delay: 50})
  const turned = sharp(fields).jpeg({quality: 100}).withMetadata({orientation: 6})
  still = await upload(fields)
  photo = await upload(await turned.toBuffer())
  moving = await upload(await gif.toBuffer())
})
afterAll(() => lake.close())

const upload = async (bytes: Buffer) => (await lake.client.assets.upload('image', bytes)).url

/** The size of an image, and the colours at four by four places from edge to edge, row by row. */
async function look(url: string, page = 0): Promise<string> {
  const response = await fetch(url)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200) return `${response.status} ${bytes}`
  const {data, info} = await sharp(bytes, {page}).raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  const places = [0.03, 0.35, 0.65, 0.97]
  const colourAt = (x: number, y: number) => {
    const start = (Math.floor(y * height) * width + Math.floor(x * width)) * channels
    return nameOf([...data.subarray(start, start + 3)])
  }
  const rows = places.map((y) => places.map((x) => colourAt(x, y)).join(''))
  return `${width}x${height} ${rows.join(' ')}`
}

/** The letter of the colour that a pixel is near to, or the pixel. */
function nameOf(pixel: number[]): string {
  const near = Object.entries(COLOURS).find(([, hex]) => {
    const parts = (hex.match(/\w\w/g) ?? []).map((pair) => Number.parseInt(pair, 16))
    return parts.every((part, i) => Math.abs(part - (pixel[i] ?? 0)) < 25)
  })
  return near?.[0] ?? `(${pixel})`
}

test.each([
  ['fm=png', '300x200 rrgg rrgg bbyy bbyy'],
  ['w=150', '150x100 rrgg rrgg bbyy bbyy'],
  ['w=600', '600x400 rrgg rrgg bbyy bbyy'],
  ['w=600&fit=max', '300x200 rrgg rrgg bbyy bbyy'],
  ['w=100&h=100&fit=clip', '100x67 rrgg rrgg bbyy bbyy'],
  ['w=100&h=100&fit=scale', '100x100 rrgg rrgg bbyy bbyy'],
  ['w=100&h=100&fit=fill&bg=f0f', '100x100 mmmm rrgg bbyy mmmm'],
  ['w=600&h=600&fit=fill', '600x600 wwww rrgg bbyy wwww'],
  ['w=400&h=600&fit=fillmax&bg=8f0f', '400x600 mmmm mrgm mbym mmmm'],
  ['w=1000&h=1000&fit=min', '200x200 rrgg rrgg bbyy bbyy'],
  ['w=1000&h=1000&fit=min&crop=right', '200x200 rggg rggg byyy byyy'],
  ['w=50&h=50&dpr=2&fit=crop', '100x100 rrgg rrgg bbyy bbyy'],
  ['w=20&h=20&fit=crop&crop=left', '20x20 rrrg rrrg bbby bbby'],
  ['w=100&h=20&fit=crop&crop=top', '100x20 rrgg rrgg rrgg rrgg'],
  ['w=100&h=20&fit=crop&crop=bottom', '100x20 bbyy bbyy bbyy bbyy'],
  ['w=20&h=20&fit=crop&crop=bottom,right', '20x20 rggg rggg byyy byyy'],
  ['w=20&h=100&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5', '20x100 gggg gggg yyyy yyyy'],
  ['w=90&h=20&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=0', '90x20 rrgg rrgg rrgg rrgg'],
  ['rect=150,0,150,100', '150x100 gggg gggg gggg gggg'],
  ['rect=75,50,150,100&w=50', '50x33 rrgg rrgg bbyy bbyy'],
  ['rect=0,0,300,100&w=50&h=50&fit=crop&crop=right', '50x50 gggg gggg gggg gggg'],
  [
    'rect=0,0,300,100&w=50&h=50&fit=crop&crop=focalpoint&fp-x=1&fp-y=0.5',
    '50x50 gggg gggg gggg gggg',
  ],
  [
    'rect=150,0,150,200&w=50&h=20&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=1',
    '50x20 yyyy yyyy yyyy yyyy',
  ],
  ['flip=h', '300x200 ggrr ggrr yybb yybb'],
  ['flip=v', '300x200 bbyy bbyy rrgg rrgg'],
  ['rect=0,0,150,200&flip=hv', '150x200 bbbb bbbb rrrr rrrr'],
  ['or=90', '200x300 bbrr bbrr yygg yygg'],
  ['or=180', '300x200 yybb yybb ggrr ggrr'],
  ['or=270', '200x300 ggyy ggyy rrbb rrbb'],
  ['rect=0,0,150,200&or=90', '200x150 bbrr bbrr bbrr bbrr'],
  ['pad=20&bg=f0f', '340x240 mmmm mrgm mbym mmmm'],
  ['pad=20&or=90', '240x340 wwww wbrw wygw wwww'],
  ['invert=true', '300x200 ccmm ccmm yybb yybb'],
  ['blur=20&sharp=20', '300x200 rrgg rrgg bbyy bbyy'],
  ['fm=jpg', '300x200 rrgg rrgg bbyy bbyy'],
  ['fm=pjpg&q=20', '300x200 rrgg rrgg bbyy bbyy'],
  ['fm=webp', '300x200 rrgg rrgg bbyy bbyy'],
])('%s', async (query, expected) => {
  expect(await look(`${still}?${query}`)).toBe(expected)
})

test.each([
  ['w=100', '100x150 bbrr bbrr yygg yygg'],
  ['rect=0,0,200,150', '200x150 bbrr bbrr bbrr bbrr'],
  ['w=90&h=20&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=1', '90x20 yygg yygg yygg yygg'],
  ['flip=h', '200x300 rrbb rrbb ggyy ggyy'],
  ['dlRaw=photo.jpg', '200x300 bbrr bbrr yygg yygg'],
])('a photograph that was taken upright is upright under %s', async (query, expected) => {
  expect(await look(`${photo}?${query}`)).toBe(expected)
})

test.each([
  ['w=90', '90x60 rrgg rrgg bbyy bbyy', '90x60 ggrr ggrr yybb yybb'],
  ['rect=0,0,150,200&w=60', '60x80 rrrr rrrr bbbb bbbb', '60x80 gggg gggg yyyy yyyy'],
  ['pad=20&bg=f0f', '340x240 mmmm mrgm mbym mmmm', '340x240 mmmm mgrm mybm mmmm'],
  ['w=90&h=90&fit=fill&bg=f0f', '90x90 mmmm rrgg bbyy mmmm', '90x90 mmmm ggrr yybb mmmm'],
  ['invert=true', '300x200 ccmm ccmm yybb yybb', '300x200 mmcc mmcc bbyy bbyy'],
  ['flip=h&fm=webp', '300x200 ggrr ggrr yybb yybb', '300x200 rrgg rrgg bbyy bbyy'],
])('each frame of an animation keeps its colours under %s', async (query, first, second) => {
  expect(await look(`${moving}?${query}`)).toBe(first)
  expect(await look(`${moving}?${query}`, 1)).toBe(second)
})

describe('@sanity/image-url', () => {
  const build = (crop: number[], hotspot: number[]) => {
    const [top = 0, right = 0, bottom = 0, left = 0] = crop
    const [x = 0.5, y = 0.5, width = 0.1, height = 0.1] = hotspot
    const [sha1, size] = still.match(/(\w+)-(\d+x\d+)/)?.slice(1) ?? []
    return createImageUrlBuilder({baseUrl: lake.url, projectId: 'attune', dataset: 'production'})
      .image({
        asset: {_ref: `image-${sha1}-${size}-png`},
        crop: {top, right, bottom, left},
        hotspot: {x, y, width, height},
      })
      .format('png')
  }

  test('asks for what an editor cropped', async () => {
    const [top, bottom] = [build([0, 0, 0.5, 0], []), build([0.5, 0, 0, 0.5], [])]
    expect(await look(top.width(90).url())).toBe('90x30 rrgg rrgg rrgg rrgg')
    expect(await look(bottom.url())).toBe('150x100 yyyy yyyy yyyy yyyy')
  })

  test('keeps the hotspot in sight, within the crop', async () => {
    const left = build([0, 0, 0, 0], [0.1, 0.5]).width(50).height(100)
    expect(await look(left.url())).toBe('50x100 rrrr rrrr bbbb bbbb')
    const low = build([0, 0.5, 0, 0], [0.9, 0.9]).width(100).height(30)
    expect(await look(low.url())).toBe('100x30 bbbb bbbb bbbb bbbb')
  })

  test('gets an image for whatever was cropped', async () => {
    // The numbers that a hand leaves are odd ones; each is rounded by itself.
    for (let i = 1; i < 40; i++) {
      const [top, right] = [((i * 7) % 31) / 67, ((i * 11) % 29) / 61]
      const [bottom, left] = [((i * 13) % 23) / 53, ((i * 17) % 19) / 43]
      const image = build([top, right, bottom, left], [left + 0.05, 1 - bottom, 0.09, 0.07])
      for (const asked of [image, image.width(31 + i).height(97 - i), image.height(i).dpr(2)]) {
        const url = asked.url()
        expect(await look(url), url).toMatch(/^\d+x\d+ [rgbyw(]/)
      }
    }
  })
})
