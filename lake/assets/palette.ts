import type {Sharp} from 'sharp'

interface Swatch {
  red: number
  green: number
  blue: number
  population: number
}

/** The kinds of colour Sanity's palettes name, by how light and how saturated they are. */
const KINDS: Record<string, {lightness: [number, number]; saturation: [number, number]}> = {
  vibrant: {lightness: [0.3, 0.7], saturation: [0.35, 1]},
  darkVibrant: {lightness: [0, 0.45], saturation: [0.35, 1]},
  lightVibrant: {lightness: [0.55, 1], saturation: [0.35, 1]},
  muted: {lightness: [0.3, 0.7], saturation: [0, 0.4]},
  darkMuted: {lightness: [0, 0.45], saturation: [0, 0.4]},
  lightMuted: {lightness: [0.55, 1], saturation: [0, 0.4]},
}

/** The colours an image is made of: its commonest one, and the commonest of each kind. */
export async function readPalette(image: Sharp): Promise<Record<string, unknown>> {
  const small = image.clone().resize(64, 64, {fit: 'inside'}).flatten({background: '#fff'})
  const {data, info} = await small.toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
  const swatches = countColours(data, info.channels)
  const dominant = swatches[0]
  if (!dominant) return {_type: 'sanity.imagePalette'}
  const palette: Record<string, unknown> = {
    _type: 'sanity.imagePalette',
    dominant: toSwatch(dominant),
  }
  for (const [name, {lightness, saturation}] of Object.entries(KINDS)) {
    const found = swatches.find((swatch) => {
      const {l, s} = toHsl(swatch)
      return isWithin(l, lightness) && isWithin(s, saturation)
    })
    if (found) palette[name] = toSwatch(found)
  }
  return palette
}

/** Colours rounded to four bits a channel, commonest first. */
function countColours(data: Buffer, channels: number): Swatch[] {
  const sums = new Map<number, {count: number; sum: [number, number, number]}>()
  const pixels = data.length / channels
  for (let i = 0; i < data.length; i += channels) {
    const red = data[i] ?? 0
    const green = data[channels < 3 ? i : i + 1] ?? 0
    const blue = data[channels < 3 ? i : i + 2] ?? 0
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const entry = sums.get(key) ?? {count: 0, sum: [0, 0, 0]}
    entry.count++
    entry.sum = [entry.sum[0] + red, entry.sum[1] + green, entry.sum[2] + blue]
    sums.set(key, entry)
  }
  const entries = [...sums.values()].sort((a, b) => b.count - a.count)
  return entries.map(({count, sum: [red, green, blue]}) => ({
    red: Math.round(red / count),
    green: Math.round(green / count),
    blue: Math.round(blue / count),
    population: count / pixels,
  }))
}

function toSwatch({red, green, blue, population}: Swatch) {
  const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')
  // Perceived brightness (ITU-R BT.601) decides which text is readable on it.
  const isLight = 0.299 * red + 0.587 * green + 0.114 * blue > 150
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: isLight ? '#000' : '#fff',
    title: isLight ? '#000' : '#fff',
    population: Math.round(population * 10_000) / 100,
  }
}

function toHsl({red, green, blue}: Swatch): {l: number; s: number} {
  const [max, min] = [Math.max(red, green, blue) / 255, Math.min(red, green, blue) / 255]
  const l = (max + min) / 2
  const s = max === min ? 0 : (max - min) / (1 - Math.abs(2 * l - 1))
  return {l, s}
}

function isWithin(value: number, [low, high]: [number, number]): boolean {
  return value >= low && value <= high
}
