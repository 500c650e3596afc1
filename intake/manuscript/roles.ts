import {isOnlyPlaceholder} from '../../schemas/checks/findings/placeholders.ts'
import {isSameName, type NamedPerson} from '../people/names.ts'
import {isByline, readByline} from './byline.ts'
import {type Announced, asksWhatIs, recogniseHeading} from './headings.ts'
import {isInvitation} from './invitation.ts'
import {type Block, textOf} from './manuscript.ts'

/** What a block is in an article. Every block has exactly one role, so that none is lost. */
export type Role =
  | 'title'
  | 'byline'
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

/** Gives every block its role, from top to bottom. */
export function assignRoles(blocks: Block[]): RoledBlock[] {
  const titleAt = blocks.findIndex(({kind}) => kind === 'heading')
  const authors = blocks.flatMap((block) =>
    isByline(textOf(block)) ? readByline(textOf(block)) : [],
  )
  const hasSections = blocks.some((block, i) => i > titleAt && isSection(block))
  let place: Place = titleAt < 0 ? 'intro' : 'top'
  let hasEnded = false
  return blocks.map((block, i) => {
    const text = textOf(block)
    if (i === titleAt && !recogniseHeading(text)) {
      place = 'intro'
      return {role: 'title', block}
    }
    if (block.kind !== 'picture' && isOnlyPlaceholder(text)) return {role: 'placeholder', block}
    if (block.kind === 'heading') {
      const announces = isAbout(text, authors) ? 'about' : announcementOf(text, place, hasEnded)
      if (announces) {
        hasEnded ||= announces !== 'faqs'
        place = announces
        const isOwn = announces === 'welcome' || announces === 'whatIs'
        return {role: isOwn ? announces : 'announcement', block, announces}
      }
      if (place === 'faqs' && /\?["”’)]?$/.test(text)) return {role: 'question', block}
      place = place === 'top' ? 'top' : nextPlace(place)
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
  return Boolean(name && authors.some((author) => isSameName(author.name, name)))
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

/** A heading that announces nothing goes on with the article, unless its end has been reached. */
function nextPlace(place: Place): Place {
  return ['top', 'intro', 'body', 'faqs', 'references'].includes(place) ? 'body' : 'end'
}

function topRole(block: Block, isAboveTitle: boolean): Role {
  if (block.kind === 'picture') return isAboveTitle ? 'hero' : 'body'
  return isByline(textOf(block)) ? 'byline' : 'leftOver'
}

/** Up to three paragraphs before the first section introduce the article. */
function introRole(block: Block, text: string, blocks: Block[], i: number, hasSections: boolean) {
  if (block.kind === 'picture') return 'hero'
  if (isByline(text)) return 'byline'
  if (block.kind === 'item') return 'body'
  const before = blocks.slice(0, i).filter(({kind}) => kind === 'paragraph')
  const words = before.filter((other) => !isByline(textOf(other)))
  const limit = hasSections ? 3 : countParagraphs(blocks) > 1 ? 1 : 0
  return words.length < limit ? 'standfirst' : 'body'
}

const countParagraphs = (blocks: Block[]) =>
  blocks.filter((block) => block.kind === 'paragraph' && !isByline(textOf(block))).length

function roleIn(place: Place, block: Block, text: string, hasEnded: boolean): Role {
  if (block.kind === 'picture') return place === 'body' ? 'body' : 'leftOver'
  if (hasEnded && place !== 'references' && place !== 'about' && isInvitation(text)) {
    return 'invitation'
  }
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
  return block.kind === 'item' && /^[^.!?]{3,200}\?["”’)]?(\s|$)/.test(text) ? 'question' : 'answer'
}
