import {apartFromAsides} from './asides.ts'
import {isByline} from './byline.ts'
import {withCaptions} from './captions.ts'
import {readCredits} from './credits.ts'
import {cutStart} from './cutStart.ts'
import {recogniseHeading, sumsUp} from './headings.ts'
import {withLabels} from './labels.ts'
import {letterheadEnd} from './letterhead.ts'
import {
  type Block,
  type Inline,
  type Item,
  type Mark,
  type Paragraph,
  plainText,
  textOf,
} from './manuscript.ts'
import {isOwnPage} from './ownPage.ts'
import {isPictureLabel, withoutPictureLabel} from './pictures.ts'
import {hasHeadingWords, isKicker, shapeBlocks} from './shape.ts'

/**
 * Gives the blocks of a document with styles their shape. Headings are those with the style of one,
 * and lines that are bold as a whole; a document without either is read as plain text is.
 */
export function shapeDocument(given: Block[]): Block[] {
  const own = given.filter(({isAside}) => !isAside)
  const head = new Set(own.slice(0, letterheadEnd(own.map(lineOf))))
  const blocks = given.map((block, i) =>
    head.has(block) ? {...block, isAside: true} : drafted(block, i),
  )
  return apartFromAsides(withLabels(blocks), shapeOwn)
}

/** Two bold lines at the top, with nothing but a break between them, are a title and a second one. */
function inBoldLines(block: Block, i: number): Block[] {
  if (i > 0 || block.kind !== 'paragraph') return [block]
  const spans = block.spans.filter((span) => !('text' in span) || span.text.trim())
  const isBold = spans.every((span) => 'text' in span && span.marks?.includes('strong'))
  if (spans.length !== 2 || !isBold) return [block]
  return spans.map((span) => ({...block, spans: [span]}))
}

const lineOf = (block: Block) => (block.kind === 'paragraph' ? plainText(block.spans) : '.')

/** “Draft 2 – do not circulate” at the top is said to colleagues. */
function drafted(block: Block, i: number): Block {
  const isAbove = i === 0 && block.kind === 'paragraph' && isKicker(plainText(block.spans))
  const isDraft =
    i < 2 &&
    block.kind === 'paragraph' &&
    /^(?:(?:first |final |second )?draft|version \d|v\d|confidential|do not (?:circulate|share))\b.{0,50}$/i.test(
      plainText(block.spans),
    )
  return isDraft || isAbove ? {...block, isAside: true} : block
}

function shapeOwn(given: Block[]): Block[] {
  // What we wrote ourselves has styles and marks for everything; bold lines in it are bold lines.
  if (isOwnPage(given)) return levelled(withCaptions(given.map(labelled)))
  const blocks = withCaptions(given.flatMap(inBoldLines).map(typedByHand).map(labelled))
  const shaped = blocks.some(({kind}, i) => kind === 'heading' || isBoldLine(blocks, i))
    ? headed(blocks)
    : shapeLoose(blocks)
  return levelled(shaped)
}

/** Bold lines become headings, one deeper than the headings by style; so does what announces itself. */
function headed(blocks: Block[]): Block[] {
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
      return {kind: 'heading', level: 0, spans: plain(block.spans), lines: block.lines}
    }
    const isSmaller = isItalicHeading(blocks, i)
    if (!isSmaller && !isBoldLine(blocks, i) && !isShouted(blocks, i) && !isAnnouncement(block)) {
      return block
    }
    const {spans, lines} = block as Paragraph
    const own = isAnnouncement(block)
      ? Math.min(...levels, 1)
      : deepest
        ? Math.min(level + 1, deepest + 1)
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

/** A paragraph that is bold as a whole, short, and says no sentence. */
function isBoldLine(blocks: Block[], i: number): boolean {
  const block = blocks[i]
  if (block?.kind !== 'paragraph' || block.callout) return false
  const words = block.spans.filter((span) => !('text' in span) || span.text.trim())
  const isBold = words.every((span) => 'text' in span && span.marks?.includes('strong'))
  const text = plainText(block.spans)
  return (
    words.length > 0 &&
    isBold &&
    !isByline(text) &&
    hasHeadingWords(text) &&
    blocks[i + 1] !== undefined
  )
}

