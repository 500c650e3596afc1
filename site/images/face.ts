import {create, type Font, type Glyph} from 'fontkitten'

/** A typeface as outlines, so that a picture needs no font of the machine that draws it. */
export interface Face {
  /** In pixels. */
  widthOf(text: string, size: number): number
  /** The outlines of a line as SVG; `y` is its baseline, `bold` how much wider strokes are drawn. */
  draw(text: string, x: number, y: number, size: number, bold: number): string
  covers(text: string): boolean
}

/** Of the files of a typeface, each letter is taken from the first that has it. */
export function readFace(files: Uint8Array[]): Face {
  const fonts = files.map((bytes) => create(bytes as Buffer) as Font)
  const [{unitsPerEm}] = fonts as [Font, ...Font[]]
  const outlines = new Map(fonts.map((font) => [font, new Map<number, string>()]))
  // Cards are drawn by the thousand, from a few dozen letters.
  const outlineOf = (font: Font, {id, path}: Glyph) => {
    const known = outlines.get(font)
    const outline = known?.get(id) ?? path.toSVG()
    known?.set(id, outline)
    return outline
  }
  return {
    widthOf: (text, size) =>
      toRuns(text, fonts)
        .flatMap(({font, words}) => font.glyphsForString(words))
        .reduce((sum, {advanceWidth}) => sum + advanceWidth, 0) *
      (size / unitsPerEm),
    draw(text, x, y, size, bold) {
      const scale = size / unitsPerEm
      let left = 0
      const letters = toRuns(text, fonts).flatMap(({font, words}) =>
        font.glyphsForString(words).map((glyph) => {
          const outline = outlineOf(font, glyph)
          const letter = outline && `<path transform="translate(${left})" d="${outline}"/>`
          left += glyph.advanceWidth
          return letter
        }),
      )
      return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" stroke-width="${bold / scale}">${letters.join('')}</g>`
    },
    covers: (text) => [...text].every((letter) => fonts.some((font) => has(font, letter))),
  }
}

interface Run {
  font: Font
  words: string
}

/** A text in parts that one file has the letters of. */
function toRuns(text: string, fonts: Font[]): Run[] {
  const runs: Run[] = []
  for (const letter of text) {
    const font = fonts.find((each) => has(each, letter)) ?? (fonts[0] as Font)
    const last = runs.at(-1)
    if (last?.font === font) last.words += letter
    else runs.push({font, words: letter})
  }
  return runs
}

const has = (font: Font, letter: string) =>
  font.hasGlyphForCodePoint(letter.codePointAt(0) as number)
