import {isOnlyPlaceholder} from '../../schemas/checks/findings/placeholders.ts'
import type {NamedPerson} from '../people/names.ts'
import {resemblance} from '../people/resemblance.ts'
import {isByline, readByline} from './byline.ts'
import {hasCreditLabel, readCredits} from './credits.ts'
import {type Announced, asksWhatIs, recogniseHeading} from './headings.ts'
import {isInvitation} from './invitation.ts'
import {type Block, textOf} from './manuscript.ts'

/** What a block is in an article. Every block has exactly one role, so that none is lost. */
export type Role =
  | 'title'
  | 'byline'
  /** When it was published or reviewed, and by whom. */
  | 'credits'
  | 'hero'
  | 'standfirst'
  | 'body'
  | 'question'
  | 'answer'
  | 'reference'
  | 'bio'
  | 'ask'
  | 'welcome'
  | 'whatIs'
  | 'invitation'
  /** The heading of an announced part, which the site writes itself. */
  | 'announcement'
  | 'placeholder'
  | 'leftOver'

export interface RoledBlock {
  role: Role
  block: Block
  /** For announcements: of what. */
  announces?: Announced
}

/** Where the reading is: before the title, in the article, or in one of the announced parts. */
type Place = 'top' | 'intro' | 'body' | 'end' | Announced

/** “[Form: Name E-mail Send]” is what a reader of web pages leaves of a form. */
const isPlaceholder = (text: string) => isOnlyPlaceholder(text) || /^\[form\b[^\]]*\]$/i.test(text)

/** The heading with the style of a title, or else the first. */
function findTitle(blocks: Block[]): number {
  const styled = blocks.findIndex((block) => block.kind === 'heading' && block.level === 0)
  return styled < 0 ? blocks.findIndex(({kind}) => kind === 'heading') : styled
}

