import {recogniseIdentifier} from '../../citations/identifiers.ts'
import type {Lines} from '../result.ts'

/** One entry of a list of references, its wrapped lines joined. */
export interface Entry {
  text: string
  lines: Lines
  /** The number before it, in a numbered list. */
  number?: string
}

interface Line {
  text: string
  at: number
  /** Whether an empty line is above it. */
  isApart: boolean
  indent: number
  label?: string
}

/**
 * The entries of a list: by their numbers or bullets where it has them, else by empty lines, by
 * hanging indents, or by where one line ends an entry and the next begins one.
 */
export function toEntries(text: string, first = 1): Entry[] {
  const entries: Entry[] = []
  let last = 0
  for (const section of toSections(toLines(text, first))) {
    const made = readSection(section, last, entries.at(-1))
    last = Number(made.findLast(({number}) => number)?.number ?? last)
    entries.push(...made)
  }
  return entries
}

/** Lines without an empty one between them are in one way; `above` is the entry before them. */
function readSection(lines: Line[], last: number, above: Entry | undefined): Entry[] {
  const labels = lines.map(({label}) => Number(label ?? 0))
  const isNumbered = isInOrder(labels.filter(Boolean), last) && labels[0] !== 0
  const isBulleted = !isNumbered && BULLET.test(lines[0]?.text ?? '')
  const isHanging =
    !isNumbered && !isBulleted && lines.some(({indent}) => indent > 1) && lines[0]?.indent === 0
  const isMarked = isNumbered || isBulleted || isHanging
  const isOnePerLine =
    lines.filter(({text}) => text.length <= MAX_LENGTH && isWhole(text)).length >=
    lines.length * 0.7
  const entries: Entry[] = []
  let expected = last
  for (const line of lines) {
    const label = isNumbered && isNext(Number(line.label ?? 0), expected) && line.label
    if (label) expected = Number(label)
    const words = line.text.replace(label ? LABEL : BULLET, '')
    const entry = entries.at(-1) ?? (isAddress(words, above) ? above : undefined)
    const begins =
      !entry ||
      entry.text.length + words.length > MAX_LENGTH ||
      Boolean(label) ||
      (isBulleted && BULLET.test(line.text)) ||
      (isHanging && line.indent === 0 && !isAddress(words, entry)) ||
      (!isMarked && beginsAfter(entry.text, words, isOnePerLine)) ||
      // A heading stands apart even in a list that is marked.
      isHeading(words) ||
      isHeading(entry.text)
    if (begins) {
      entries.push({text: words, lines: [line.at, line.at], ...(label && {number: label})})
    } else {
      entry.text = joined(entry.text, words)
      entry.lines[1] = line.at
    }
  }
  return entries
}

/** No reference is so long, and patterns take time on what is. */
export const MAX_LENGTH = 4000

const LABEL =
  /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})(?:[.)]|(?=\s+\p{Lu})))[.:]?(?:\s+|(?=\p{Lu}))/u
const BULLET = /^[•*‣▪◦·–—-]\s+/

/** Whether a line is the heading of a list. */
export function isHeading(text: string): boolean {
  return /^(?:\W*)(?:(?:key|selected|cited|further)\s+)?(?:references?(?: list)?|bibliography|works cited|sources|literature(?: cited)?|further reading|reading list|reading|citations|notes|endnotes)\W*$/i.test(
    text,
  )
}

function toSections(lines: Line[]): Line[][] {
  const sections: Line[][] = []
  for (const line of lines) {
    if (line.isApart || !sections.length) sections.push([])
    sections.at(-1)?.push(line)
  }
  return sections
}

function toLines(text: string, first: number): Line[] {
  const lines: Line[] = []
  let isApart = true
  for (const [i, raw] of text.split('\n').entries()) {
    const words = raw.replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '')
    const trimmed = words
      .trim()
      .replace(/^[⁰¹²³⁴-⁹]{1,3}/, (raised) => `${raised.normalize('NFKC')} `)
    if (trimmed) {
      const [, square, round, plain] = LABEL.exec(trimmed) ?? []
      const label = square ?? round ?? plain
      const indent = words.length - words.trimStart().length
      lines.push({text: trimmed, at: first + i, isApart, indent, ...(label && {label})})
    }
    isApart = !trimmed
  }
  return lines
}

