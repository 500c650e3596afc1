import {type Block, plainText} from '../manuscript.ts'

/** “— a mother, 41” under a quotation says whose it is, and belongs to it. */
export const withAttributions = (blocks: Block[]): Block[] =>
  blocks.map((block, i) => {
    if (block.kind !== 'paragraph' || blocks[i - 1]?.kind !== 'quotation') return block
    const text = plainText(block.spans)
    const isWhose = /^[—–-]{1,2}\s*\p{L}/u.test(text) && text.split(/\s+/).length <= 14
    return isWhose ? {...block, kind: 'quotation'} : block
  })
