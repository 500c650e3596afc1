import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readCopies} from '../../site/images/readCopies.ts'

const dir = mkdtempSync(join(tmpdir(), 'attune-pictures-'))
const files = new Map<string, Buffer>()
const server = createServer(({url = ''}, response) => response.end(files.get(url)))

beforeAll(async () => {
  const plain = (width: number, background: string) =>
    sharp({create: {width, height: 40, channels: 4, background}})
  const frames = ['#f00', '#00f', '#0f0'].map((colour) => plain(60, colour).png().toBuffer())
  const joined = sharp(await Promise.all(frames), {join: {animated: true}})
  files.set('/moving.gif', await joined.gif({delay: [90, 90, 90]}).toBuffer())
  files.set('/clear.png', await plain(60, '#0000').png().toBuffer())
  const photo = plain(40, '#fff').extend({bottom: 20}).jpeg()
  files.set('/turned.jpg', await photo.withMetadata({orientation: 6}).toBuffer())
  const shape = {width: 60, height: 40, channels: 3 as const}
  const brown = sharp({create: {...shape, background: '#a08070'}})
  files.set('/print.jpg', await brown.clone().toColourspace('cmyk').jpeg().toBuffer())
  files.set('/point.png', await brown.clone().resize(1, 1).png().toBuffer())
  const orange = sharp({create: {...shape, background: '#d07020'}})
  files.set('/wide.jpg', await orange.withIccProfile('p3').jpeg().toBuffer())
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => {
  server.close()
  rmSync(dir, {recursive: true, force: true})
})

async function make(file: string, format: string) {
  const {port} = server.address() as AddressInfo
  const path = `/_astro/${file}.${format}`
  const source = `http://localhost:${port}/${file}`
  const copy = {path, source, width: 60, height: 40, format, quality: 60}
  const [bytes] = await readCopies([copy], dir)
  return sharp(bytes)
}

test.each(['avif', 'webp', 'png'])(
  'of a picture that moves, the first frame is shown, in %s',
  async (format) => {
    const still = await make('moving.gif', format)
    const {width, height, pages = 1} = await still.metadata()
    expect({width, height, pages}).toEqual({width: 60, height: 40, pages: 1})
    const [red, , blue] = (await still.stats()).channels.map(({mean}) => Math.round(mean))
    expect([Number(red) > 240, Number(blue) < 15]).toEqual([true, true])
  },
)

test.each(['avif', 'webp', 'png'])('what is clear stays clear in %s', async (format) => {
  const clear = await make('clear.png', format)
  expect((await clear.metadata()).hasAlpha).toBe(true)
  expect((await clear.stats()).isOpaque).toBe(false)
})

test.each(['avif', 'webp', 'jpeg'])(
  'a photo lies as it was taken, and does not say how, in %s',
  async (format) => {
    const {width, height, orientation, exif} = await (await make('turned.jpg', format)).metadata()
    expect({width, height, orientation, exif}).toEqual({width: 60, height: 40})
  },
)

describe.each(['avif', 'webp', 'jpeg'])('in %s', (format) => {
  test.each([
    ['with the inks of a printer', 'print.jpg', [160, 128, 112]],
    ['with more colours than most screens have', 'wide.jpg', [208, 112, 32]],
    ['that is a single point', 'point.png', [160, 128, 112]],
  ])('a picture %s keeps its colour, and no profile', async (_, file, colour) => {
    const picture = await make(file, format)
    const {space, exif, icc, xmp} = await picture.metadata()
    expect({space, exif, icc, xmp}).toEqual({space: 'srgb'})
    const shown = (await picture.stats()).channels.map(({mean}) => mean)
    const furthest = colour.map((wanted, index) => Math.abs((shown[index] ?? 0) - wanted))
    expect(Math.max(...furthest)).toBeLessThan(12)
  })
})
