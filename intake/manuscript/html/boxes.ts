import {inCallout} from '../callouts.ts'
import {type Block, type Callout, textOf} from '../manuscript.ts'
import {type Element, namesOf, wordsOf} from './elements.ts'

/** A box of a page, by the paragraphs that stand in it. */
export interface PageBox {
  tone: Callout['tone']
  lines: [first: number, last: number]
}

/** The kind of box that an element is, as templates and programs for notes name theirs. */
export function boxOf(element: Element): Callout['tone'] | undefined {
  const names = namesOf(element)
  if (!/^(?:div|figure|section|aside)$/.test(element.tagName) || !BOX.test(names)) return undefined
  if (/warning|danger|caution/i.test(names) || /^\s*(?:⚠|❗|🚨)/u.test(wordsOf(element)))
    return 'caution'
  return /(^|[\s_-])(?:tip|try)([\s_-]|$)/i.test(names) ? 'practice' : 'note'
}

const BOX =
  /(^|\s)(?:kg-)?(?:callout(?:-card)?|call-?out-?box|key-?(?:takeaways?|points?)|info-?box|note-?box|tip-?box|alert(?:-box)?|notice-?box)(\s|$)/i

/** A sign such as 💡 beside the words of a box or page. */
export const isSign = (element: Element) =>
  /(^|[\s_-])(?:icon|emoji)([\s_-]|$)/i.test(namesOf(element)) &&
  !/[\p{L}\p{N}]/u.test(wordsOf(element))

/** The blocks of a page with those of its boxes in them. */
export function withBoxes(blocks: Block[], boxes: PageBox[]): Block[] {
  return boxes.reduce((all, {tone, lines: [first, last]}) => {
    const isIn = ({lines}: Block) => lines[0] >= first && lines[1] <= last
    const at = all.findIndex(isIn)
    const within = all.filter(isIn)
    const inside = within.filter(
      (block) => block.kind === 'picture' || /[\p{L}\p{N}]/u.test(textOf(block)),
    )
    if (!inside.length || inside.some(({callout}) => callout)) return all
    return [...all.slice(0, at), ...inCallout(tone, inside), ...all.slice(at + within.length)]
  }, blocks)
}
