import {isByline} from '../byline.ts'
import {sumsUp} from '../headings.ts'
import {type Block, type Inline, type Mark, type Paragraph, plainText} from '../manuscript.ts'
import {isAnnouncement, isBoldLine, isItalicHeading, isShouted} from './headingLines.ts'
import {hasHeadingWords} from './headingWords.ts'

/**
 * Bold lines become headings, one deeper than the headings by style; so does what announces itself.
 */
export function headed(blocks: Block[]): Block[] {
  const levels = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level ? [block.level] : [],
  )
  const deepest = levels.length ? Math.max(...levels) : 0
  const firstHeading = blocks.findIndex(({kind}) => kind === 'heading')
  const titleAt = findTitle(blocks, firstHeading)
  let level = 0
  return blocks.map((block, i): Block => {
    if (block.kind === 'heading') {
      level = block.level
      return block
    }
    if (i === titleAt && block.kind === 'paragraph') {
      return {kind: 'heading', level: 1, spans: plain(block.spans), lines: block.lines}
    }
    const isSmaller = isItalicHeading(blocks, i)
    if (!isSmaller && !isBoldLine(blocks, i) && !isShouted(blocks, i) && !isAnnouncement(block)) {
      return block
    }
    const {spans, lines} = block as Paragraph
    const own = isAnnouncement(block)
      ? Math.min(...levels, 1)
      : deepest
        ? // Above all sections, it is one of them.
          level
          ? Math.min(level + 1, deepest + 1)
          : Math.min(...levels)
        : 1
    const depth = Math.max(1, own) + (isSmaller ? 1 : 0)
    return {kind: 'heading', level: depth, spans: plain(spans, isSmaller ? 'em' : 'strong'), lines}
  })
}

/** A title without a style stands above the first heading, and above or right under the byline. */
function findTitle(blocks: Block[], firstHeading: number): number {
  const first = blocks[firstHeading]
  if (first?.kind === 'heading' && first.level === 0) return -1
  const end = firstHeading < 0 ? blocks.length : firstHeading
  const top = blocks.slice(0, end)
  // The topic above a title is a link and no more.
  const at = top.findIndex((block) => block.kind === 'paragraph' && !isLink(block))
  const block = top[at]
  if (block?.kind !== 'paragraph') return -1
  const text = plainText(block.spans)
  return !isByline(text) && !sumsUp(text) && hasHeadingWords(text) && text.length <= 140 ? at : -1
}

const isLink = ({spans}: Paragraph) => spans.every((span) => 'text' in span && span.href)

const plain = (spans: readonly Inline[], without: Mark = 'strong'): Inline[] =>
  spans.map((span) => {
    if (!('text' in span)) return span
    const marks = (span.marks ?? []).filter((mark) => mark !== without)
    const {marks: _, ...rest} = span
    return {...rest, ...(marks.length && {marks})}
  })
