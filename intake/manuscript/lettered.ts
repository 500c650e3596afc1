import type {Message, Result} from '../result.ts'
import {cutStart} from './cutStart.ts'
import {type Block, type Manuscript, plainText} from './manuscript.ts'

/** “a) Rest”, “(b) Sleep” */
const LETTER = /^\(?([a-z])\)[\s\u00a0]+(?=\S)/

/** Paragraphs that count with letters typed by hand become a list, which the site counts with numbers. */
export function withLetteredLists({value, messages}: Result<Manuscript>): Result<Manuscript> {
  const told: Message[] = []
  const counts = value.blocks.map(countOf)
  const blocks = value.blocks.map((block, i): Block => {
    const count = counts[i]
    if (block.kind !== 'paragraph' || !count) return block
    if (counts[i - 1] !== count - 1 && counts[i + 1] !== count + 1) return block
    const [mark = ''] = LETTER.exec(plainText(block.spans)) ?? []
    if (count === 1) {
      const message =
        'This list counts with letters, and the site counts with numbers. Check that no words refer to a letter of it.'
      told.push({what: 'letteredList', message, lines: block.lines, quote: plainText(block.spans)})
    }
    const {isBroken: _, ...rest} = block
    const spans = cutStart(block.spans, mark.length)
    return {...rest, kind: 'item', list: 'number', level: 1, spans, number: count}
  })
  return {value: {...value, blocks}, messages: [...messages, ...told]}
}

/** Which letter of the alphabet a paragraph begins with as its mark. */
function countOf(block: Block): number | undefined {
  const letter = block.kind === 'paragraph' && LETTER.exec(plainText(block.spans))?.[1]
  return letter ? letter.charCodeAt(0) - 96 : undefined
}
