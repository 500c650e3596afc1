import {createHash} from 'node:crypto'
import {existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readExif} from '../../lake/assets/readExif.ts'
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
        blurHash: expect.stringMatching(/^[\w#$%*+,.:;=?@[\]^{|}~-]{28}$/),
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        palette: {dominant: {background: expect.stringMatching(/^#c[01][12]\w[01]\w$/)}},
      },
    })
    for (const name of ['exif', 'location', 'image', 'thumbHash']) {
      expect(asset.metadata).not.toHaveProperty(name)
    }
  })

  test('tells what the camera wrote only where that is asked for, and still serves none of it', async () => {
    const shot = await sharp({create: {width: 8, height: 4, channels: 3, background: '#123'}})
      .withExif({
        IFD0: {Make: 'Harp & Co', Copyright: 'Ada'},
        IFD2: {DateTimeOriginal: '2026:11:22 09:30:00', FNumber: '28/10', LensModel: 'Prime'},
        IFD3: {
          GPSLatitude: '33/1 51/1 36/1',
          GPSLatitudeRef: 'S',
          GPSLongitude: '151/1 12/1 0/1',
          GPSLongitudeRef: 'E',
          GPSAltitude: '12/1',
        },
      })
      .jpeg()
      .toBuffer()
    const {metadata, url} = await lake.client.assets.upload('image', shot, {
      extract: ['exif', 'image', 'location', 'thumbhash'],
    } as never)
    expect(metadata).toMatchObject({
      exif: {
        _type: 'sanity.imageExifMetadata',
        DateTimeOriginal: '2026-11-22T09:30:00.000Z',
        FNumber: 2.8,
        LensModel: 'Prime',
      },
      image: {_type: 'sanity.imageExifTags', Make: 'Harp & Co', Copyright: 'Ada'},
      location: {_type: 'geopoint', lat: -33.86, lng: 151.2, alt: 12},
      thumbHash: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
    })
    expect(metadata).not.toHaveProperty('blurHash')
    for (const query of ['', '?w=4', '?dlRaw=shot.jpg', '?cs=origin']) {
      const {metadata: served} = await fetchImage(url + query)
      expect([served.exif, served.xmp, served.iptc]).toEqual([undefined, undefined, undefined])
    }
  })

  test.each([
    ['an EXIF block that points nowhere', Buffer.from('4578696600004d4d002affffffff', 'hex')],
    ['one that is cut off', Buffer.from('457869660000', 'hex')],
    [
      'one that says it has more than it has',
      Buffer.from('45786966000049492a0008000000ffff0f010200ffffff7f00000000', 'hex'),
    ],
  ])('%s is read as nothing', (_name, block) => {
    expect(readExif(block)).toEqual({exif: {}, image: {}, location: null})
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
    ['w=100&h=100&fit=crop&min-w=120&max-h=90', {width: 120, height: 90}],
    ['w=100&fit=crop&min-h=150', {width: 100, height: 150}],
    ['w=100&max-w=50', {width: 100, height: 67}],
    ['cs=b-w', {channels: 1}],
    ['cs=cmyk', {space: 'cmyk'}],
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

  test('tells an image’s facts instead of the image', async () => {
    const {path} = await lake.client.assets.upload('image', photo)
    const {body, headers} = await lake.ask(`/${path}?w=150&fm=json`)
    expect(headers.get('content-type')).toBe('application/json')
    expect(body).toMatchObject({format: 'jpeg', width: 150, height: 100, hasAlpha: false})
  })

  test('leaves an animation moving, unless one frame of it is asked for', async () => {
    const frame = (background: string) =>
      sharp({create: {width: 30, height: 20, channels: 3, background}})
        .png()
        .toBuffer()
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map(frame))
    const gif = await sharp(frames, {join: {animated: true}})
      .gif({delay: 50})
      .toBuffer()
    const asset = await lake.client.assets.upload('image', gif)
    expect(asset.metadata.dimensions).toMatchObject({width: 30, height: 20})
    const facts = async (query: string, accept = '*/*') => {
      const {response, metadata} = await fetchImage(asset.url + query, {headers: {accept}})
      expect(response.status).toBe(200)
      const {format, width, pages = 1, pageHeight, height} = metadata
      return {format, width, height: pageHeight ?? height, pages}
    }
    expect(await facts('')).toEqual({format: 'gif', width: 30, height: 20, pages: 3})
    expect(await facts('?w=15')).toEqual({format: 'gif', width: 15, height: 10, pages: 3})
    expect(await facts('?w=10&h=10&fit=crop&fm=webp')).toEqual({
      format: 'webp',
      width: 10,
      height: 10,
      pages: 3,
    })
    expect(await facts('?rect=5,5,10,10')).toMatchObject({width: 10, height: 10, pages: 3})
    expect(await facts('?auto=format', 'image/avif')).toMatchObject({format: 'webp', pages: 3})
    expect(await facts('?frame=1')).toEqual({format: 'gif', width: 30, height: 20, pages: 1})
    expect(await facts('?or=90')).toEqual({format: 'gif', width: 20, height: 30, pages: 1})
    expect(await facts('?fm=jpg')).toEqual({format: 'jpeg', width: 30, height: 20, pages: 1})
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

  test('that would make of a small image an enormous one is refused', async () => {
    const frame = (_: unknown, n: number) =>
      sharp({create: {width: 2, height: 2, channels: 3, background: n % 2 ? '#000' : '#fff'}})
        .png()
        .toBuffer()
    const frames = await Promise.all(Array.from({length: 40}, frame))
    const gif = await sharp(frames, {join: {animated: true}})
      .gif({delay: 50})
      .toBuffer()
    const mast = {width: 2, height: 9000, channels: 3, background: '#123'} as const
    const tall = await sharp({create: mast}).png().toBuffer()
    for (const [bytes, query] of [
      [gif, 'w=4000'],
      [gif, 'w=90&fit=crop&min-w=4000&min-h=4000'],
      [gif, 'w=1500&pad=1000'],
      [tall, 'w=8000'],
    ] as const) {
      const {path} = await lake.client.assets.upload('image', bytes)
      const {status, body} = await lake.ask(`/${path}?${query}`)
      expect([status, body.message]).toEqual([400, expect.stringContaining('more than 256')])
      expect((await lake.ask(`/${path}?w=8000&fit=max`)).status).toBe(200)
    }
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

  test.each([
    ['of an iPhone', '\0\0\0\x24ftypheic\0\0\0\0mif1MiHEheic', 'a HEIC picture', 'Most Compatible'],
    ['of another HEVC camera', '\0\0\0\x1cftypmif1\0\0\0\0mif1heic', 'a HEIC picture', 'as JPEG'],
    ['of Photoshop', '8BPS\0\x01', 'a Photoshop file', 'Export it as JPEG'],
    ['of Paint', 'BM\x46\0\0\0\0\0\0\0', 'a BMP picture', 'Export it as JPEG'],
    ['of another kind', '%PDF-1.7', 'a PDF', 'Upload it as a file'],
  ])('a picture %s that cannot be read is refused by name, with what to do', async (_, ...rest) => {
    const [head, name, advice] = rest
    const bytes = Buffer.from(head.padEnd(2000, '\x07'), 'latin1')
    const {status, body} = await lake.ask('/vX/assets/images/production?filename=a.jpg', {
      method: 'POST',
      headers: {'content-type': 'image/jpeg'},
      body: bytes,
    })
    expect([status, body.message]).toEqual([400, expect.stringContaining(`This is ${name}`)])
    expect(body.message).toContain(advice)
  })

  test('an empty upload', async () => {
    const {status, body} = await put(Buffer.alloc(0))
    expect([status, body.message]).toEqual([400, 'The upload has no bytes'])
  })

  test('an image that is declared to be no image', async () => {
    const {status, body} = await put(drawing, 'text/html; charset=utf-8')
    expect([status, body.message]).toEqual([400, expect.stringContaining('declared as text/html')])
  })

  test('an animation of more than 256 megapixels in all its frames', async () => {
    // Seventeen frames that say they are 4000 by 4000, and bring a few bytes each.
    const canvas = 'a00fa00f800000'
    const colours = '000000ffffff'
    const frame = '2c00000000a00fa00f00'
    const pixel = '0202440100'
    const body17 = `${frame}${pixel}`.repeat(17)
    const bomb = Buffer.from(`474946383961${canvas}${colours}${body17}3b`, 'hex')
    expect(bomb.length).toBeLessThan(300)
    const {status, body} = await put(bomb, 'image/gif')
    expect([status, body.message]).toEqual([400, expect.stringContaining('exceed the pixel limit')])
  })

  test('a file whose bytes belie its name', async () => {
    const page = Buffer.from('<script>alert(1)</script>')
    const upload = lake.client.assets.upload('file', page, {filename: 'leaflet.pdf'})
    await expect(upload).rejects.toThrow('named .pdf, but its bytes are no pdf')
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

  test('is told by its name, whatever type was declared', async () => {
    const asset = await lake.client.assets.upload('file', Buffer.from('a,b'), {
      filename: 'list.csv',
      contentType: 'text/html',
    })
    expect(asset).toMatchObject({mimeType: 'text/csv', extension: 'csv'})
  })

  test('stays while the same bytes go under another name', async () => {
    const bytes = Buffer.from('twice there')
    const [csv, txt] = await Promise.all(
      ['a.csv', 'a.txt'].map((filename) => lake.client.assets.upload('file', bytes, {filename})),
    )
    await lake.client.delete(csv?._id ?? '')
    expect((await lake.ask(`/${txt?.path}`)).body).toBe('twice there')
  })

  test('stays with its document when a draft of that goes', async () => {
    const asset = await lake.client.assets.upload('file', Buffer.from('kept'), {filename: 'k.txt'})
    await lake.client.create({...asset, _id: `drafts.${asset._id}`})
    await lake.client.delete(`drafts.${asset._id}`)
    expect((await lake.ask(`/${asset.path}`)).body).toBe('kept')
  })

  test('that a document names outside of the assets stays where it is', async () => {
    const outside = join(lake.dataDir, 'lake.json')
    const names = {sha1hash: '../../lake', extension: 'json'}
    await lake.client.create({_id: 'false-asset', _type: 'sanity.fileAsset', ...names})
    await lake.client.delete('false-asset')
    expect(existsSync(outside)).toBe(true)
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

test('files without a document are told of at start, and removed after a day', async () => {
  const lines: string[] = []
  const log = (line: string) => lines.push(line)
  const now = () => new Date('2026-11-22T09:00:00.000Z')
  const first = await startLake()
  const kept = await first.client.assets.upload('image', drawing)
  const lost = await first.client.assets.upload('file', Buffer.from('lost'), {filename: 'l.txt'})
  await first.stop()
  const images = join(first.dataDir, 'assets/images')
  const [old, young] = [`${'a'.repeat(40)}.png`, `${'b'.repeat(40)}.png`]
  for (const [name, hours] of [
    [old, 25],
    [young, 23],
  ] as const) {
    writeFileSync(join(images, name), drawing)
    const time = new Date(now().getTime() - hours * 3_600_000)
    utimesSync(join(images, name), time, time)
  }
  rmSync(join(first.dataDir, lost.path.replace('files/attune/production', 'assets/files')))
  const second = await startLake({dataDir: first.dataDir, now, log})
  expect(readdirSync(images).sort()).toEqual([`${kept.assetId}.png`, young].sort())
  expect(lines).toEqual([
    `assets/images: removed 1 without a document: ${old}`,
    'assets/images: 1 without a document, to be removed after a day',
    `assets/files: 1 documents have no file: ${lost.assetId}.txt`,
  ])
  await second.close()
})

test('what was rendered takes no more room than it is given', async () => {
  const small = await startLake({imageCacheBytes: 20_000})
  const {path} = await small.client.assets.upload('image', photo)
  const folder = join(small.dataDir, 'assets/renditions')
  for (let width = 1; width <= 100; width++) await small.ask(`/${path}?w=${width + 100}&fm=png`)
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(21_000)
  await small.close()
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
