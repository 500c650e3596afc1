import {getImage} from 'astro:assets'
import type {PictureView} from '../view/picture.ts'
import {sourceSize, sourceUrl} from './sourceUrl.ts'

/** A picture on our own origin, in the sizes and formats that browsers choose from. */
export interface LocalPicture {
  sources: {type: string; srcset: string}[]
  src: string
  width: number
  height: number
}

/**
 * Fetches a picture and makes its copies; Astro does the work at the end of the build and keeps it
 * from one build to the next. `widths` are in pixels; wider ones than the picture are left out.
 */
export async function localise(picture: PictureView, widths: number[]): Promise<LocalPicture> {
  const {width, height} = sourceSize(picture)
  const fitting = widths.filter((wanted) => wanted < width)
  const sizes = fitting.length < widths.length ? [...fitting, width] : fitting
  const largest = Math.max(...sizes)
  const common = {
    src: sourceUrl(picture),
    width: largest,
    height: Math.round((height * largest) / width),
  }
  const fallback = isClear(picture) ? 'png' : 'jpeg'
  const [avif, webp, last] = await Promise.all([
    getImage({...common, widths: sizes, format: 'avif', quality: 55}),
    getImage({...common, widths: sizes, format: 'webp', quality: 75}),
    getImage({...common, format: fallback, quality: 78}),
  ])
  return {
    sources: [
      {type: 'image/avif', srcset: avif.srcSet.attribute},
      {type: 'image/webp', srcset: webp.srcSet.attribute},
    ],
    src: last.src,
    width: common.width,
    height: common.height,
  }
}

/** One JPEG of 1,200 × 630 or less, as social sites want it. */
export async function localiseForSharing(cut: PictureView): Promise<LocalPicture> {
  const {width, height} = sourceSize(cut)
  const largest = Math.min(1200, width)
  const size = {width: largest, height: Math.round((height * largest) / width)}
  const {src} = await getImage({src: sourceUrl(cut), ...size, format: 'jpeg', quality: 80})
  return {sources: [], src, ...size}
}

/** Whether one may see through it, or parts of it. */
export const isClear = ({file}: PictureView) =>
  file.isOpaque === false || ['svg', 'gif'].includes(file.extension)
