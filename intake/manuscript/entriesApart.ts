import {cutStart} from './cutStart.ts'
import {BODY_START, ENTRY_START} from './entryShape.ts'
import {recogniseHeading} from './headings.ts'
import {isDated, isEntry, isSureEntry} from './listing.ts'
import {
  type Block,
  type Inline,
  type Item,
  type Manuscript,
  type Paragraph,
  type Picture,
  plainText,
  type Table,
  textOf,
  tidySpans,
} from './manuscript.ts'
import {isOwnPage} from './ownPage.ts'
import {sliceSpans} from './sliceSpans.ts'

/**
 * A manuscript whose references stand in a table, or run on in one paragraph as “References: 1. …;
 * 2. …” does: each of them becomes a block of its own, under a heading.
 */
export function withEntriesApart(manuscript: Manuscript): Manuscript {
  if (isOwnPage(manuscript.blocks)) return manuscript
  let isUnder = false
  const blocks = manuscript.blocks.flatMap((block): Block[] => {
    if (block.kind === 'heading') {
      isUnder = recogniseHeading(textOf(block)) === 'references'
      // “About the author: Anna Brook works in Bath.”
      return (/[.!]$/.test(textOf(block)) && withHeading(block)) || [block]
    }
    if (block.kind === 'table') return isUnder || isList(block) ? inRows(block) : [block]
    if (block.kind === 'picture' || block.isAside || block.callout) return [block]
    const headed = block.kind === 'item' ? undefined : withHeading(block)
    if (headed || block.kind === 'quotation') return headed ?? [block]
    return inEntries(block, isUnder ? isEntry : isSureEntry) ?? behindWords(block) ?? [block]
  })
  return {...manuscript, blocks}
}

/** Whether the rows of a table are references, but for its first one, which may name its columns. */
function isList(table: Table): boolean {
  const [, ...rows] = inRows(table)
  return rows.length > 0 && inRows(table).filter(isSureEntry).length > rows.length * 0.6
}

/** A row whose first cell is a number is an entry with that number. */
function inRows(table: Table): Block[] {
  const {lines} = table
  const rows = table.rows.map((cells) => cells.filter((cell) => plainText(cell).trim()))
  const isTitled = rows.length > 1 && !isDated((rows[0] ?? []).map(plainText).join(' '))
  return rows.flatMap((cells, i): Block[] => {
    const number = Number(/^\W*(\d{1,3})\W*$/.exec(plainText(cells[0] ?? []))?.[1] ?? 0)
    const own = number ? cells.slice(1) : cells
    const spans = tidySpans(own.flatMap((cell) => [...cell, {text: ' '}]))
    if (!spans.length) return []
    if (isTitled && i === 0) return [{kind: 'heading', level: 2, spans, lines}]
    return [toEntry(spans, lines, number)]
  })
}

const toEntry = (spans: Inline[], lines: [number, number], number: number): Block =>
  number
    ? {kind: 'item', list: 'number', level: 1, spans, lines, number}
    : {kind: 'paragraph', spans, lines}

