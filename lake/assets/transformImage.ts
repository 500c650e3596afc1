import sharp, {type Region, type Sharp} from 'sharp'
import {Refusal} from '../refusal.ts'
import {MAX_PIXELS} from './readImage.ts'
import type {Transformation} from './transformation.ts'

export interface Rendition {
  bytes: Buffer
  /** sharp's name of the format, e.g. `jpeg`. */
  format: string
}

interface Size {
  width: number
  height: number
}

/**
 * Renders an image as its address asks, upright and without metadata. Without a transformation
 * it is only rewritten, for originals that carry EXIF and must not be served with it.
 */
export async function transformImage(
  path: string,
  asked: Transformation | null,
): Promise<Rendition> {
  const opened = sharp(path, {limitInputPixels: MAX_PIXELS})
  const {format = 'jpeg', ...metadata} = await opened.metadata()
  const own = (metadata.autoOrient ?? metadata) as Size
  let image = sharp(path, {limitInputPixels: MAX_PIXELS}).autoOrient()
  if (!asked) return render(image, format, 90, false)
  let size: Size = {width: own.width, height: own.height}
  if (asked.rect) {
    const rect = toInside(asked.rect, size)
    image = image.extract(rect)
    size = rect
  }
  image = resize(image, size, asked)
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
  // A second pipeline, since sharp would rotate before it resizes.
  if (asked.rotate) image = sharp(await image.png().toBuffer()).rotate(asked.rotate)
  return render(image, asked.format ?? format, asked.quality, asked.progressive)
}

const WHITE = {r: 255, g: 255, b: 255, alpha: 1}

function resize(image: Sharp, own: Size, asked: Transformation): Sharp {
  const {width, height, fit, background = WHITE} = asked
  if (!width && !height) return image
  if (fit === 'fill' || fit === 'fillmax') {
    const withoutEnlargement = fit === 'fillmax'
    return image.resize({width, height, fit: 'contain', background, withoutEnlargement})
  }
  if (!width || !height) {
    return image.resize({width, height, withoutEnlargement: fit === 'max' || fit === 'min'})
  }
  if (fit === 'scale') return image.resize({width, height, fit: 'fill'})
  if (fit === 'max') return image.resize({width, height, fit: 'inside', withoutEnlargement: true})
  if (fit !== 'crop' && fit !== 'min') return image.resize({width, height, fit: 'inside'})
  const box = fit === 'min' ? shrink({width, height}, own) : {width, height}
  if (asked.focus)
    return image.extract(cutAround(asked.focus, own, box)).resize({...box, fit: 'fill'})
  return image.resize({...box, fit: 'cover', position: toPosition(asked.crop)})
}

/** The box at its own shape, no larger than the image allows. */
function shrink(box: Size, own: Size): Size {
  const scale = Math.min(1, own.width / box.width, own.height / box.height)
  const toSide = (side: number) => Math.max(1, Math.round(side * scale))
  return {width: toSide(box.width), height: toSide(box.height)}
}

/** The largest part of the image with the box's shape whose centre is nearest the focus. */
function cutAround(focus: {x: number; y: number}, own: Size, box: Size): Region {
  const scale = Math.min(own.width / box.width, own.height / box.height)
  const width = Math.min(own.width, Math.max(1, Math.round(box.width * scale)))
  const height = Math.min(own.height, Math.max(1, Math.round(box.height * scale)))
  const place = (centre: number, side: number, whole: number) =>
    Math.round(Math.min(Math.max(centre * whole - side / 2, 0), whole - side))
  return {
    left: place(focus.x, width, own.width),
    top: place(focus.y, height, own.height),
    width,
    height,
  }
}

function toPosition(crop: string[]): string | number {
  if (crop.includes('entropy')) return sharp.strategy.entropy
  const sides = ['left', 'right', 'top', 'bottom'].filter((side) => crop.includes(side))
  // sharp names a corner with the horizontal side first.
  return sides.join(' ') || 'centre'
}

function toInside(rect: Region, {width, height}: Size): Region {
  const inside =
    rect.left >= 0 &&
    rect.top >= 0 &&
    rect.left + rect.width <= width + 1 &&
    rect.top + rect.height <= height + 1
  if (!inside) {
    const given = [rect.left, rect.top, rect.width, rect.height].join(',')
    throw Refusal.boom(400, `rect=${given} lies outside the image of ${width}x${height}`)
  }
  // Clients round each number, so a rect may reach one pixel past the edge.
  return {
    ...rect,
    width: Math.min(rect.width, width - rect.left),
    height: Math.min(rect.height, height - rect.top),
  }
}

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
    gif: () => image.gif(),
    tiff: () => image.tiff({quality}),
  }
  const chosen = encode[format === 'heif' ? 'avif' : format] ? format : 'jpeg'
  const name = chosen === 'heif' ? 'avif' : chosen
  const bytes = await (encode[name]?.() ?? image.jpeg()).toBuffer()
  return {bytes, format: name}
}
