import {EXIF_TAGS, GPS_TAGS, IMAGE_TAGS} from './exifTags.ts'

/** What a camera wrote into a photo; it can tell where a person was, so it is read on demand. */
export interface Exif {
  exif: Record<string, unknown>
  image: Record<string, unknown>
  location: {lat: number; lng: number; alt?: number} | null
}

/** Reads an EXIF block (a TIFF of its own inside the file); what is broken in it is left out. */
export function readExif(block: Buffer): Exif {
  const tiff = block.toString('latin1', 0, 4) === 'Exif' ? block.subarray(6) : block
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const reader = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const root = readDirectory(
    reader,
    little,
    reader.byteLength < 8 ? 0 : reader.getUint32(4, little),
  )
  const below = (tag: number) => {
    const place = root.get(tag)
    return typeof place === 'number' ? readDirectory(reader, little, place) : new Map()
  }
  return {
    exif: name(below(EXIF_POINTER), EXIF_TAGS),
    image: name(root, IMAGE_TAGS),
    location: toLocation(name(below(GPS_POINTER), GPS_TAGS)),
  }
}

const EXIF_POINTER = 0x8769
const GPS_POINTER = 0x8825

/** More than any camera writes; a crafted file must not keep us busy. */
const MAX_ENTRIES = 500

function readDirectory(reader: DataView, little: boolean, place: number): Map<number, unknown> {
  const found = new Map<number, unknown>()
  if (place < 8 || place + 2 > reader.byteLength) return found
  const count = Math.min(reader.getUint16(place, little), MAX_ENTRIES)
  for (let i = 0; i < count; i++) {
    const entry = place + 2 + i * 12
    if (entry + 12 > reader.byteLength) break
    const value = readValue(reader, little, entry)
    if (value !== undefined) found.set(reader.getUint16(entry, little), value)
  }
  return found
}

/** Bytes of one value by its type's number in TIFF. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

function readValue(reader: DataView, little: boolean, entry: number): unknown {
  const type = reader.getUint16(entry + 2, little)
  const count = reader.getUint32(entry + 4, little)
  const size = SIZES[type] ?? 0
  if (!size || count > 1000) return undefined
  // Four bytes fit into the entry itself, more lie elsewhere.
  const place = size * count <= 4 ? entry + 8 : reader.getUint32(entry + 8, little)
  if (place + size * count > reader.byteLength) return undefined
  if (type === 2) {
    const bytes = new Uint8Array(reader.buffer, reader.byteOffset + place, count)
    return Buffer.from(bytes).toString('utf8').split('\0')[0]?.trim()
  }
  const values = Array.from({length: count}, (_, i) =>
    readNumber(reader, little, type, place + i * size),
  )
  return values.length === 1 ? values[0] : values
}

function readNumber(reader: DataView, little: boolean, type: number, place: number): number {
  if (type === 3) return reader.getUint16(place, little)
  if (type === 4) return reader.getUint32(place, little)
  if (type === 5) return reader.getUint32(place, little) / reader.getUint32(place + 4, little)
  if (type === 8) return reader.getInt16(place, little)
  if (type === 9) return reader.getInt32(place, little)
  if (type === 10) return reader.getInt32(place, little) / reader.getInt32(place + 4, little)
  if (type === 11) return reader.getFloat32(place, little)
  if (type === 12) return reader.getFloat64(place, little)
  return reader.getUint8(place)
}

function name(found: Map<number, unknown>, names: Record<number, string>) {
  const named: Record<string, unknown> = {}
  for (const [tag, value] of found) {
    const key = names[tag]
    const isFine = [value].flat().every((one) => typeof one === 'string' || Number.isFinite(one))
    if (key && isFine) named[key] = typeof value === 'string' ? toMoment(value) : value
  }
  return named
}

/** EXIF writes a moment as `2026:11:22 09:00:00`, in whatever zone the camera was set to. */
function toMoment(text: string): string {
  return text.replace(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/, '$1-$2-$3T$4.000Z')
}

function toLocation(gps: Record<string, unknown>): Exif['location'] {
  const toDegrees = (value: unknown, isNegative: boolean) => {
    const [degrees, minutes = 0, seconds = 0] = [value].flat() as number[]
    const total = (degrees ?? Number.NaN) + minutes / 60 + seconds / 3600
    return isNegative ? -total : total
  }
  const lat = toDegrees(gps.latitude, gps.latitudeRef === 'S')
  const lng = toDegrees(gps.longitude, gps.longitudeRef === 'W')
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return null
  const {altitude} = gps
  if (typeof altitude !== 'number') return {lat, lng}
  return {lat, lng, alt: gps.altitudeRef === 1 ? -altitude : altitude}
}
