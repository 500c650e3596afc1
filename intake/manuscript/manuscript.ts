import type {Lines} from '../result.ts'
import type {LocatorLabel} from './locator.ts'

/**
 * A manuscript as every reader hands it over, whatever its format: blocks in the order of the file.
 * Readers know formats and no articles; what comes after knows articles and no formats.
 */
export interface Manuscript {
  blocks: Block[]
  /** The source, place by place, so that a report can quote it. */
  lines: string[]
  /** What is counted in `lines`: lines of a text, or paragraphs of a document. */
  unit: Unit
  /** Footnotes and endnotes, in the order of their first mark. */
  notes: Note[]
  /** What the text is called beside itself; the surest first. */
  names?: TextName[]
  /** The tag of the language that the file says it is in, for what that is worth. */
  language?: string | undefined
}

export interface TextName {
  text: string
  /** A property of the document, what stands on each page, its file; or the site, which is no title. */
  from: 'property' | 'page' | 'file' | 'site'
}

export type Unit = 'line' | 'paragraph'

export type Block = Paragraph | Heading | Item | Quotation | Picture | Table

interface Placed {
  lines: Lines
  /** Whether it stands around the text, as a button or the greeting of a letter does. */
  isAside?: boolean
  /** Whether it goes on, behind a broken line, with the paragraph above it. */
  isBroken?: boolean
  /** Whether a line across the page stands above it. */
  isParted?: boolean
  /** The box that it stands in; blocks of one box have the same. */
  callout?: Callout
}

/** A box beside the text, such as “Try this”. */
export interface Callout {
  tone: 'note' | 'practice' | 'caution'
  title?: string
}

export interface Paragraph extends Placed {
  kind: 'paragraph'
  spans: Inline[]
}

export interface Heading extends Placed {
  kind: 'heading'
  spans: Inline[]
  /** Depth below the title, from 1; 0 for the title, if the format has a style for it. */
  level: number
}

export interface Item extends Placed {
  kind: 'item'
  list: 'bullet' | 'number'
  /** Depth of the list, from 1. */
  level: number
  spans: Inline[]
  /** The number that stands before it, if it is known. */
  number?: number
}

export interface Quotation extends Placed {
  kind: 'quotation'
  spans: Inline[]
}

/** A picture, with its file or waiting for it. */
export interface Picture extends Placed {
  kind: 'picture'
  /** What it shows; empty when the manuscript does not say. */
  alt: string
  /** Whether the manuscript calls it a picture, or only its wording makes it look like one. */
  isLabelled: boolean
  file?: PictureFile
  caption?: string
  credit?: string
  isDecorative?: boolean
}

export interface PictureFile {
  name: string
  bytes: Uint8Array
}

export interface Table extends Placed {
  kind: 'table'
  hasHeader: boolean
  rows: Inline[][][]
  caption?: string
}

/** A footnote or endnote. */
export interface Note extends Placed {
  blocks: Inline[][]
}

export type Inline = Span | Cite | NoteMark

export interface Span {
  text: string
  marks?: Mark[]
  href?: string
}

/**
 * Raised small figures are how many texts cite; they are no emphasis that a page shows. Words that are
 * struck through are left out once a file is read.
 */
export type Mark = 'strong' | 'em' | 'raised' | 'struck'

/** A mark that points at one of the listed works. */
export interface Cite {
  /** Place of the work in the manuscript's own list, from 0. */
  work: number
  locatorLabel?: LocatorLabel
  locator?: string
  prefix?: string
  suffix?: string
}

/** The place in a text at which a note stands. */
export interface NoteMark {
  /** Place of the note in the manuscript's notes, from 0. */
  note: number
}

/** The words of a block without marks. */
export function textOf(block: Block): string {
  if (block.kind === 'picture') return block.alt || block.caption || ''
  if (block.kind === 'table') {
    return block.rows.map((row) => row.map(plainText).join(' | ')).join('\n')
  }
  return plainText(block.spans)
}

/** The words of a line without marks. */
export function plainText(spans: readonly Inline[]): string {
  return spans.map((span) => ('text' in span ? span.text : '')).join('')
}

/** Spans with neighbours of the same marks joined, and without white space at either end. */
export function tidySpans(spans: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if ('text' in span && !span.text) continue
    if (last && 'text' in last && 'text' in span && isAlike(last, span)) {
      joined[joined.length - 1] = {...last, text: last.text + span.text}
    } else joined.push(span)
  }
  return trim(joined.map((span) => ('text' in span ? {...span, text: squeeze(span.text)} : span)))
}

const squeeze = (text: string) => text.replace(/[ \t\r\n\u00a0]+/g, ' ')

function isAlike(one: Span, other: Span): boolean {
  const marks = ({marks = []}: Span) => [...marks].sort().join()
  return one.href === other.href && marks(one) === marks(other)
}

function trim(spans: Inline[]): Inline[] {
  const all = [...spans]
  for (const [at, edge] of [
    [0, /^\s+/],
    [-1, /\s+$/],
  ] as const) {
    for (let span = all.at(at); span && 'text' in span; span = all.at(at)) {
      const text = span.text.replace(edge, '')
      all.splice(at, 1, ...(text ? [{...span, text}] : []))
      if (text) break
    }
  }
  return all
}
