import {cutStart} from '../cutStart.ts'
import {type Block, plainText} from '../manuscript.ts'
import {isBoldLine} from './headingLines.ts'

const TYPED = /^([•‣◦▪●·→➔➤►✓✔*–—-]|(\d{1,3})[.)])[\s\u00a0]+(?=\S)/

/** “• Rest” and “1. Rest” that were typed are items of lists. */
export const withTypedItems = (blocks: Block[]): Block[] => blocks.map(typedByHand)

function typedByHand(block: Block, i: number, all: Block[]): Block {
  if (block.kind !== 'paragraph' || block.callout) return block
  const found = TYPED.exec(plainText(block.spans))
  if (!found) return block
  const [mark, , number] = found
  // One number alone, or a bold line with one, is a heading’s.
  const near = [all[i - 1], all[i + 1]].some((other) => other && TYPED.test(textOfLine(other)))
  if (number && !near) return block
  // “— R., 41” under a quotation says whose it is.
  if (/^[–—]/.test(mark) && !near) return block
  if (number && isBoldLine(all, i)) return block
  const spans = cutStart(block.spans, mark.length)
  return {
    kind: 'item',
    list: number ? 'number' : 'bullet',
    level: 1,
    spans,
    lines: block.lines,
    ...(number && {number: Number(number)}),
  }
}

const textOfLine = (block: Block) => (block.kind === 'paragraph' ? plainText(block.spans) : '')