/** Numbers of a list go up; one that starts again is another list. */
function isInOrder(labels: number[], last: number): boolean {
  const steps = labels.filter((label, i) => label === (labels[i - 1] ?? last) + 1 || label === 1)
  return labels.length > 0 && steps.length >= labels.length * 0.6
}

const isNext = (label: number, last: number) => label === 1 || (label > last && label <= last + 5)

/** An address on its own line belongs to the entry above, if that has none yet. */
function isAddress(words: string, entry: Pick<Entry, 'text'> | undefined): boolean {
  if (!entry) return false
  const isLink = /^(?:https?:\/\/|www\.|doi\b|10\.\d{4,9}\/|available (?:at|from)|retrieved)/i
  return (
    isLink.test(words) &&
    !/https?:\/\/|\bdoi\b/i.test(entry.text) &&
    !recogniseIdentifier(entry.text) &&
    isDated(entry.text)
  )
}

/** Whether a new entry begins with a line, after the lines above it. */
function beginsAfter(above: string, words: string, isOnePerLine: boolean): boolean {
  if (recogniseIdentifier(words)) return !isAddress(words, {text: above})
  if (recogniseIdentifier(above)) return true
  if (!isWhole(above) || isAddress(words, {text: above})) return false
  // Behind a full stop no wrapped line begins small.
  if (/[.)]$/.test(above) && /^\p{Ll}{2,} \p{Ll}/u.test(words)) return true
  return (isOnePerLine && /^["“‘']?[\p{Lu}\d]/u.test(words)) || isBeginning(words)
}

/** Whether lines make an entry that could end here: dated or with an address, and at a stop. */
function isWhole(text: string): boolean {
  // Behind its title, an address is the end also of what has no date.
  if (/[.?!\]] (?:\p{L}[\p{L} ]{2,30}:? )?https?:\/\/\S+$/u.test(text)) return true
  const isOver = /[.)\]”"\d]$|(?:https?:\/\/|www\.|10\.\d{4,9}\/|doi:)\S+$/i.test(text)
  return isOver && isDated(text)
}

const isDated = (text: string) =>
  /\b(?:1[4-9]|20)\d\d|n\.\s?d\.|no date|date unknown|in press|forthcoming|10\.\d{4,9}\//i.test(
    text,
  )

/** Whether a line begins as entries do: with a name, or with an organisation or title and a year. */
function isBeginning(words: string): boolean {
  const particle = `(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|al|el|bin|d[’'])[ ]?)*`
  const family = String.raw`${particle}\p{Lu}[\p{L}’'‐-]+(?:[ ]\p{Lu}[\p{L}’'‐-]+){0,2}`
  return (
    new RegExp(`^${family},\\s+\\p{Lu}`, 'u').test(words) ||
    new RegExp(
      `^${family}\\s+\\p{Lu}{1,3}(?:[,.;:]|\\s(?:and|&|et al|Jr|Sr|I{2,3}|IV|2nd|3rd))`,
      'u',
    ).test(words) ||
    (/^["“‘']?[\p{Lu}\d]/u.test(words) &&
      /\((?:(?:1[4-9]|20)\d\d|n\.\s?d\.|no date)/i.test(words)) ||
    (/^["“‘]?\p{Lu}/u.test(words) &&
      /(?:1[4-9]|20)\d\d/.test(words) &&
      /https?:\/\/|10\.\d{4}/.test(words))
  )
}

/** Joins a wrapped line; a word or address that was cut at a hyphen or slash goes on at once. */
function joined(above: string, words: string): string {
  const isCut = /\S[-/_=]$/.test(above) && /(?:https?:|www\.|10\.\d{4,9}\/)\S*$/i.test(above)
  const isHyphen = /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(words)
  return isCut || isHyphen ? above + words : `${above} ${words}`
}
