import {type Block, textOf} from '../manuscript.ts'

/**
 * The blocks of a table of contents that was typed or made: lines that say nothing but the headings
 * that follow, and the heading over them. The site writes its own.
 */
export function findContents(blocks: Block[]): Set<Block> {
  const headings = blocks.map((block) => (block.kind === 'heading' ? keyOf(textOf(block)) : ''))
  const contents = new Set<Block>()
  for (let i = 0; i < blocks.length; i++) {
    let end = i
    while (isLine(blocks[end]) && headings.includes(keyOf(textOf(blocks[end] as Block)), end)) end++
    const above = blocks[i - 1]
    const isNamed = above !== undefined && NAME.test(textOf(above).trim())
    if (end - i < (isNamed ? 2 : 3)) continue
    for (const block of blocks.slice(isNamed ? i - 1 : i, end)) contents.add(block)
    i = end
  }
  return contents
}

const isLine = (block: Block | undefined): boolean =>
  (block?.kind === 'item' || block?.kind === 'paragraph') && keyOf(textOf(block)) !== ''

const NAME =
  /^(?:(?:table of )?contents|in this (?:article|guide|post|piece)|on this page|jump to|what(?:’|')s inside|overview)\s*:?$/i

/** Letters and figures alone, without the number of a page behind dots. */
const keyOf = (text: string) =>
  text
    .replace(/(?:[.…·\s]{3,}|\t)\d{1,3}$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
