import type {Message} from '../result.ts'
import {withDrawnBoxes} from './drawnBoxes.ts'
import {
  type Block,
  type Inline,
  type Manuscript,
  type Note,
  plainText,
  tidySpans,
} from './manuscript.ts'
import {checkTableSize} from './tableSize.ts'
import {checkLength} from './textLength.ts'

/** A block before it has a place; paragraphs may still hold line breaks. */
type NewBlock = Block extends infer B ? (B extends Block ? Omit<B, 'lines'> : never) : never

/** Gathers the blocks of a document in its order, and counts its paragraphs. */
export interface Collector {
  add(block: NewBlock): void
  /** Notes that what `read` adds stands in a table of one cell. */
  inCell(read: () => void): void
  /** The number that the next paragraph gets. */
  here(): number
  notes: Note[]
  messages: Message[]
  toManuscript(): Manuscript
}

export function createCollector(): Collector {
  const blocks: Block[] = []
  const lines: string[] = []
  const notes: Note[] = []
  const messages: Message[] = []
  const cells: [first: number, last: number][] = []
  const place = (text: string): [number, number] => {
    lines.push(text)
    checkLength(lines.length)
    return [lines.length, lines.length]
  }
  return {
    notes,
    messages,
    here: () => lines.length + 1,
    inCell(read) {
      const first = lines.length + 1
      read()
      cells.push([first, lines.length])
    },
    add(block) {
      if (block.kind === 'picture') {
        const text = block.alt || block.caption || block.file?.name || ''
        blocks.push({...block, lines: place(`[picture] ${text}`)})
      } else if (block.kind === 'table') {
        checkTableSize(block.rows.length, `paragraph ${lines.length + 1}`)
        const first = lines.length + 1
        for (const row of block.rows) place(row.map(plainText).join(' | '))
        if (lines.length >= first) blocks.push({...block, lines: [first, lines.length]})
      } else {
        const pieces = block.kind === 'heading' ? [block.spans] : splitLines(block.spans)
        let isBroken = false
        for (const piece of pieces) {
          const spans = tidySpans(piece)
          const isBlank = !spans.length || (!plainText(spans).trim() && !spans.some(isMark))
          if (!isBlank) {
            const own = {
              ...block,
              spans,
              ...(isBroken && {isBroken}),
              lines: place(plainText(spans)),
            }
            blocks.push(own as Block)
          }
          isBroken = !isBlank
        }
      }
    },
    toManuscript: () => ({
      blocks: withDrawnBoxes(blocks, cells),
      lines,
      unit: 'paragraph',
      notes,
    }),
  }
}

const isMark = (span: Inline) => !('text' in span)

/** Lines that were broken by hand are read one by one; an empty one stands between paragraphs. */
export function splitLines(spans: readonly Inline[]): Inline[][] {
  const pieces: Inline[][] = [[]]
  for (const span of spans) {
    if (!('text' in span)) {
      pieces.at(-1)?.push(span)
      continue
    }
    span.text.split('\n').forEach((text, i) => {
      if (i) pieces.push([])
      if (text) pieces.at(-1)?.push({...span, text})
    })
  }
  return pieces
}
