/** A file of a typeface, and the letters that are taken of it. */
export interface Face {
  /** From the folder of Fontsource's packages, which part a typeface by scripts. */
  file: string
  /** First and last of each run, as code points. */
  letters: [first: number, last: number][]
}

/** ASCII, Latin-1, and the signs of careful typing that both typefaces have. */
const latin: Face['letters'] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  ...Array.from('ıŒœ–—‘’‚“”„•…‹›⁄€™−×÷↑↓', (sign): [number, number] => {
    const point = sign.codePointAt(0) as number
    return [point, point]
  }),
]
/** The names of Europe: Dvořák, Łukasz, Şahin, Țepeș. */
const more: Face['letters'] = [
  [0x100, 0x17f],
  [0x218, 0x21b],
]
/** Vietnamese names, together with the letters above. */
const vietnamese: Face['letters'] = [
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
]

/** The typefaces: what every page needs of them, and files for pages that have their letters. */
export const faces = {
  title: {
    base: {file: 'brygada-1918/files/brygada-1918-latin-wght-normal.woff2', letters: latin},
    more: [
      {file: 'brygada-1918/files/brygada-1918-latin-ext-wght-normal.woff2', letters: more},
      {file: 'brygada-1918/files/brygada-1918-vietnamese-wght-normal.woff2', letters: vietnamese},
    ],
  },
  text: {
    base: {file: 'figtree/files/figtree-latin-wght-normal.woff2', letters: latin},
    more: [{file: 'figtree/files/figtree-latin-ext-wght-normal.woff2', letters: more}],
  },
} satisfies Record<string, {base: Face; more: Face[]}>

/** Such as `U+100-17F, U+218-21B`. */
export const toUnicodeRange = ({letters}: Face): string =>
  letters.map(([first, last]) => `U+${hex(first)}-${hex(last)}`).join(', ')

const known = new Map<Face, RegExp>()

/** Whether a text has any of the letters. Every page asks this of every face. */
export function isIn(face: Face, text: string): boolean {
  const any = known.get(face) ?? anyOf(face)
  known.set(face, any)
  return any.test(text)
}

function anyOf({letters}: Face): RegExp {
  const runs = letters.map(([first, last]) => `\\u{${hex(first)}}-\\u{${hex(last)}}`)
  return new RegExp(`[${runs.join('')}]`, 'u')
}

const hex = (point: number) => point.toString(16).toUpperCase()
