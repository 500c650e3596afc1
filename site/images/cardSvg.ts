import type {Face} from './face.ts'

/** What the picture of an article on social sites says. */
export interface CardWords {
  title: string
  authors: string[]
  siteName: string
}

export interface CardFaces {
  title: Face
  text: Face
}

export const CARD = {width: 1200, height: 630, photo: 400}

const SIZES = [76, 68, 60, 52, 46]
const LEFT = 72
const colours = {
  paper: '#faf7f1',
  ink: '#25302b',
  muted: '#57635c',
  accent: '#27594f',
  warm: '#974526',
}

/** The card as SVG, with room for a photograph at its right where there is one. */
export function formatCard(words: CardWords, faces: CardFaces, hasPhoto: boolean): string {
  const room = CARD.width - LEFT - 64 - (hasPhoto ? CARD.photo : 0)
  const {size, lines} = fitTitle(words.title, faces.title, room)
  const leading = size * 1.14
  const first = 345 - ((lines.length - 1) * leading) / 2 + size * 0.3
  const centre = hasPhoto ? CARD.width - CARD.photo : CARD.width
  const ripples = Array.from({length: 12}, (_, ring) => (ring + 1) * 64)
    .map((radius) => `<circle cx="${centre}" cy="0" r="${radius}"/>`)
    .join('')
  const [name = ''] = wrap(words.siteName, faces.text, 30, room - 90)
  const authors = fitNames(words.authors, faces.text, room)
  const runsLeft = isFromRight(words.title)
  const title = {face: faces.title, generic: 'serif', size, x: LEFT, room, colour: colours.ink}
  const small = {face: faces.text, generic: 'sans-serif', size: 30, x: LEFT, room}
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">
<rect width="100%" height="100%" fill="${colours.paper}"/>
<g fill="none" stroke="${colours.accent}" stroke-opacity=".13" stroke-width="2">${ripples}</g>
<g transform="translate(${LEFT} 62) scale(2)"><g fill="none" stroke="${colours.accent}" stroke-width="2" stroke-linecap="round"><path d="M8.5 15.5a7.5 7.5 0 0 1 15 0"/><path d="M2.5 15.5a13.5 13.5 0 0 1 27 0" opacity=".5"/></g><circle cx="16" cy="15.5" r="3" fill="${colours.warm}"/></g>
${line(name, {...small, x: LEFT + 84, y: 98, colour: colours.accent})}
${lines.map((text, index) => line(text, {...title, y: first + index * leading, runsLeft})).join('\n')}
${line(authors, {...small, y: 570, colour: colours.muted, runsLeft})}
</svg>`
}

/**
 * The largest size at which a title takes at most four lines of whole words, in lines of about one
 * length. What is longer still is cut.
 */
function fitTitle(title: string, face: Face, room: number): {size: number; lines: string[]} {
  const tries = SIZES.map((size) => ({size, lines: wrap(title, face, size, room)}))
  const fits = (size: number, lines: string[]) =>
    lines.length <= 4 && lines.every((text) => widthOf(text, face, size) <= room)
  const fitting = tries.find(({size, lines}) => fits(size, lines))
  if (!fitting) {
    const size = SIZES.at(-1) as number
    const lines = wrap(title, face, size, room).flatMap((text) => cut(text, face, size, room))
    return {size, lines: lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]}…`] : lines}
  }
  const {size} = fitting
  let {lines} = fitting
  for (let part = 0.95; part > 0.5; part -= 0.05) {
    const even = wrap(title, face, size, room * part)
    if (even.length > lines.length || !fits(size, even)) break
    lines = even
  }
  return {size, lines}
}

/** A line in as many parts as it takes: a single word may be longer than one. */
function cut(text: string, face: Face, size: number, room: number): string[] {
  const parts = ['']
  for (const letter of text) {
    const longer = parts.at(-1) + letter
    if (widthOf(longer, face, size) > room) parts.push(letter)
    else parts[parts.length - 1] = longer
  }
  return parts
}

/** As many names as fit on a line, and how many there are beside them. */
function fitNames(names: string[], face: Face, room: number): string {
  const tries = names.map((_, index) => {
    const [shown, rest] = [names.slice(0, names.length - index), index]
    return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`
  })
  const fitting = tries.find((text) => widthOf(text, face, 30) <= room)
  return fitting ?? cut(names[0] ?? '', face, 30, room)[0] ?? ''
}

/** Whether words run from the right to the left, as Hebrew and Arabic do. */
const isFromRight = (words: string) =>
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words)

/** Of Chinese, Japanese and Korean: as wide as high, and a line may end after each. */
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uff60'
const wide = new RegExp(`[${WIDE}]`, 'u')
const words = new RegExp(`(?:[${WIDE}]|[^\\s${WIDE}]+)\\s*`, 'gu')

/** Of letters that the face lacks, about what the fonts of a machine make of them. */
function widthOf(text: string, face: Face, size: number): number {
  if (face.covers(text)) return face.widthOf(text, size)
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.62) * size, 0)
}

/** Lines of whole words; one word that is too long for a line has it to itself. */
function wrap(text: string, face: Face, size: number, room: number): string[] {
  const lines: string[] = []
  for (const word of text.trim().match(words) ?? []) {
    const longer = (lines.at(-1) ?? '') + word
    if (lines.length > 0 && widthOf(longer.trim(), face, size) <= room) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines.map((text) => text.trim().replace(/\s+/g, ' '))
}

/** Where and how a line stands. */
interface Place {
  face: Face
  /** Of fonts of the machine. */
  generic: string
  size: number
  x: number
  y: number
  room: number
  colour: string
  /** Whether it ends at the left of its room. */
  runsLeft?: boolean
}

/** Outlines; words in letters that the face lacks are left to the fonts of the machine. */
function line(text: string, {face, generic, size, x, y, room, colour, runsLeft}: Place) {
  if (!text) return ''
  if (!face.covers(text)) {
    const words = text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    const from = runsLeft ? `x="${x + room}" direction="rtl"` : `x="${x}"`
    return `<text ${from} y="${y}" font-size="${size}" font-family="${generic}" fill="${colour}">${words}</text>`
  }
  return `<g fill="${colour}" stroke="${colour}">${face.draw(text, x, y, size, size * 0.014)}</g>`
}