/** A few words in italics between paragraphs, under a heading: a smaller heading. */
function isItalicHeading(blocks: Block[], i: number): boolean {
  const [above, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (block?.kind !== 'paragraph' || block.callout || !/paragraph|item/.test(next?.kind ?? ''))
    return false
  const isBetween = /paragraph|item|quotation/.test(above?.kind ?? '')
  const words = block.spans.filter((span) => !('text' in span) || span.text.trim())
  const isItalic = words.every((span) => 'text' in span && span.marks?.includes('em'))
  const text = plainText(block.spans)
  const isShort = text.split(/\s+/).length <= 6 && !/[?!”"’)]$/.test(text)
  if (!isItalic || !isShort || !isBetween || !hasHeadingWords(text) || isByline(text)) return false
  return blocks.slice(1, i).some((one, j) => one.kind === 'heading' || isBoldLine(blocks, j + 1))
}

/** A short line in capitals, over words that are not. */
function isShouted(blocks: Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (block?.kind !== 'paragraph' || !next) return false
  const [text, below] = [plainText(block.spans), textOf(next)]
  const isLoud = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
  return isLoud && below !== below.toUpperCase() && !isByline(text) && hasHeadingWords(text)
}

function isAnnouncement(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    !block.callout &&
    recogniseHeading(plainText(block.spans)) !== undefined
  )
}

/** Levels from 1 below the title, without gaps. */
function levelled(blocks: Block[]): Block[] {
  const first = blocks.findIndex(({kind}) => kind === 'heading')
  const title = blocks[first] ? textOf(blocks[first]) : ''
  // A title that stands there twice is no section.
  const rest = blocks.flatMap((block, i) =>
    block.kind === 'heading' &&
    i > first &&
    !isSecondTitle(blocks, i, first) &&
    textOf(block) !== title &&
    !recogniseHeading(textOf(block)) &&
    !/^notes$/i.test(textOf(block))
      ? [Math.max(1, block.level)]
      : [],
  )
  const used = [...new Set(rest)].sort((one, other) => one - other)
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return block
    return {
      ...block,
      level:
        i === first
          ? Math.max(1, block.level)
          : 1 + used.filter((level) => level < block.level).length,
    }
  })
}

/** A heading between the title and a line on who wrote the article is no section. */
function isSecondTitle(blocks: Block[], i: number, titleAt: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (i !== titleAt + 1 || block?.kind !== 'heading' || next?.kind !== 'paragraph') return false
  const text = textOf(next)
  return isByline(text) || readCredits(text) !== undefined
}

/** Runs of paragraphs, lists among them, by the rules for plain text; the rest stays. */
function shapeLoose(blocks: Block[]): Block[] {
  const isLoose = (block: Block): block is Paragraph | Item =>
    (block.kind === 'paragraph' || block.kind === 'item') && !block.callout
  const shaped = shapeBlocks(blocks.filter(isLoose).map((block) => ({block, opens: true})))
  let next = 0
  return blocks.map((block) => (isLoose(block) ? (shaped[next++] as Block) : block))
}

const TYPED = /^([•‣◦▪●·→➔➤►✓✔*–—-]|(\d{1,3})[.)])[\s\u00a0]+(?=\S)/

/** “• Rest” and “1. Rest” that were typed are items of lists. */
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

function labelled(block: Block): Block {
  if (block.kind !== 'paragraph' || block.callout) return block
  const text = plainText(block.spans)
  if (/^picture \(decoration\)$/i.test(text)) {
    return {kind: 'picture', alt: '', isLabelled: true, isDecorative: true, lines: block.lines}
  }
  if (!isPictureLabel(text) || /^\[?\s*caption/i.test(text)) return block
  return {kind: 'picture', alt: withoutPictureLabel(text), isLabelled: true, lines: block.lines}
}

const plain = (spans: readonly Inline[], without: Mark = 'strong'): Inline[] =>
  spans.map((span) => {
    if (!('text' in span)) return span
    const marks = (span.marks ?? []).filter((mark) => mark !== without)
    const {marks: _, ...rest} = span
    return {...rest, ...(marks.length && {marks})}
  })
