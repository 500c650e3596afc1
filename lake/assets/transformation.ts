import {Refusal} from '../refusal.ts'

export interface Size {
  width: number
  height: number
}

/** What is asked of an image in its address (Sanity's image URL parameters). */
export interface Transformation {
  width?: number
  height?: number
  /** Bounds on the size of a cropped image. */
  least: {width?: number; height?: number}
  most: {width?: number; height?: number}
  fit: string
  rect?: {left: number; top: number; width: number; height: number}
  /** Where the centre of a cropped image lies, 0–1 from the top left. */
  focus?: {x: number; y: number}
  /** Sides to keep when cropping, e.g. `top,left`. */
  crop: string[]
  background?: {r: number; g: number; b: number; alpha: number}
  pad: number
  quality: number
  format?: 'jpeg' | 'png' | 'webp' | 'avif'
  /** The facts of the rendered image instead of the image. */
  onlyFacts: boolean
  /** The first frame of an animation. */
  still: boolean
  space?: 'origin' | 'cmyk' | 'b-w'
  progressive: boolean
  blur: number
  sharpen: number
  grey: boolean
  invert: boolean
  flip: string
  rotate: number
}

const MAX_SIZE = 8192
const FORMATS: Record<string, Transformation['format']> = {
  jpg: 'jpeg',
  pjpg: 'jpeg',
  png: 'png',
  webp: 'webp',
}

/** Reads an image address; null where nothing is asked, so the original will do. */
export function readTransformation(query: URLSearchParams, accept: string): Transformation | null {
  const format = readFormat(query, accept)
  if (!format && !ASKED.some((name) => query.has(name))) return null
  const dpr = Math.min(Math.max(readNumber(query, 'dpr') ?? 1, 1), 3)
  const size = (name: string) => {
    const value = readNumber(query, name)
    return value === undefined ? undefined : Math.round(clamp(value * dpr, 1, MAX_SIZE))
  }
  const [x, y] = [readNumber(query, 'fp-x'), readNumber(query, 'fp-y')]
  const crop = (query.get('crop') ?? '').split(',').filter(Boolean)
  return {
    width: size('w'),
    height: size('h'),
    least: {width: size('min-w'), height: size('min-h')},
    most: {width: size('max-w'), height: size('max-h')},
    fit: query.get('fit') ?? 'clip',
    rect: readRect(query.get('rect')),
    focus: crop.includes('focalpoint')
      ? {x: clamp(x ?? 0.5, 0, 1), y: clamp(y ?? 0.5, 0, 1)}
      : undefined,
    crop,
    background: readColour(query.get('bg')),
    pad: clamp(readNumber(query, 'pad') ?? 0, 0, 1000),
    quality: Math.round(clamp(readNumber(query, 'q') ?? 75, 1, 100)),
    format,
    onlyFacts: query.get('fm') === 'json',
    still: query.get('frame') === '1',
    space: SPACES.find((space) => space === query.get('cs')),
    progressive: query.get('fm') === 'pjpg',
    blur: clamp(readNumber(query, 'blur') ?? 0, 0, 2000),
    sharpen: clamp(readNumber(query, 'sharp') ?? 0, 0, 100),
    grey: query.get('sat') === '-100',
    invert: query.get('invert') === 'true',
    flip: query.get('flip') ?? '',
    rotate: [90, 180, 270].find((angle) => angle === readNumber(query, 'or')) ?? 0,
  }
}

/** Parameters that change an image's bytes; all others are ignored. */
const ASKED =
  'w h min-w min-h max-w max-h rect q fm bg pad blur sharp sat invert flip or frame cs'.split(' ')

const SPACES = ['origin', 'cmyk', 'b-w'] as const

function readFormat(query: URLSearchParams, accept: string): Transformation['format'] {
  if (query.get('auto') === 'format') {
    if (accept.includes('image/avif')) return 'avif'
    if (accept.includes('image/webp')) return 'webp'
  }
  return FORMATS[query.get('fm') ?? '']
}

function readNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const value = Number(text)
  if (Number.isFinite(value)) return value
  throw Refusal.boom(400, `Image parameter "${name}" must be a number; got "${text}"`)
}

function readRect(text: string | null): Transformation['rect'] {
  if (!text) return undefined
  const [left, top, width, height] = text.split(',').map((part) => Math.round(Number(part)))
  const numbers = [left, top, width, height]
  if (numbers.length === 4 && numbers.every((n) => Number.isFinite(n)) && width && height) {
    return {left: left ?? 0, top: top ?? 0, width, height}
  }
  throw Refusal.boom(400, `Image parameter "rect" must be left,top,width,height; got "${text}"`)
}

/** `RGB`, `ARGB`, `RRGGBB` or `AARRGGBB`. */
function readColour(text: string | null): Transformation['background'] {
  if (!text || !/^([\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) return undefined
  const digits = text.length <= 4 ? [...text].map((digit) => digit + digit).join('') : text
  const bytes = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const alpha = bytes.length === 4 ? (bytes.shift() ?? 255) / 255 : 1
  const [r = 0, g = 0, b = 0] = bytes
  return {r, g, b, alpha}
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
