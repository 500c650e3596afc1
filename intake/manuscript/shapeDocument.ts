import {withLabels} from './labels.ts'
import {letterheadEnd} from './letterhead.ts'
import {type Block, type Item, type Paragraph, plainText} from './manuscript.ts'
import {isOwnPage} from './ownPage.ts'
import {isPictureLabel, withoutPictureLabel} from './pictures.ts'
import {apartFromAsides} from './shape/asides.ts'
import {withAttributions} from './shape/attributions.ts'
import {withCaptions} from './shape/captions.ts'
import {headed} from './shape/headed.ts'
import {isBoldLine} from './shape/headingLines.ts'
import {isKicker} from './shape/headingWords.ts'
import {isMarked} from './shape/isMarked.ts'
import {levelled} from './shape/levels.ts'
import {withPropertiesApart} from './shape/properties.ts'
import {withTypedItems} from './shape/typedItems.ts'
import {shapeBlocks} from './shape.ts'

/**
 * Gives the blocks of a document with styles their shape. Headings are those with the style of one,
 * and lines that are bold as a whole; a document without either is read as plain text is.
 */
export function shapeDocument(all: Block[]): Block[] {
  const given = withPropertiesApart(all)
  const own = given.filter(({isAside}) => !isAside)
  const head = new Set(own.slice(0, letterheadEnd(own.map(lineOf))))
  const blocks = given.map((block, i) =>
    head.has(block) ? {...block, isAside: true} : drafted(block, i),
  )
  return apartFromAsides(withLabels(blocks), shapeOwn)
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
  const items = withTypedItems(given.flatMap(inBoldLines)).map(labelled)
  const blocks = withAttributions(withCaptions(items))
  const shaped = blocks.some(({kind}, i) => kind === 'heading' || isBoldLine(blocks, i))
    ? headed(blocks)
    : shapeLoose(blocks)
  return levelled(shaped)
}

/** Two bold lines at the top, with nothing but a break between them, are a title and a second one. */
function inBoldLines(block: Block, i: number): Block[] {
  if (i > 0 || block.kind !== 'paragraph') return [block]
  const spans = block.spans.filter((span) => !('text' in span) || span.text.trim())
  if (spans.length !== 2 || !isMarked(spans, 'strong')) return [block]
  return spans.map((span) => ({...block, spans: [span]}))
}

/** Runs of paragraphs, lists among them, by the rules for plain text; the rest stays. */
function shapeLoose(blocks: Block[]): Block[] {
  const isLoose = (block: Block): block is Paragraph | Item =>
    (block.kind === 'paragraph' || block.kind === 'item') && !block.callout
  const shaped = shapeBlocks(blocks.filter(isLoose).map((block) => ({block, opens: true})))
  let next = 0
  return blocks.map((block) => (isLoose(block) ? (shaped[next++] as Block) : block))
}

function labelled(block: Block): Block {
  if (block.kind !== 'paragraph' || block.callout) return block
  const text = plainText(block.spans)
  if (/^picture \(decoration\)$/i.test(text)) {
    return {kind: 'picture', alt: '', isLabelled: true, isDecorative: true, lines: block.lines}
  }
  if (!isPictureLabel(text) || /^\[?\s*caption/i.test(text)) return block
  return {kind: 'picture', alt: withoutPictureLabel(text), isLabelled: true, lines: block.lines}
}
