import type {Face} from './face.ts'

/** What the picture of an article on social sites says. */
export interface CardWords {
  title: string
  authors: string
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
  const [authors = ''] = wrap(words.authors, faces.text, 30, room)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">
<rect width="100%" height="100%" fill="${colours.paper}"/>
<g fill="none" stroke="${colours.accent}" stroke-opacity=".13" stroke-width="2">${ripples}</g>
<g transform="translate(${LEFT} 62) scale(2)"><g fill="none" stroke="${colours.accent}" stroke-width="2" stroke-linecap="round"><path d="M8.5 15.5a7.5 7.5 0 0 1 15 0"/><path d="M2.5 15.5a13.5 13.5 0 0 1 27 0" opacity=".5"/></g><circle cx="16" cy="15.5" r="3" fill="${colours.warm}"/></g>
${line(name, faces.text, LEFT + 84, 98, 30, colours.accent)}
${lines.map((text, index) => line(text, faces.title, LEFT, first + index * leading, size, colours.ink)).join('\n')}
${line(authors, faces.text, LEFT, 570, 30, colours.muted)}
</svg>`
}

/** The largest size at which a title takes at most four lines. What is longer still is cut. */
function fitTitle(title: string, face: Face, room: number): {size: number; lines: string[]} {
  const tries = SIZES.map((size) => ({size, lines: wrap(title, face, size, room)}))
  const fitting = tries.find(({lines}) => lines.length <= 4)
  if (fitting) return fitting
  const {size, lines} = tries.at(-1) as {size: number; lines: string[]}
  return {size, lines: [...lines.slice(0, 4), `${lines[4] ?? ''}…`]}
}

/** Lines of whole words; one word that is too long for a line has it to itself. */
function wrap(text: string, face: Face, size: number, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (lines.length > 0 && face.widthOf(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Outlines; words in letters that the face lacks are left to the fonts of the machine. */
function line(text: string, face: Face, x: number, y: number, size: number, colour: string) {
  if (!text) return ''
  if (!face.covers(text)) {
    const words = text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    return `<text x="${x}" y="${y}" font-size="${size}" font-family="serif" fill="${colour}">${words}</text>`
  }
  return `<g fill="${colour}" stroke="${colour}">${face.draw(text, x, y, size, size * 0.014)}</g>`
}
