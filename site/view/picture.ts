import type {Figure} from '../../schemas/model.generated.ts'
import type {Library, PictureFile} from '../content/createLibrary.ts'

/** A picture that has its file: where to get it, cut as the clinician cut it. */
export interface PictureView {
  kind: 'picture'
  file: PictureFile
  crop: Rect
  /** The point that must stay in sight, in pixels of the file. */
  focus: {x: number; y: number}
  alt: string
  caption: string | undefined
  credit: string | undefined
}

/** A picture whose file is still to come: its description stands in for it. */
export interface WaitingView {
  kind: 'waiting'
  alt: string
  caption: string | undefined
  credit: string | undefined
}

interface Rect {
  left: number
  top: number
  width: number
  height: number
}

/** Nothing for decoration without a file: there is nothing to show or to say. */
export function toPicture(
  figure: Figure | null | undefined,
  {byId}: Library,
): PictureView | WaitingView | undefined {
  if (!figure) return undefined
  const alt = figure.decorative ? '' : (figure.alt ?? '')
  const {caption, credit} = figure
  const file = figure.asset && byId.pictures.get(figure.asset._ref)
  if (file?.width && file.height) {
    const crop = cropOf(figure, file.width, file.height)
    return {kind: 'picture', file, crop, focus: focusOf(figure, file), alt, caption, credit}
  }
  return alt || caption ? {kind: 'waiting', alt, caption, credit} : undefined
}

/** The largest part of the crop that has a ratio (width ÷ height), moved to keep the focus in. */
export function cutTo(picture: PictureView, ratio: number): PictureView {
  const {crop, focus} = picture
  const width = Math.min(crop.width, Math.round(crop.height * ratio))
  const height = Math.min(crop.height, Math.round(crop.width / ratio))
  const left = clamp(focus.x - width / 2, crop.left, crop.left + crop.width - width)
  const top = clamp(focus.y - height / 2, crop.top, crop.top + crop.height - height)
  return {...picture, crop: {left: Math.round(left), top: Math.round(top), width, height}}
}

function cropOf({crop}: Figure, width: number, height: number): Rect {
  const left = Math.round((crop?.left ?? 0) * width)
  const top = Math.round((crop?.top ?? 0) * height)
  return {
    left,
    top,
    width: Math.max(1, width - left - Math.round((crop?.right ?? 0) * width)),
    height: Math.max(1, height - top - Math.round((crop?.bottom ?? 0) * height)),
  }
}

function focusOf({hotspot}: Figure, file: PictureFile) {
  return {x: (hotspot?.x ?? 0.5) * (file.width ?? 0), y: (hotspot?.y ?? 0.5) * (file.height ?? 0)}
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
