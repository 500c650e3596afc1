import sharp, {type Region, type Sharp} from 'sharp'
import {Refusal} from '../refusal.ts'
import {MAX_PIXELS} from './readImage.ts'
import type {Size, Transformation} from './transformation.ts'

const WHITE = {r: 255, g: 255, b: 255, alpha: 1}

/**
 * Cuts from an image of the size `own` what is asked for, and gives that the size asked for.
 * Refuses with 400 what would have more pixels in all its frames than an original may have.
 */
export function resizeImage(
  image: Sharp,
  {own, frames}: {own: Size; frames: number},
  asked: Transformation,
): Sharp {
  const {fit, rect, background = WHITE} = asked
  const part = rect ? toInside(rect, own) : {left: 0, top: 0, ...own}
  const {width, height} = fit === 'crop' ? toBounds(part, asked) : asked
  checkPixels(part, {...asked, width, height}, frames)
  const crops = width && height && (fit === 'crop' || fit === 'min')
  const box = crops && (fit === 'min' ? shrink({width, height}, part) : {width, height})
  // One cut for both: sharp would carry out a second one after it has resized.
  if (box && asked.focus) {
    return image.extract(cutAround(asked.focus, part, box)).resize({...box, fit: 'fill'})
  }
  if (rect) image.extract(part)
  if (box) return image.resize({...box, fit: 'cover', position: toPosition(asked.crop)})
  if (!width && !height) return image
  if (fit === 'fill' || fit === 'fillmax') {
    const withoutEnlargement = fit === 'fillmax'
    return image.resize({width, height, fit: 'contain', background, withoutEnlargement})
  }
  if (!width || !height) {
    return image.resize({width, height, withoutEnlargement: fit === 'max' || fit === 'min'})
  }
  if (fit === 'scale') return image.resize({width, height, fit: 'fill'})
  return image.resize({width, height, fit: 'inside', withoutEnlargement: fit === 'max'})
}

function checkPixels(part: Size, {width, height, fit, pad}: Transformation, frames: number): void {
  const keeps = (!width && !height) || fit === 'max' || fit === 'min'
  const wide = keeps ? part.width : (width ?? ((height ?? 0) * part.width) / part.height)
  const high = keeps ? part.height : (height ?? ((width ?? 0) * part.height) / part.width)
  if (frames * (wide + 2 * pad) * (high + 2 * pad) <= MAX_PIXELS) return
  throw Refusal.boom(400, 'The image would have more than 256 megapixels; ask for a smaller one')
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

/** The size asked for, else the image's own, within the bounds that are asked for. */
function toBounds(own: Size, {width, height, least, most}: Transformation): Partial<Size> {
  const isBound = [...Object.values(least), ...Object.values(most)].some((side) => side)
  if (!isBound) return {width, height}
  const within = (side: 'width' | 'height', wanted: number) =>
    Math.min(Math.max(wanted, least[side] ?? 1), most[side] ?? Number.POSITIVE_INFINITY)
  const shape = own.width / own.height
  const wide = width ?? (height ? Math.round(height * shape) : own.width)
  const high = height ?? (width ? Math.round(width / shape) : own.height)
  return {width: within('width', wide), height: within('height', high)}
}

/** The box at its own shape, no larger than the image allows. */
function shrink(box: Size, own: Size): Size {
  const scale = Math.min(1, own.width / box.width, own.height / box.height)
  const toSide = (side: number) => Math.max(1, Math.round(side * scale))
  return {width: toSide(box.width), height: toSide(box.height)}
}

/** The largest piece of a part of the image with the box's shape, its centre nearest the focus. */
function cutAround(focus: {x: number; y: number}, part: Region, box: Size): Region {
  const scale = Math.min(part.width / box.width, part.height / box.height)
  const width = Math.min(part.width, Math.max(1, Math.round(box.width * scale)))
  const height = Math.min(part.height, Math.max(1, Math.round(box.height * scale)))
  const place = (centre: number, side: number, whole: number) =>
    Math.round(Math.min(Math.max(centre * whole - side / 2, 0), whole - side))
  return {
    left: part.left + place(focus.x, width, part.width),
    top: part.top + place(focus.y, height, part.height),
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
