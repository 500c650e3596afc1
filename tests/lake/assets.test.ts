import {createHash} from 'node:crypto'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
let photo: Buffer
let drawing: Buffer

beforeAll(async () => {
  lake = await startLake()
  const red = {width: 300, height: 200, channels: 3, background: '#c02010'} as const
  photo = await sharp({create: red})
    .withExif({IFD0: {Artist: 'Ada Owner'}, IFD3: {GPSLatitude: '59/1 54/1 0/1'}})
    .jpeg()
    .toBuffer()
  const clear = {
    width: 40,
    height: 60,
    channels: 4,
    background: {r: 0, g: 0, b: 255, alpha: 0.5},
  } as const
  drawing = await sharp({create: clear}).png().toBuffer()
})
afterAll(() => lake.close())

const fetchImage = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init)
  const bytes = Buffer.from(await response.arrayBuffer())
  return {response, bytes, metadata: await sharp(bytes).metadata()}
}
const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')

describe('an uploaded image', () => {
  test('becomes a document that tells its size and colours, and nothing of where it was taken', async () => {
    const asset = await lake.client.assets.upload('image', photo, {
      filename: 'photo.jpg',
      creditLine: 'Ada',
      extract: ['palette', 'lqip', 'exif', 'location'],
    })
    const hash = sha1(photo)
    expect(asset).toMatchObject({
      _id: `image-${hash}-300x200-jpg`,
      _type: 'sanity.imageAsset',
      assetId: hash,
      sha1hash: hash,
      path: `images/attune/production/${hash}-300x200.jpg`,
      url: `${lake.url}/images/attune/production/${hash}-300x200.jpg`,
      extension: 'jpg',
      mimeType: 'image/jpeg',
      size: photo.length,
      originalFilename: 'photo.jpg',
      creditLine: 'Ada',
      metadata: {
        dimensions: {width: 300, height: 200, aspectRatio: 1.5},
        hasAlpha: false,
        isOpaque: true,
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        palette: {dominant: {background: expect.stringMatching(/^#c[01][12]\w[01]\w$/)}},
      },
    })
    expect(asset.metadata).not.toHaveProperty('exif')
    expect(asset.metadata).not.toHaveProperty('location')
  })

  test('of the same bytes is the same document', async () => {
    const [first, second] = [
      await lake.client.assets.upload('image', photo),
      await lake.client.assets.upload('image', photo, {filename: 'other.jpg'}),
    ]
    expect(second).toEqual(first)
  })

  test('is served without its EXIF, and immutable', async () => {
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const {url} = await lake.client.assets.upload('image', photo)
    const {response, metadata} = await fetchImage(url)
    expect(metadata).toMatchObject({format: 'jpeg', width: 300, height: 200})
    expect(metadata.exif).toBeUndefined()
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('without metadata is served byte for byte', async () => {
    const {url} = await lake.client.assets.upload('image', drawing)
    expect((await fetchImage(url)).bytes.equals(drawing)).toBe(true)
  })

  test('turned by its EXIF is measured and served upright', async () => {
    const turned = await sharp(drawing).jpeg().withMetadata({orientation: 6}).toBuffer()
    const asset = await lake.client.assets.upload('image', turned)
    expect(asset.metadata.dimensions).toMatchObject({width: 60, height: 40})
    expect((await fetchImage(asset.url)).metadata).toMatchObject({width: 60, height: 40})
  })
})

describe('a transformation', () => {
  test.each([
    ['w=150', {width: 150, height: 100}],
    ['w=600', {width: 600, height: 400}],
    ['w=600&fit=max', {width: 300, height: 200}],
    ['w=100&h=100', {width: 100, height: 67}],
    ['w=100&h=100&fit=crop', {width: 100, height: 100}],
    ['w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.1', {width: 100, height: 100}],
    ['w=100&h=100&fit=scale', {width: 100, height: 100}],
    ['w=100&h=100&fit=fill&bg=00ff00', {width: 100, height: 100}],
    ['w=900&h=300&fit=min', {width: 300, height: 100}],
    ['w=50&dpr=2', {width: 100, height: 67}],
    ['rect=10,10,100,50', {width: 100, height: 50}],
    ['rect=10,10,100,50&w=50', {width: 50, height: 25}],
    ['or=90', {width: 200, height: 300}],
    ['fm=webp', {format: 'webp'}],
    ['fm=png', {format: 'png'}],
    ['flip=hv&blur=20&sharp=10&sat=-100&invert=true&pad=5', {width: 310, height: 210}],
    ['unknown=1', {width: 300, height: 200}],
  ])('%s', async (query, expected) => {
    const {url} = await lake.client.assets.upload('image', photo)
    const {response, metadata} = await fetchImage(`${url}?${query}`)
    expect(response.status).toBe(200)
    expect(metadata).toMatchObject(expected)
    expect(metadata.exif).toBeUndefined()
  })

  test('picks the format the browser accepts, and says that it did', async () => {
    const {url} = await lake.client.assets.upload('image', photo)
    const ask = (accept: string) => fetchImage(`${url}?auto=format&w=20`, {headers: {accept}})
    const webp = await ask('image/webp,*/*')
    expect(webp.response.headers.get('content-type')).toBe('image/webp')
    expect(webp.response.headers.get('vary')).toContain('Accept')
    expect((await ask('*/*')).response.headers.get('content-type')).toBe('image/jpeg')
  })

  test('crops around the focus', async () => {
    const left = await sharp(photo).resize(150, 200).toBuffer()
    const right = {create: {width: 150, height: 200, channels: 3, background: '#0000ff'}} as const
    const halves = await sharp({create: {...right.create, width: 300}})
      .composite([{input: left, left: 0, top: 0}])
      .png()
      .toBuffer()
    const {url} = await lake.client.assets.upload('image', halves)
    const colourAt = async (x: number) => {
      const query = `?w=50&h=200&fit=crop&crop=focalpoint&fp-x=${x}&fp-y=0.5&fm=png`
      const {channels} = await sharp((await fetchImage(url + query)).bytes).stats()
      return channels.map(({mean}) => Math.round(mean))
    }
    expect((await colourAt(0.9))[2]).toBeGreaterThan(250)
    expect((await colourAt(0.1))[2]).toBeLessThan(40)
  })

  test.each(['w=wide', 'rect=0,0,9000,10', 'rect=1,2,3'])('%s is refused', async (query) => {
    const {path} = await lake.client.assets.upload('image', photo)
    const {status, body} = await lake.ask(`/${path}?${query}`)
    expect(status).toBe(400)
    expect(body.message).toMatch(/rect|"w"/)
  })

  test('of a download names the file', async () => {
    const {path} = await lake.client.assets.upload('image', photo)
    const {headers} = await lake.ask(`/${path}/vanity.jpg?w=10&dl=my%20photo.jpg`)
    expect(headers.get('content-disposition')).toBe('attachment; filename="my photo.jpg"')
    const nguyen = await lake.ask(`/${path}?w=10&dl=${encodeURIComponent('Nguyễn.jpg')}`)
    expect(nguyen.headers.get('content-disposition')).toBe(
      `attachment; filename="Nguy_n.jpg"; filename*=UTF-8''Nguy%E1%BB%85n.jpg`,
    )
  })
})

describe('an SVG', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 16"><script>alert(1)</script></svg>'

  test('is measured by its viewBox and served as stored, but inert', async () => {
    const asset = await lake.client.assets.upload('image', Buffer.from(svg))
    expect(asset.metadata.dimensions).toMatchObject({width: 32, height: 16})
    const {headers, body} = await lake.ask(`/${asset.path}?w=10&fm=png`)
    expect(body).toBe(svg)
    expect(headers.get('content-type')).toBe('image/svg+xml')
    expect(headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('refused', () => {
  const put = (body: Buffer, type = 'image/png') =>
    lake.ask('/vX/assets/images/production', {
      method: 'POST',
      headers: {'content-type': type},
      body: new Uint8Array(body),
    })

  test.each([
    ['garbage', Buffer.from('no image at all')],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['half an image', Buffer.alloc(0)],
  ])('%s, and nothing is left of it', async (name, bytes) => {
    const sent = name === 'half an image' ? drawing.subarray(0, 60) : bytes
    const {status, body} = await put(sent)
    expect(status).toBe(400)
    expect(body.message).toMatch(/^Invalid image: .*Expected JPEG, PNG/)
    expect(existsSync(join(lake.dataDir, 'assets/images', `${sha1(sent)}.png`))).toBe(false)
    expect(readdirSync(join(lake.dataDir, 'assets/incoming'))).toEqual([])
  })

  test('an empty upload', async () => {
    const {status, body} = await put(Buffer.alloc(0))
    expect([status, body.message]).toEqual([400, 'The upload has no bytes'])
  })

  test('an image of more than 256 megapixels', async () => {
    const svgless = await sharp({
      create: {width: 16400, height: 16400, channels: 3, background: '#fff'},
      limitInputPixels: false,
    })
      .png({compressionLevel: 1})
      .toBuffer()
    const {status, body} = await put(svgless)
    expect(status).toBe(400)
    expect(body.message).toContain('pixel limit')
  })
})

describe('a file', () => {
  test('keeps its bytes and its extension', async () => {
    const bytes = Buffer.from('%PDF-1.4 leaflet')
    const asset = await lake.client.assets.upload('file', bytes, {
      filename: 'Leaflet.PDF',
      contentType: 'application/pdf',
      title: 'A leaflet',
    })
    expect(asset).toMatchObject({
      _id: `file-${sha1(bytes)}-pdf`,
      _type: 'sanity.fileAsset',
      extension: 'pdf',
      mimeType: 'application/pdf',
      originalFilename: 'Leaflet.PDF',
      title: 'A leaflet',
    })
    const {headers, body} = await lake.ask(`/${asset.path}?dl=x.pdf`)
    expect(body).toBe('%PDF-1.4 leaflet')
    expect(headers.get('content-disposition')).toBe('attachment; filename="x.pdf"')
  })

  test('is served in parts, as players ask for them', async () => {
    const {path} = await lake.client.assets.upload('file', Buffer.from('0123456789'), {
      filename: 'tune.mp3',
    })
    const part = async (range: string) => {
      const {status, body, headers} = await lake.ask(`/${path}`, {headers: {range}})
      return [status, body, headers.get('content-range')]
    }
    expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
    expect(await part('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
    expect(await part('bytes=-2')).toEqual([206, '89', 'bytes 8-9/10'])
    expect(await part('bytes=10-')).toEqual([416, '', 'bytes */10'])
    expect(await part('bytes=0-1,3-4')).toEqual([200, '0123456789', null])
  })

  test('that is a web page is only bytes to download', async () => {
    const page = Buffer.from('<script>alert(1)</script>')
    const {path} = await lake.client.assets.upload('file', page, {filename: 'x.html'})
    const {headers} = await lake.ask(`/${path}`)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  test('goes with its document, unless something refers to it', async () => {
    const asset = await lake.client.assets.upload('file', Buffer.from('short-lived'), {
      filename: 'x.txt',
    })
    const path = join(lake.dataDir, 'assets/files', `${sha1(Buffer.from('short-lived'))}.txt`)
    await lake.client.create({_id: 'user', _type: 'note', file: {asset: {_ref: asset._id}}})
    await expect(lake.client.delete(asset._id)).rejects.toThrow('references to it from "user"')
    expect(existsSync(path)).toBe(true)
    await lake.client.delete('user')
    await lake.client.delete(asset._id)
    expect((await lake.ask(`/${asset.path}`)).status).toBe(404)
  })
})

test('the address of an asset follows the lake to another port', async () => {
  const first = await startLake()
  const {_id, path} = await first.client.assets.upload('image', drawing)
  await first.stop()
  const second = await startLake({dataDir: first.dataDir})
  expect(await second.client.getDocument(_id)).toMatchObject({url: `${second.url}/${path}`})
  await second.close()
})

test.each([
  'images/attune/production/0000-1x1.png',
  'images/other/production/x.png',
  'files/attune/production/..%2f..%2flake.db',
])('there is no asset at %s', async (path) => {
  const {status, body} = await lake.ask(`/${path}`)
  expect(status).toBe(404)
  expect(body).toMatchObject({statusCode: 404, error: 'Not Found'})
})
