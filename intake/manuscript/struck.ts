import type {Message, Result} from '../result.ts'
import {type Block, type Inline, type Manuscript, plainText, tidySpans} from './manuscript.ts'

/** Struck-through words are what somebody took back, like a tracked change: left out, and told. */
export function withoutStruck({value, messages}: Result<Manuscript>): Result<Manuscript> {
  const told: Message[] = []
  const take = (spans: Inline[], words: string[]): Inline[] => {
    const struck = spans.filter(isStruck)
    if (!struck.length) return spans
    words.push(plainText(struck))
    return tidySpans(spans.filter((span) => !isStruck(span)))
  }
  const tell = ({lines}: Pick<Block, 'lines'>, words: string[]) => {
    if (!words.some((one) => one.trim())) return
    const message = 'These words are struck through, so they were left out.'
    told.push({what: 'struckWords', message, lines, quote: words.join('\n')})
  }
  const blocks = value.blocks.flatMap((block): Block[] => {
    const words: string[] = []
    if (block.kind === 'picture') return [block]
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => take(cell, words)))
      tell(block, words)
      return [{...block, rows}]
    }
    const spans = take(block.spans, words)
    tell(block, words)
    return spans.length ? [{...block, spans}] : []
  })
  const notes = value.notes.map((note) => {
    const words: string[] = []
    const own = {...note, blocks: note.blocks.map((spans) => take(spans, words))}
    tell(note, words)
    return own
  })
  return {value: {...value, blocks, notes}, messages: [...messages, ...told]}
}

const isStruck = (span: Inline) => 'text' in span && Boolean(span.marks?.includes('struck'))
