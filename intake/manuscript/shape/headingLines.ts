import {isByline} from '../byline.ts'
import {recogniseHeading} from '../headings.ts'
import {type Block, plainText, textOf} from '../manuscript.ts'
import {hasHeadingWords} from './headingWords.ts'
import {isMarked} from './isMarked.ts'

/** A paragraph that is bold as a whole, short, and says no sentence. */
export function isBoldLine(blocks: Block[], i: number): boolean {
  const block = blocks[i]
  if (block?.kind !== 'paragraph' || block.callout) return false
  const text = plainText(block.spans)
  return (
    isMarked(block.spans, 'strong') &&
    !isByline(text) &&
    hasHeadingWords(text) &&
    blocks[i + 1] !== undefined
  )
}

/** A few words in italics between paragraphs, under a heading: a smaller heading. */
export function isItalicHeading(blocks: Block[], i: number): boolean {
  const [above, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (block?.kind !== 'paragraph' || block.callout || !/paragraph|item/.test(next?.kind ?? ''))
    return false
  const isBetween = /paragraph|item|quotation/.test(above?.kind ?? '')
  const text = plainText(block.spans)
  const isShort = text.split(/\s+/).length <= 6 && !/[?!”"’)]$/.test(text)
  if (
    !isMarked(block.spans, 'em') ||
    !isShort ||
    !isBetween ||
    !hasHeadingWords(text) ||
    isByline(text)
  )
    return false
  return blocks.slice(1, i).some((one, j) => one.kind === 'heading' || isBoldLine(blocks, j + 1))
}

/** A short line in capitals, over words that are not. */
export function isShouted(blocks: Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (block?.kind !== 'paragraph' || !next) return false
  const [text, below] = [plainText(block.spans), textOf(next)]
  const isLoud = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
  return isLoud && below !== below.toUpperCase() && !isByline(text) && hasHeadingWords(text)
}

/** A paragraph that announces a part by its words. */
export function isAnnouncement(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    !block.callout &&
    recogniseHeading(plainText(block.spans)) !== undefined
  )
}
