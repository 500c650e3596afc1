import type {Lines} from '../result.ts'

/**
 * A manuscript as every reader hands it over, whatever its format: blocks in the order of the file.
 * Readers know formats and no articles; what comes after knows articles and no formats.
 */
export interface Manuscript {
  blocks: Block[]
  /** The source, line by line, so that a report can quote it. */
  lines: string[]
}

export type Block = Paragraph | Heading | Item | Picture

interface Placed {
  lines: Lines
}

export interface Paragraph extends Placed {
  kind: 'paragraph'
  spans: Inline[]
}

interface Heading extends Placed {
  kind: 'heading'
  spans: Inline[]
  /** Depth below the title, from 1; a reader that cannot tell says 1. */
  level: number
}

export interface Item extends Placed {
  kind: 'item'
  list: 'bullet' | 'number'
  /** Depth of the list, from 1. */
  level: number
  spans: Inline[]
}

/** A picture whose file is not in the manuscript: only its description is. */
export interface Picture extends Placed {
  kind: 'picture'
  alt: string
  /** Whether the manuscript calls it a picture, or only its wording makes it look like one. */
  isLabelled: boolean
}

export type Inline = Span | Cite

export interface Span {
  text: string
  marks?: ('strong' | 'em')[]
  href?: string
}

/** A mark that points at one of the listed works. */
export interface Cite {
  /** Place of the work in the manuscript's own list, from 0. */
  work: number
  locatorLabel?: 'page' | 'chapter' | 'section' | 'paragraph'
  locator?: string
  prefix?: string
}

/** The words of a block without marks. */
export function textOf(block: Block): string {
  return block.kind === 'picture' ? block.alt : plainText(block.spans)
}

/** The words of a line without marks. */
export function plainText(spans: readonly Inline[]): string {
  return spans.map((span) => ('text' in span ? span.text : '')).join('')
}
