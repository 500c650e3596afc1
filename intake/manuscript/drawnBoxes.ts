import {isByline} from './byline.ts'
import {inCallout} from './callouts.ts'
import {recogniseHeading} from './headings.ts'
import {type Block, type Callout, textOf} from './manuscript.ts'
import {isMarked} from './shape/isMarked.ts'
import {withTypedItems} from './shape/typedItems.ts'

/**
 * Blocks with those in boxes that stood in a table of one cell, as Word and Google Docs draw them: a
 * bold line over a few more, within a text. `places` are their first and last paragraphs. What else
 * stands in such a table, as a whole article may, stays as it is.
 */
export function withDrawnBoxes(blocks: Block[], places: [first: number, last: number][]): Block[] {
  return places.reduce((all, [first, last]) => {
    const at = all.findIndex(({lines}) => lines[0] >= first)
    const inside = all.filter(({lines}) => lines[0] >= first && lines[1] <= last)
    if (at < 0 || !isBox(inside) || !all.slice(0, at).some(isSentence)) return all
    const box = inCallout(toneOf(textOf(inside[0] as Block)), withTypedItems(inside))
    return [...all.slice(0, at), ...box, ...all.slice(at + inside.length)]
  }, blocks)
}

function isBox([head, ...rest]: Block[]): boolean {
  if (head?.kind !== 'paragraph' || !isMarked(head.spans, 'strong')) return false
  const title = textOf(head)
  const isTitle = title.length <= 80 && !recogniseHeading(title) && !isByline(title)
  const words = rest.map(textOf).join(' ')
  const isPlain = rest.every(({kind, callout}) => /^(paragraph|item)$/.test(kind) && !callout)
  return isTitle && isPlain && rest.length > 0 && rest.length <= 10 && words.length <= 1200
}

const isSentence = (block: Block) => textOf(block).split(/\s+/).length >= 12

/** What kind of box its heading makes it. */
export const toneOf = (title: string): Callout['tone'] =>
  CAUTION.test(title)
    ? 'caution'
    : /\b(?:try|practi[cs]e|exercise)\b/i.test(title)
      ? 'practice'
      : 'note'

/** “See a doctor first if”, “When to call 999”, “Red flags” */
const CAUTION =
  /\b(?:warning|caution|careful|danger|emergenc|urgent|crisis|red flags?|(?:see|call|ask|tell|contact|phone) (?:a|an|your|the|us)? ?(?:doctor|gp|nurse|midwife|911|999|112|988)|seek (?:medical )?help|(?:call|ring|phone|see|tell|contact)\b.{1,40}\b(?:at once|immediately|straight away|right away|urgently))/i
