/** Width and height in pixels. */
export interface Shape {
  width: number
  height: number
}

/**
 * The size of a picture by the beginning of its file, as PNG, GIF, WebP, JPEG or AVIF write it;
 * undefined if it is none of those. A JPEG that is to be turned has the size that it is seen in.
 */
export function readShape(bytes: Buffer): Shape | undefined {
  try {
    const text = (from: number, to: number) => bytes.toString('latin1', from, to)
    if (text(1, 4) === 'PNG') return of(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
    if (text(0, 3) === 'GIF') return of(bytes.readUInt16LE(6), bytes.readUInt16LE(8))
    if (text(8, 12) === 'WEBP') return readWebp(bytes, text(12, 16))
    if (text(4, 8) === 'ftyp') return readAvif(bytes)
    return bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : undefined
  } catch {
    return undefined
  }
}

const of = (width: number, height: number): Shape => ({width, height})

/** https://developers.google.com/speed/webp/docs/riff_container */
function readWebp(bytes: Buffer, kind: string): Shape | undefined {
  if (kind === 'VP8X') return of(1 + bytes.readUIntLE(24, 3), 1 + bytes.readUIntLE(27, 3))
  if (kind === 'VP8 ') {
    return of(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  }
  const bits = bytes.readUInt32LE(21)
  return of(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
}

/** The largest of the sizes that its items have: others are thumbnails or a transparency's. */
function readAvif(bytes: Buffer): Shape | undefined {
  const found: Shape[] = []
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    found.push(of(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)))
  }
  return found.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
}

/** Segment by segment to the frame: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2 */
function readJpeg(bytes: Buffer): Shape | undefined {
  let isTurned = false
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at)
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return isTurned ? of(height, width) : of(width, height)
    }
    if (marker === 0xffe1)
      isTurned ||= turns(bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2)))
  }
  return undefined
}

/** Whether EXIF says that the picture lies on its side: orientation 5 to 8. */
function turns(exif: Buffer): boolean {
  if (exif.toString('latin1', 0, 4) !== 'Exif') return false
  const tiff = exif.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let index = 0; index < short(start); index++) {
    const entry = start + 2 + index * 12
    if (short(entry) === 0x112) return short(entry + 8) >= 5
  }
  return false
}
