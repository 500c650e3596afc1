import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import sharp from 'sharp'
import {readCacheDir} from '../content/environment.ts'
import {type Face, faces as typefaces} from '../styles/faces.ts'
import {cutTo, type PictureView} from '../view/picture.ts'
import {CARD, type CardFaces, type CardWords, formatCard} from './cardSvg.ts'
import {readFace} from './face.ts'
import {fetchPicture} from './fetchPicture.ts'
import {sourceUrl} from './sourceUrl.ts'

/** The picture of an article for social sites, as a JPEG; kept from one build to the next. */
export async function drawCard(
  words: CardWords,
  photo: PictureView | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = photo && sourceUrl(cutTo(photo, CARD.photo / CARD.height))
  const svg = formatCard(words, await readFaces(), source !== undefined)
  // The same picture is the same from whatever host it comes.
  const {pathname, search} = new URL(source ?? 'http://no-picture')
  const key = createHash('sha256').update(`${svg} ${pathname}${search}`).digest('hex').slice(0, 32)
  const folder = join(readCacheDir(), 'cards')
  const path = join(folder, `${key}.jpg`)
  const known = await readFile(path).catch(() => undefined)
  if (known) return new Uint8Array(known)
  const drawn = await draw(svg, source)
  await mkdir(folder, {recursive: true})
  await writeFile(path, drawn)
  return new Uint8Array(drawn)
}

/** The same picture, drawn anew and not kept: of a text that is still being written. */
export async function redrawCard(
  words: CardWords,
  photo: PictureView | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = photo && sourceUrl(cutTo(photo, CARD.photo / CARD.height))
  const svg = formatCard(words, await readFaces(), source !== undefined)
  return new Uint8Array(await draw(svg, source))
}

async function draw(svg: string, source: string | undefined): Promise<Buffer> {
  const card = sharp(Buffer.from(svg))
  if (source) {
    const {photo: width, height} = CARD
    const input = await sharp(await fetchPicture(source))
      .resize(width, height)
      .toBuffer()
    card.composite([{input, left: CARD.width - width, top: 0}])
  }
  return card.flatten({background: '#fff'}).jpeg({quality: 86, mozjpeg: true}).toBuffer()
}

let faces: Promise<CardFaces> | undefined

/** The faces of the site. */
function readFaces(): Promise<CardFaces> {
  const {resolve} = createRequire(import.meta.url)
  const face = async ({base, more}: {base: Face; more: Face[]}) => {
    const files = [base, ...more].map(({file}) => resolve(`@fontsource-variable/${file}`))
    return readFace(await Promise.all(files.map((path) => readFile(path))))
  }
  faces ??= Promise.all([face(typefaces.title), face(typefaces.text)]).then(([title, text]) => ({
    title,
    text,
  }))
  return faces
}
