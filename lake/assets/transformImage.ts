import sharp, {type Sharp} from 'sharp'
import {MAX_PIXELS} from './readImage.ts'
import {resizeImage} from './resizeImage.ts'
import type {Size, Transformation} from './transformation.ts'

export interface Rendition {
  bytes: Buffer
  /** sharp's name of the format, e.g. `jpeg`. */
  format: string
}

/**
 * Renders an image as its address asks, upright and without metadata. Without a transformation
 * it is only rewritten, for originals that carry EXIF and must not be served with it.
 */
export async function transformImage(
  path: string,
  asked: Transformation | null,
): Promise<Rendition> {
  const {format = 'jpeg', ...metadata} = await sharp(path, {
    limitInputPixels: MAX_PIXELS,
  }).metadata()
  const own = (metadata.autoOrient ?? metadata) as Size
  const animated = (metadata.pages ?? 1) > 1 && staysAnimated(format, asked)
  let image = sharp(path, {limitInputPixels: MAX_PIXELS, animated})
  if (!animated) image = image.autoOrient()
  if (!asked) return render(image, format, 90, false)
  const {width, height} = own
  const frames = animated ? (metadata.pages ?? 1) : 1
  image = resizeImage(image, {own: {width, height}, frames}, asked)
  if (asked.flip.includes('h')) image = image.flop()
  if (asked.flip.includes('v')) image = image.flip()
  if (asked.grey) image = image.grayscale()
  if (asked.invert) image = image.negate({alpha: false})
  if (asked.blur) image = image.blur(Math.max(0.3, asked.blur / 10))
  if (asked.sharpen) image = image.sharpen({sigma: 0.5 + asked.sharpen / 50})
  if (asked.pad) {
    const {pad: side, background = WHITE} = asked
    image = image.extend({top: side, bottom: side, left: side, right: side, background})
  }
  if (asked.background) image = image.flatten({background: asked.background})
  if (asked.space === 'origin') image = image.keepIccProfile()
  else if (asked.space) image = image.toColourspace(asked.space)
  // A second pipeline, since sharp would rotate before it resizes.
  if (asked.rotate) image = sharp(await image.png().toBuffer()).rotate(asked.rotate)
  // AVIF is asked for only where the browser's word decides; sharp cannot animate it.
  const wanted = animated && asked.format === 'avif' ? 'webp' : (asked.format ?? format)
  const rendition = await render(image, wanted, asked.quality, asked.progressive)
  return asked.onlyFacts ? readFacts(rendition) : rendition
}

/** Only these formats move, and sharp can turn no animation. */
function staysAnimated(format: string, asked: Transformation | null): boolean {
  if (asked?.still || asked?.rotate || asked?.flip.includes('v')) return false
  const wanted = asked?.format ?? format
  return ['gif', 'webp', 'avif'].includes(wanted) && ['gif', 'webp'].includes(format)
}

async function readFacts({bytes, format}: Rendition): Promise<Rendition> {
  const {width, height, pages = 1, hasAlpha, space} = await sharp(bytes).metadata()
  const facts = {format, width, height, pages, hasAlpha, space, size: bytes.length}
  return {bytes: Buffer.from(JSON.stringify(facts)), format: 'json'}
}

const WHITE = {r: 255, g: 255, b: 255, alpha: 1}

async function render(
  image: Sharp,
  format: string,
  quality: number,
  progressive: boolean,
): Promise<Rendition> {
  const encode: Record<string, () => Sharp> = {
    jpeg: () => image.flatten({background: WHITE}).jpeg({quality, progressive, mozjpeg: true}),
    png: () => image.png(),
    webp: () => image.webp({quality}),
    avif: () => image.avif({quality: Math.round(quality * 0.8), effort: 3}),
    // The original's palette lacks the colours of a background, or of an inversion.
    gif: () => image.gif({reuse: false}),
    tiff: () => image.tiff({quality}),
  }
  const chosen = encode[format === 'heif' ? 'avif' : format] ? format : 'jpeg'
  const name = chosen === 'heif' ? 'avif' : chosen
  const bytes = await (encode[name]?.() ?? image.jpeg()).toBuffer()
  return {bytes, format: name}
}
