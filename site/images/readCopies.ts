import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import sharp, {type Sharp} from 'sharp'
import {fetchPicture} from './fetchPicture.ts'
import type {WantedPicture} from './wantedPicture.ts'

/**
 * Copies of one picture, as pages show it. Each is kept in a folder for whenever it is wanted again;
 * the original is fetched only if one is missing there, and is not held any longer than that.
 */
export function readCopies(copies: WantedPicture[], folder: string): Promise<Buffer[]> {
  let original: Promise<Buffer> | undefined
  const make = async (copy: WantedPicture) => {
    original ??= fetchPicture(copy.source)
    return makeCopy(await original, copy)
  }
  return Promise.all(copies.map((copy) => keepCopy(join(folder, basename(copy.path)), copy, make)))
}

async function keepCopy(
  path: string,
  copy: WantedPicture,
  make: (copy: WantedPicture) => Promise<Buffer>,
): Promise<Buffer> {
  const known = await readFile(path).catch(() => undefined)
  if (known) return known
  const made = await make(copy)
  await mkdir(dirname(path), {recursive: true})
  // Written beside and moved, since what is there is taken to be whole.
  await writeFile(`${path}.${process.pid}`, made)
  await rename(`${path}.${process.pid}`, path)
  return made
}

function makeCopy(original: Buffer, {width, height, format, quality}: WantedPicture) {
  // What its camera or its maker wrote into a picture does not come out of this, and of one that
  // moves only the first frame: nobody could stop it (WCAG 2.2.2), and AVIF has no more.
  const copy = sharp(original, {failOn: 'none'})
    .rotate()
    .resize({width, height, withoutEnlargement: true})
  return toFormat(copy, format, quality).toBuffer()
}

function toFormat(picture: Sharp, format: string, quality: number): Sharp {
  // Effort 3 instead of 4 halves the time of the first build for about 3 % more bytes.
  if (format === 'avif') return picture.avif({quality, effort: 3})
  if (format === 'webp') return picture.webp({quality})
  return format === 'png' ? picture.png({quality}) : picture.jpeg({quality})
}
