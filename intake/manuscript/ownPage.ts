import {isByline} from './byline.ts'
import {readCredits} from './credits.ts'
import {toText} from './draft.ts'
import type {Announced} from './headings.ts'
import {type Block, textOf} from './manuscript.ts'
import type {Role, RoledBlock} from './role.ts'

/** Headings that our own pages write over the parts that are no text of the article. */
const PARTS: Record<string, Announced> = {
  'Questions and answers': 'faqs',
  References: 'references',
  'Further reading': 'references',
}

/** Whether a manuscript is one of our own articles, as Markdown or Word: it says its address. */
export const isOwnPage = (blocks: Block[]): boolean =>
  blocks.some((block) => readCredits(textOf(block))?.address)

/**
 * The roles of an article that comes back. Nothing in it is guessed: title, lines about it,
 * introduction, main picture, text, questions and references stand where we put them.
 */
export function assignOwnPage(blocks: Block[]): RoledBlock[] {
  const titleAt = blocks.findIndex(({kind}) => kind === 'heading')
  const opening = blocks.findIndex(({kind}, i) => i > titleAt && kind === 'heading')
  const heroAt = blocks.findIndex(({kind}, i) => kind === 'picture' && (opening < 0 || i < opening))
  const isLoose = heroAt < 0 && opening < 0
  let part: 'top' | 'body' | Announced = 'top'
  return blocks.map((block, i): RoledBlock => {
    const text = textOf(block)
    if (i === titleAt) return {role: 'title', block}
    if (block.kind === 'heading') {
      const announces = block.level === 1 ? PARTS[text] : undefined
      if (announces) {
        part = announces
        return {role: 'announcement', block, announces}
      }
      if (part !== 'faqs' || block.level === 1) part = 'body'
      return {role: part === 'faqs' ? 'question' : 'body', block}
    }
    if (part === 'top') {
      const role = topRole(block, text, i, heroAt, isLoose)
      if (role === 'body') part = 'body'
      return {role, block}
    }
    if (part === 'faqs') return {role: toText(block) ? 'answer' : 'leftOver', block}
    return {role: part === 'references' ? 'reference' : 'body', block}
  })
}

function topRole(block: Block, text: string, i: number, heroAt: number, isLoose: boolean): Role {
  if (isByline(text)) return 'byline'
  if (readCredits(text)) return 'credits'
  if (i === heroAt) return 'hero'
  const isIntroduction = !block.isParted && !isLoose && (heroAt < 0 || i < heroAt)
  return isIntroduction && !block.callout && toText(block) && block.kind !== 'quotation'
    ? 'standfirst'
    : 'body'
}
