import {create, type Font} from 'fontkitten'

/** A typeface as outlines, so that a picture needs no font of the machine that draws it. */
export interface Face {
  /** In pixels. */
  widthOf(text: string, size: number): number
  /** The outlines of a line as SVG path data; `y` is its baseline. */
  pathOf(text: string, x: number, y: number, size: number): string
  covers(text: string): boolean
}

export function readFace(bytes: Uint8Array): Face {
  const font = create(bytes as Buffer) as Font
  const glyphsOf = (text: string) => font.glyphsForString(text)
  return {
    widthOf: (text, size) =>
      glyphsOf(text).reduce((sum, {advanceWidth}) => sum + advanceWidth, 0) *
      (size / font.unitsPerEm),
    pathOf(text, x, y, size) {
      const scale = size / font.unitsPerEm
      let left = x
      return glyphsOf(text)
        .map(({path, advanceWidth}) => {
          const outline = path.scale(scale, -scale).translate(left, y).toSVG()
          left += advanceWidth * scale
          return outline
        })
        .join('')
    },
    covers: (text) =>
      [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
  }
}
