import sharp, {type Region, type Sharp} from 'sharp'
import type {Size, Transformation} from './transformation.ts'

const WHITE = {r: 255, g: 255, b: 255, alpha: 1}

/** Gives an image of the size `own` the size that is asked for, in the way that is asked for. */
export function resizeImage(image: Sharp, own: Size, asked: Transformation): Sharp {
  const {fit, background = WHITE} = asked
  const {width, height} = fit === 'crop' ? toBounds(own, asked) : asked
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