/** “References: Gold, C. (2012). …” and “About the author: …”: the first words are a heading. */
function withHeading(block: Exclude<Block, Picture | Table>): Block[] | undefined {
  const [all = '', name = ''] = /^(\p{L}[\p{L} &’']{3,40}?)\s*[:.–—]\s+/u.exec(textOf(block)) ?? []
  const spans = tidySpans(cutStart(block.spans, all.length))
  const announced = isAboutName(name, plainText(spans)) ? 'about' : recogniseHeading(name)
  const rest: Paragraph = {kind: 'paragraph', spans, lines: block.lines}
  const heading: Block = {kind: 'heading', level: 1, spans: [{text: name}], lines: block.lines}
  if (announced === 'about') return [heading, rest]
  if (announced !== 'references') return undefined
  const entries = inEntries(rest, isEntry) ?? (isEntry(rest) ? [rest] : undefined)
  return entries && [heading, ...entries]
}

/** “About Anna: Anna works in Bath.” */
function isAboutName(label: string, text: string): boolean {
  const name = /^(?:about|meet) (\p{Lu}[\p{L}’'-]+)/iu.exec(label)?.[1]
  return name !== undefined && text.slice(0, 80).includes(name)
}

/** “If you want to read on: Gold, C. (2012). …; Reed, T. …”: the words lead to references. */
function behindWords(block: Paragraph | Item): Block[] | undefined {
  const words = /^[^:.]{3,60}:\s+/.exec(textOf(block))?.[0]
  if (!words || !isDated(textOf(block))) return undefined
  const spans = tidySpans(cutStart(block.spans, words.length))
  const entries = inEntries({...block, spans}, isSureEntry)
  return (
    entries && [{kind: 'paragraph', spans: [{text: words.trim()}], lines: block.lines}, ...entries]
  )
}

const NUMBER =
  /(?<=^|[\s;.,])(?:(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)])\s+|([¹²³⁴-⁹][⁰¹²³⁴-⁹]?)\s?)(?=["“‘']?\p{L})/gu

/** Where an entry has ended, with its pages, its year or an address, and another begins. */
const begins = (start: string, year: string) =>
  new RegExp(
    String.raw`^|(?:;|(?<=\d[–-]e?\d+\.?|${year}|\b10\.\S+|https?:\/\/\S+))\s+(?=["“‘']?${start})`,
    'gu',
  )
const BEGINS = begins(ENTRY_START, String.raw`(?:1[5-9]|20)\d\d[.)]{0,2}`)
// Behind “(2012). ” a title begins as the name of a body does.
const BEGINS_ANYHOW = begins(
  `(?:${ENTRY_START}|${BODY_START})`,
  String.raw`[;,]\s?(?:1[5-9]|20)\d\d\.`,
)

/**
 * The entries of one paragraph, by their numbers, by semicolons, or by where one ends and names begin
 * another; undefined if they are not all what `isOne` asks for, or if there is only one.
 */
function inEntries(block: Paragraph | Item, isOne: (block: Block) => boolean): Block[] | undefined {
  const text = textOf(block)
  if (text.length > 20_000 || !isDated(text)) return undefined
  // Of an item, the number is known.
  const isFirst = block.kind === 'item' && block.number === 1
  const counted: {at: number; from: number}[] = isFirst ? [{at: 0, from: 0}] : []
  for (const {0: all, index, ...found} of text.matchAll(NUMBER)) {
    const number = Number((found[1] ?? found[2] ?? found[3] ?? found[4] ?? '').normalize('NFKC'))
    const isNext = number === counted.length + 1 && (counted.length > 0 || index === 0)
    if (isNext) counted.push({at: index, from: index + all.length})
  }
  const startsAt = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({0: all, index}) => ({at: index, from: index + all.length}))
  for (const starts of [counted, startsAt(PARTED), startsAt(BEGINS_ANYHOW), startsAt(BEGINS)]) {
    if (starts.length < 2) continue
    const entries = starts.map(({from}, i) => {
      const to = starts[i + 1]?.at ?? text.length
      const spans = withoutEnd(sliceSpans(block.spans, from, to))
      return toEntry(spans, block.lines, starts === counted ? i + 1 : 0)
    })
    if (entries.every(isOne)) return entries
  }
  return undefined
}

const PARTED = /(?:^|;\s+)(?=["“‘']?\p{L})/gu

/** Without the semicolon that parts it from the next. */
function withoutEnd(spans: Inline[]): Inline[] {
  const tidy = tidySpans(spans)
  const last = tidy.at(-1)
  if (!last || !('text' in last)) return tidy
  return tidySpans([...tidy.slice(0, -1), {...last, text: last.text.replace(/;\s*$/, '')}])
}
