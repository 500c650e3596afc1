import {create, type Font, type Glyph} from 'fontkitten'

/** A typeface as outlines, so that a picture needs no font of the machine that draws it. */
export interface Face {
  /** In pixels. */
  widthOf(text: string, size: number): number
  /** The outlines of a line as SVG; `y` is its baseline, `bold` how much wider strokes are drawn. */
  draw(text: string, x: number, y: number, size: number, bold: number): string
  covers(text: string): boolean
}

export function readFace(bytes: Uint8Array): Face {
  const font = create(bytes as Buffer) as Font
  const glyphsOf = (text: string) => font.glyphsForString(text)
  const outlines = new Map<number, string>()
  // Cards are drawn by the thousand, from a few dozen letters.
  const outlineOf = ({id, path}: Glyph) => {
    const outline = outlines.get(id) ?? path.toSVG()
    outlines.set(id, outline)
    return outline
  }
  return {
    widthOf: (text, size) =>
      glyphsOf(text).reduce((sum, {advanceWidth}) => sum + advanceWidth, 0) *
      (size / font.unitsPerEm),
    draw(text, x, y, size, bold) {
      const scale = size / font.unitsPerEm
      let left = 0
      const letters = glyphsOf(text).map((glyph) => {
        const outline = outlineOf(glyph)
        const letter = outline && `<path transform="translate(${left})" d="${outline}"/>`
        left += glyph.advanceWidth
        return letter
      })
      return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" stroke-width="${bold / scale}">${letters.join('')}</g>`
    },
    covers: (text) =>
      [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
  }
}