/** Gives every block its role, from top to bottom. */
export function assignRoles(blocks: Block[]): RoledBlock[] {
  const titleAt = findTitle(blocks)
  const authors = blocks.flatMap((block) =>
    isByline(textOf(block)) ? readByline(textOf(block)) : [],
  )
  const faqsAt = blocks.findIndex((block) => recogniseHeading(textOf(block)) === 'faqs')
  const isQuestion = (block: Block, i: number) =>
    faqsAt >= 0 && i > faqsAt && /\?["”’)]?$/.test(textOf(block))
  const hasSections = blocks.some(
    (block, i) => i > titleAt && isSection(block) && !isQuestion(block, i),
  )
  let place: Place = titleAt < 0 ? 'intro' : 'top'
  let hasEnded = false
  return blocks.map((block, i) => {
    const text = textOf(block)
    if (i === titleAt && !recogniseHeading(text)) {
      place = 'intro'
      return {role: 'title', block}
    }
    if (block.kind !== 'picture' && isPlaceholder(text)) return {role: 'placeholder', block}
    if (block.kind === 'heading') {
      const announces = isAbout(text, authors) ? 'about' : announcementOf(text, place, hasEnded)
      if (announces) {
        hasEnded ||= announces !== 'faqs'
        place = announces
        const isOwn = announces === 'welcome' || announces === 'whatIs'
        return {role: isOwn ? announces : 'announcement', block, announces}
      }
      if (place === 'faqs' && /\?["”’)]?$/.test(text)) return {role: 'question', block}
      place = place === 'top' ? 'top' : nextPlace(place, blocks, i)
      return {role: place === 'end' ? 'leftOver' : place === 'top' ? 'leftOver' : 'body', block}
    }
    if (place === 'top') return {role: topRole(block, i < titleAt), block}
    if (place === 'intro') {
      const role = introRole(block, text, blocks, i, hasSections)
      if (role === 'body') place = 'body'
      return {role, block}
    }
    return {role: roleIn(place, block, text, hasEnded), block}
  })
}

function isSection(block: Block): boolean {
  return block.kind === 'heading' && !recogniseHeading(textOf(block))
}

/** “About Anna Brook”, when she is an author. */
function isAbout(text: string, authors: NamedPerson[]): boolean {
  const name = /^(?:about|meet) (.+?):?$/i.exec(text)?.[1]
  return Boolean(name && authors.some((author) => resemblance(author.name, name)))
}

/** A welcome and a “What is …?” are the practice’s own only after the article has ended. */
function announcementOf(text: string, place: Place, hasEnded: boolean): Announced | undefined {
  const announced = recogniseHeading(text)
  if (announced === 'welcome' || announced === 'latest' || announced === 'booking') {
    return hasEnded ? announced : undefined
  }
  if (announced) return announced
  const isPractice = hasEnded && place !== 'faqs' && place !== 'references'
  return isPractice && asksWhatIs(text) ? 'whatIs' : undefined
}

/**
 * A heading that announces nothing goes on with the article, unless its end has been reached: more
 * of the text stands above it than below.
 */
function nextPlace(place: Place, blocks: Block[], i: number): Place {
  if (['top', 'intro', 'body', 'faqs', 'references'].includes(place)) return 'body'
  if (place === 'end') return place
  const words = (some: Block[]) => some.reduce((sum, block) => sum + textOf(block).length, 0)
  return words(blocks.slice(0, i)) < words(blocks.slice(i)) ? 'body' : 'end'
}

function topRole(block: Block, isAboveTitle: boolean): Role {
  if (block.kind === 'picture') return isAboveTitle ? 'hero' : 'body'
  if (isByline(textOf(block))) return 'byline'
  return readCredits(textOf(block)) ? 'credits' : 'leftOver'
}

/** Up to three paragraphs before the first section introduce the article. */
function introRole(
  block: Block,
  text: string,
  blocks: Block[],
  i: number,
  hasSections: boolean,
): Role {
  if (block.kind === 'picture') return 'hero'
  if (isByline(text)) return 'byline'
  if (readCredits(text)) return 'credits'
  if (block.kind !== 'paragraph') return 'body'
  const before = blocks.slice(0, i).filter(({kind}) => kind === 'paragraph')
  const words = before.filter((other) => !isCredit(textOf(other)))
  const limit = hasSections ? 3 : countParagraphs(beforeParts(blocks)) > 1 ? 1 : 0
  return words.length < limit ? 'standfirst' : 'body'
}

/** The article alone, when its questions and the like follow at once. */
function beforeParts(blocks: Block[]): Block[] {
  const end = blocks.findIndex(
    (block) => block.kind === 'heading' && recogniseHeading(textOf(block)),
  )
  return end < 0 ? blocks : blocks.slice(0, end)
}

const countParagraphs = (blocks: Block[]) =>
  blocks.filter((block) => block.kind === 'paragraph' && !isCredit(textOf(block))).length

/** Lines about the article are no part of its introduction. */
const isCredit = (text: string) => isByline(text) || readCredits(text) !== undefined

function roleIn(place: Place, block: Block, text: string, hasEnded: boolean): Role {
  if (block.kind === 'picture') return place === 'body' ? 'body' : 'leftOver'
  if (block.kind === 'table') return place === 'body' ? 'body' : 'leftOver'
  if (block.kind === 'paragraph' && hasCreditLabel(text) && readCredits(text)) return 'credits'
  if (hasEnded && place !== 'references' && place !== 'about' && isInvitation(text)) {
    return 'invitation'
  }
  // The words of a button under the last answer are no part of it.
  if (place === 'faqs' && isInvitation(text) && !/[.!?:]$/.test(text)) return 'leftOver'
  switch (place) {
    case 'faqs':
      return faqRole(block, text)
    case 'references':
      return 'reference'
    case 'about':
      return 'bio'
    case 'body':
      return isByline(text) ? 'byline' : 'body'
    case 'ask':
    case 'welcome':
    case 'whatIs':
      return place
    default:
      return 'leftOver'
  }
}

/** Questions are also typed as list items, with or without their answer, or marked “Q:”. */
function faqRole(block: Block, text: string): Role {
  if (/^q\d*\s*[:.)]\s/i.test(text)) return 'question'
  const isQuestion = /^[^.!?]{3,200}\?["”’)]?(\s|$)/.test(text)
  if (block.kind === 'item') return isQuestion ? 'question' : 'answer'
  if (block.kind !== 'paragraph') return 'answer'
  // A paragraph that is one question, or begins with one in bold: “**Is it safe?** Yes.”
  const isOnly = isQuestion && /\?["”’)]?$/.test(text) && !/\?\s/.test(text)
  const [first] = block.spans
  const isLeadIn =
    first && 'text' in first && first.marks?.includes('strong') && /\?["”’)]?\s*$/.test(first.text)
  return isOnly || isLeadIn ? 'question' : 'answer'
}
