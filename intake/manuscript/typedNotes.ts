import {cutStart} from './cutStart.ts'
import {type Block, type Inline, type Manuscript, type Note, textOf} from './manuscript.ts'

const HEADING = /^(?:foot|end)?notes\s*:?$/i
const NUMBER = /^\[?(\d{1,3})\]?[.)]?\s+(?=\S)/

/**
 * A manuscript whose notes were typed under “Notes” rather than made as such: raised figures lead to
 * them, and some refer to others, as “Ibid.” does, so that they are no list of references.
 */
export function withTypedNotes(manuscript: Manuscript): Manuscript {
  const {blocks, notes} = manuscript
  const at = blocks.findIndex((block) => block.kind === 'heading' && HEADING.test(textOf(block)))
  const typed = at < 0 ? [] : notesUnder(blocks, at)
  const isReferring = typed.some(({text}) => /^(?:ibid|see\b|op\. cit)|\bibid\b/i.test(text))
  if (typed.length < 2 || !isReferring) return manuscript
  const used = new Set(typed.map(({block}) => block))
  const made = typed.map(
    ({block, text}): Note => ({
      blocks: [cutStart(spansOf(block), textOf(block).length - text.length)],
      lines: block.lines,
    }),
  )
  const rest = blocks.filter((block, i) => i !== at && !used.has(block))
  return {
    ...manuscript,
    blocks: rest.map((block) => withMarks(block, notes.length, typed.length)),
    notes: [...notes, ...made],
  }
}

/** The paragraphs under a heading that count from 1. */
function notesUnder(blocks: Block[], at: number): {block: Block; text: string}[] {
  const typed: {block: Block; text: string}[] = []
  for (const block of blocks.slice(at + 1)) {
    const text = textOf(block)
    const [label = '', number] = NUMBER.exec(text) ?? []
    const own = block.kind === 'item' ? block.number : Number(number ?? 0)
    if (own !== typed.length + 1) break
    typed.push({block, text: text.slice(label.length)})
  }
  return typed
}

const spansOf = (block: Block): Inline[] => ('spans' in block ? block.spans : [])

function withMarks(block: Block, before: number, count: number): Block {
  if (!('spans' in block)) return block
  const spans = block.spans.flatMap((span): Inline[] => {
    const number = 'text' in span && span.marks?.includes('raised') ? Number(span.text) : 0
    return number > 0 && number <= count ? [{note: before + number - 1}] : [span]
  })
  return {...block, spans} as Block
}
