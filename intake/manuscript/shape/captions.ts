import {type Block, type Paragraph, plainText} from '../manuscript.ts'
import {isMarked} from './isMarked.ts'

/** Blocks in which captions and credits are a part of the picture or table that they stand by. */
export const withCaptions = (blocks: Block[]): Block[] => captioned(described(blocks))

/** A short line in italics right under a picture. */
function isItalicLine(block: Block | undefined): block is Paragraph {
  if (block?.kind !== 'paragraph') return false
  return isMarked(block.spans, 'em') && plainText(block.spans).split(/\s+/).length <= 30
}

/** What stands under a picture and says what it is: its caption, then who made it. */
const UNDER: [name: 'caption' | 'credit', label: RegExp][] = [
  ['caption', /^caption\s*:\s+/i],
  ['credit', /^(?:(?:photo|picture|image) )?credits?\s*:\s+/i],
]

function described(blocks: Block[]): Block[] {
  const used = new Set<number>()
  const pictures = blocks.map((block, i): Block => {
    if (block.kind !== 'picture') return block
    let picture = block
    for (const [name, label] of UNDER) {
      const at = i + 1 + [...used].filter((taken) => taken > i).length
      const under = blocks[at]
      const text = under?.kind === 'paragraph' ? plainText(under.spans) : ''
      if (!under || picture[name] || !label.test(text)) continue
      used.add(at)
      picture = {
        ...picture,
        [name]: text.replace(label, ''),
        lines: [block.lines[0], Math.max(picture.lines[1], under.lines[1])],
      }
    }
    return picture
  })
  return pictures.filter((_, i) => !used.has(i))
}

const CAPTION = /^(?:caption|figure \d+|fig\. ?\d+|table \d+)\s*[:.–—-]\s*/i

/** A caption belongs to the picture or table beside it. */
function captioned(blocks: Block[]): Block[] {
  const used = new Set<number>()
  const withCaptions = blocks.map((block, i): Block => {
    if (block.kind !== 'picture' && block.kind !== 'table') return block
    // In Markdown a picture follows the words of its paragraph, wherever it stood among them.
    const isWithin = blocks[i - 1]?.lines[0] === block.lines[0]
    const near = isWithin ? i - 1 : i + 1
    const line = blocks[near]
    if (!block.caption && block.kind === 'picture' && isItalicLine(line) && !used.has(near)) {
      used.add(near)
      const lines: [number, number] = [block.lines[0], Math.max(block.lines[1], line.lines[1])]
      return {...block, caption: plainText(line.spans), lines}
    }
    if (block.caption || (block.kind === 'picture' && !block.file)) return block
    for (const at of block.kind === 'table' ? [i - 1, i + 1] : [i + 1, i - 1]) {
      const beside = blocks[at]
      if (!beside || used.has(at)) continue
      const text =
        beside.kind === 'paragraph'
          ? plainText(beside.spans)
          : beside.kind === 'picture' && !beside.file
            ? beside.alt
            : ''
      const isCaption =
        beside.kind === 'paragraph' ? CAPTION.test(text) : Boolean(text) && block.kind === 'picture'
      if (!isCaption) continue
      used.add(at)
      const caption = text.replace(/^caption\s*[:.–—-]\s*/i, '')
      const [first, last] = [
        Math.min(block.lines[0], beside.lines[0]),
        Math.max(block.lines[1], beside.lines[1]),
      ]
      return {...block, caption, lines: [first, last]}
    }
    return block
  })
  return withCaptions.filter((_, i) => !used.has(i))
}
