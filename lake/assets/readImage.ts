import {open, readFile} from 'node:fs/promises'
import sharp from 'sharp'
import {Refusal} from '../refusal.ts'
import {readPalette} from './palette.ts'
import {readBlurHash, readLqip, readThumbHash} from './placeholders.ts'
import {readExif} from './readExif.ts'
import {isSvg, readSvgSize} from './svg.ts'
import {findUnreadable} from './unreadableFormat.ts'

/** 256 megapixels, the hosted lake's limit too. */
export const MAX_PIXELS = 256 * 1024 * 1024

/** What the lake learns of an image's bytes. */
export interface ImageFacts {
  extension: string
  mimeType: string
  metadata: Record<string, unknown>
}

/** sharp's names of formats, and how such files are stored and served. */
const FORMATS: Record<string, [extension: string, mimeType: string]> = {
  jpeg: ['jpg', 'image/jpeg'],
  png: ['png', 'image/png'],
  webp: ['webp', 'image/webp'],
  gif: ['gif', 'image/gif'],
  tiff: ['tif', 'image/tiff'],
  avif: ['avif', 'image/avif'],
  heif: ['heif', 'image/heif'],
  svg: ['svg', 'image/svg+xml'],
}

/** Reads an image file, or refuses it with 400 where it is none, is broken or is too large. */
export async function readImage(path: string, wanted: string[] | null): Promise<ImageFacts> {
  const head = await readHead(path)
  if (isSvg(head)) return readSvg(path)
  const unreadable = findUnreadable(await readHead(path, 'latin1'))
  if (unreadable) throw Refusal.boom(400, `Invalid image: ${unreadable}`)
  const image = sharp(path, {limitInputPixels: MAX_PIXELS}).autoOrient()
  try {
    const {format, hasAlpha, width, height, autoOrient, exif, pages = 1} = await image.metadata()
    const [extension, mimeType] = FORMATS[format === 'heif' ? 'avif' : (format ?? '')] ?? []
    if (!extension || !mimeType) throw new Error(`the format ${format} is not supported`)
    const frames = `${pages} frames of ${width}x${height}`
    if (pages * width * height > MAX_PIXELS) throw new Error(`${frames} exceed the pixel limit`)
    const size = {width: autoOrient?.width ?? width, height: autoOrient?.height ?? height}
    const {isOpaque} = await image.clone().resize(256, 256, {fit: 'inside'}).stats()
    const metadata = {
      _type: 'sanity.imageMetadata',
      dimensions: toDimensions(size.width, size.height),
      hasAlpha: hasAlpha ?? false,
      isOpaque,
      ...(wants(wanted, 'lqip') && {lqip: await readLqip(image)}),
      ...(wants(wanted, 'palette') && {palette: await readPalette(image)}),
      ...(wants(wanted, 'blurhash') && {blurHash: await readBlurHash(image)}),
      ...(wanted?.includes('thumbhash') && {thumbHash: await readThumbHash(image)}),
      ...readAsked(exif, wanted ?? []),
    }
    return {extension, mimeType, metadata}
  } catch (error) {
    const {message} = error as Error
    const formats = 'JPEG, PNG, WebP, GIF, AVIF, TIFF or SVG of up to 256 megapixels'
    throw Refusal.boom(400, `Invalid image: ${message}. Expected ${formats}`)
  }
}

async function readSvg(path: string): Promise<ImageFacts> {
  const {width, height} = readSvgSize(await readFile(path, 'utf8'))
  const metadata = {
    _type: 'sanity.imageMetadata',
    dimensions: toDimensions(width, height),
    hasAlpha: true,
    isOpaque: false,
  }
  return {extension: 'svg', mimeType: 'image/svg+xml', metadata}
}

function wants(wanted: string[] | null, name: string): boolean {
  return wanted === null || wanted.includes(name)
}

function toDimensions(width: number, height: number) {
  return {_type: 'sanity.imageDimensions', width, height, aspectRatio: width / height}
}

/** What tells of the photographer rather than of the picture comes only when it is asked for. */
function readAsked(block: Buffer | undefined, wanted: string[]): Record<string, unknown> {
  if (!block) return {}
  const {exif, image, location} = readExif(block)
  return {
    ...(wanted.includes('exif') && {exif: {_type: 'sanity.imageExifMetadata', ...exif}}),
    ...(wanted.includes('image') && {image: {_type: 'sanity.imageExifTags', ...image}}),
    ...(wanted.includes('location') && location && {location: {_type: 'geopoint', ...location}}),
  }
}

/** The first kilobyte of a file as text. */
export async function readHead(path: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const file = await open(path)
  const {buffer, bytesRead} = await file.read(Buffer.alloc(1024), 0, 1024, 0)
  await file.close()
  return buffer.subarray(0, bytesRead).toString(encoding)
}
