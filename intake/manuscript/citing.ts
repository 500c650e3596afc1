import type {Citable} from '../../citations/work.ts'
import type {Message} from '../result.ts'
import {findBracketed} from './citing/authorDate.ts'
import {countsGlued} from './citing/gluedNumbers.ts'
import {citeMentions} from './citing/mentions.ts'
import {readNotes} from './citing/noteCitations.ts'
import {citesByNumber, type Numbering} from './citing/numbered.ts'
import type {Text, WorkDraft} from './draft.ts'
import {type Block, type Inline, type Manuscript, plainText, tidySpans} from './manuscript.ts'
import type {ListedWorks} from './references.ts'
import {withSmallFigures} from './smallFigures.ts'

/** Puts citations into the blocks of one manuscript. */
export interface Citing {
  block<T extends Block>(block: T): T
  /** A text that may not cite, with its notes in brackets. */
  withoutNotes(block: Text): Text
  /** The listed works, and those that only notes give. */
  works: WorkDraft[]
  messages: Message[]
}

/** `isOwn`: the text is from one of our own pages, and stays as it was. */
export function createCiting(
  {notes}: Manuscript,
  references: ListedWorks,
  blocks: Block[],
  isOwn: boolean,
): Citing {
  const {keys, isNumbered} = references
  const listed = references.value.map(({work}) => work)
  const isDated = !isNumbered && citesByName(blocks, listed)
  const byNumber = !isDated && blocks.some((block) => spansIn(block).some(citesByNumber))
  // Where names and years cite, the figures lead to notes; the order of the list means nothing.
  const numbers: typeof references.numbers = isDated ? new Map() : references.numbers
  // A list without numbers gives some by its order, but only to a text that cites by numbers.
  const texts = blocks.flatMap(spansIn).map(plainText)
  const isGlued = !byNumber && !isDated && countsGlued(texts, references.value.length)
  const numbering: Numbering = {
    numbers,
    keys,
    isRound: isNumbered && !byNumber && !isGlued,
    isGlued,
  }
  const read = readNotes(notes, references.value, numbering)
  const works = [...references.value, ...read.works]
  const messages = [...read.messages]
  if ((byNumber || isGlued) && !isNumbered && works.length) messages.push(assumedNumbers())
  const known = works.map(({work}) => work)
  const withNotes = (spans: readonly Inline[]) =>
    tidySpans(spans.flatMap((span) => ('note' in span ? (read.value[span.note] ?? []) : [span])))
  const cite = (spans: readonly Inline[], lines: Message['lines']) => {
    if (plainText(spans).length > LONGEST) {
      messages.push({what: 'longParagraph', message: TOO_LONG, ...(lines && {lines})})
      return withSmallFigures(withNotes(spans))
    }
    const cited = citeMentions(withNotes(spans), known, lines, {...numbering, isOwn})
    messages.push(...cited.messages)
    return withSmallFigures(cited.spans)
  }
  return {
    works,
    messages,
    block(block) {
      if (block.kind === 'picture' || block.kind === 'heading') return plainBlock(block, withNotes)
      if (block.kind === 'table') {
        const rows = block.rows.map((row) => row.map((cell) => cite(cell, block.lines)))
        return {...block, rows}
      }
      return {...block, spans: cite(withLeadIn(block, isOwn).spans, block.lines)}
    },
    withoutNotes: (block) => ({
      ...block,
      spans: withSmallFigures(withNotes(block.spans)).filter((span) => 'text' in span),
    }),
  }
}

/** Whether a text cites at least two of the listed works by name and year. */
function citesByName(blocks: Block[], works: Citable[]): boolean {
  const cited = new Set<number>()
  for (const spans of blocks.flatMap(spansIn)) {
    if (plainText(spans).length > LONGEST) continue
    for (const {cites} of findBracketed(plainText(spans), works).mentions) {
      for (const {work} of cites) cited.add(work)
    }
    if (cited.size > 1) return true
  }
  return false
}

/** In letters, some twenty pages: what is longer was never a paragraph, and takes its square of time. */
const LONGEST = 50_000
const TOO_LONG =
  'This paragraph is longer than twenty pages, so no citations were sought in it. Check that no line breaks were lost.'

function plainBlock<T extends Block>(block: T, withNotes: (spans: Inline[]) => Inline[]): T {
  return block.kind === 'heading'
    ? {...block, spans: withSmallFigures(withNotes(block.spans))}
    : block
}

const spansIn = (block: Block): Inline[][] =>
  block.kind === 'table' ? block.rows.flat() : block.kind === 'picture' ? [] : [block.spans]

function assumedNumbers(): Message {
  const message =
    'The text cites by numbers, but the list of references has none. They were taken in the order of the list: check a few of them.'
  return {what: 'assumedNumbers', message}
}

/** The words before a colon with which a list item begins are its lead-in, and bold. */
function withLeadIn<T extends Exclude<Block, {kind: 'picture' | 'table'}>>(
  block: T,
  isOwn: boolean,
): T {
  const [first, ...rest] = block.spans
  if (isOwn || block.kind !== 'item' || !first || !('text' in first) || first.href) return block
  const lead = /^(?=.{2,80}?:\s)(?:[^\s:]+\s+){0,9}[^\s:]+:(?=\s)/.exec(first.text)?.[0]
  if (!lead || first.marks) return block
  const spans = [{text: lead, marks: ['strong' as const]}, {text: first.text.slice(lead.length)}]
  return {...block, spans: [...spans, ...rest]}
}
