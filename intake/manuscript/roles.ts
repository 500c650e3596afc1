import {isOnlyPlaceholder} from '../../schemas/checks/findings/placeholders.ts'
import type {NamedPerson} from '../people/names.ts'
import {withoutFigures} from './affiliations.ts'
import {announcementAt, isAbout} from './announcements.ts'
import {isAuthorsNote, isBiography, isSignature, isSignedOff} from './biography.ts'
import {isByline, isBylineOfTitle, isLoneName, readByline} from './byline.ts'
import {findContents} from './contents.ts'
import {hasCreditLabel, readCredits} from './credits.ts'
import {isDisclaimer, isFurniture} from './furniture.ts'
import {type Announced, recogniseHeading, sumsUp} from './headings.ts'
import {introRole, isSubtitle} from './introduction.ts'
import {isInvitation} from './invitation.ts'
import {endsInList, partsList} from './listing.ts'
import {type Block, textOf} from './manuscript.ts'
import {assignOwnPage, isOwnPage} from './ownPage.ts'
import {opensPair, opensQuestions, opensRun, questionRole} from './questions.ts'

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

/** Gives every block its role, from top to bottom. */
export function assignRoles(all: Block[]): RoledBlock[] {
  if (isOwnPage(all)) return assignOwnPage(all)
  const contents = findContents(all)
  const isAround = (block: Block) => block.isAside || contents.has(block)
  const roles = assignOwn(all.filter((block) => !isAround(block)))
  return all.map((block) =>
    isAround(block) ? {role: 'leftOver', block} : (roles.shift() as RoledBlock),
  )
}

function assignOwn(given: Block[]): RoledBlock[] {
  const titleAt = findTitle(given)
  const blocks = given.map((block, i) =>
    i > titleAt && i <= titleAt + 4 ? withoutFigures(block) : block,
  )
  const title = blocks[titleAt] ? textOf(blocks[titleAt]) : ''
  const authors = blocks.flatMap((block, i) => {
    const text = textOf(block)
    const isUnder = i > titleAt && i <= titleAt + 3 && block.kind === 'paragraph'
    const isNamed = isUnder && (isBylineOfTitle(text) || (i === titleAt + 1 && isLoneName(text)))
    return isNamed ? (readByline(text)?.people ?? []) : namesIn(text)
  })
  const hasList = blocks.some((block) => recogniseHeading(textOf(block)) === 'references')
  const hasSections = findSections(blocks, titleAt)
  const listAt = hasList ? -1 : endsInList(blocks)
  let place: Place = titleAt < 0 ? 'intro' : 'top'
  let hasEnded = false
  return blocks.map((block, i): RoledBlock => {
    const text = textOf(block)
    if (i === listAt && place === 'body') {
      place = 'references'
      hasEnded = true
    }
    if (i === titleAt && !recogniseHeading(text)) {
      place = 'intro'
      return {role: 'title', block}
    }
    if (block.kind !== 'picture' && isPlaceholder(text)) return {role: 'placeholder', block}
    if (place === 'intro' && block.kind === 'heading' && isSame(text, title)) {
      return {role: 'title', block}
    }
    if (place === 'intro' && block.kind === 'heading' && isRepeated(blocks, i)) {
      return {role: 'leftOver', block}
    }
    if (place === 'intro' && isSubtitle(blocks, i, titleAt)) {
      return {
        role: 'standfirst',
        block: {kind: 'paragraph', spans: spansOf(block), lines: block.lines},
      }
    }
    const isAbstract = /^(?:abstract|summary)$/i.test(text) && blocks[i + 1]?.kind === 'paragraph'
    if (place === 'intro' && block.kind === 'heading' && isAbstract) {
      return {role: 'announcement', block}
    }
    if (place !== 'faqs' && (opensPair(blocks, i) || (place === 'body' && opensRun(blocks, i)))) {
      place = 'faqs'
      return {role: 'question', block}
    }
    if (place === 'top' && sumsUp(headingAbove(blocks, i))) return {role: 'body', block}
    if (block.kind === 'heading') {
      const announces = announcementAt(blocks, i, {place, hasEnded, authors, hasList})
      if (announces) {
        hasEnded ||= announces !== 'faqs'
        place = announces
        if (announces === 'about' && isByline(text) && !/^(?:about|meet)\s/i.test(text))
          return {role: 'byline', block}
        const isOwn = announces === 'welcome' || announces === 'whatIs'
        return {role: isOwn ? announces : 'announcement', block, announces}
      }
      if (place === 'references' && partsList(blocks, i)) return {role: 'announcement', block}
      if (place === 'faqs' && questionRole(block, text) === 'question') {
        return {role: 'question', block}
      }
      // “Sore feet?” over a button, which is left over too.
      if (hasEnded && i === blocks.length - 1) return {role: 'leftOver', block}
      place = place === 'top' ? 'top' : nextPlace(place, blocks, i)
      return {role: place === 'end' || place === 'top' ? 'leftOver' : 'body', block}
    }
    // “About Tom” on a line of its own, between two biographies.
    if (place === 'about' && block.kind === 'paragraph' && /^(?:about|meet)\s/i.test(text)) {
      if (isAbout(text, authors)) return {role: 'announcement', block, announces: 'about'}
    }
    if (block.callout && (place === 'intro' || place === 'body')) {
      place = 'body'
      return {role: 'body', block}
    }
    if (place === 'top') return {role: topRole(block, i < titleAt), block}
    if (place === 'intro') {
      if (block.kind !== 'picture' && isSignature(text, authors)) return {role: 'byline', block}
      const role = introRole(blocks, i, hasSections)
      if (role === 'body') place = 'body'
      return {role, block}
    }
    if (isAuthorsNote(block) || isSignature(text, authors) || isSignedOff(blocks, i, authors)) {
      return {role: 'byline', block}
    }
    const isAtEnd = place !== 'body' && block.kind === 'paragraph'
    if (isAtEnd && DISCLOSES.test(text)) return {role: 'body', block}
    const isCall = hasEnded && isInvitation(text)
    if (isAtEnd && !isCall && (isFurniture(text) || isDisclaimer(text))) {
      return {role: 'leftOver', block}
    }
    if (place === 'body' && isClosing(blocks, i) && isInvitation(text)) {
      return {role: 'invitation', block}
    }
    if (isBiography(blocks, i, authors)) return {role: 'bio', block}
    return {role: roleIn(place, block, text, hasEnded), block}
  })
}

/** The heading with the style of a title, or else the first. */
function findTitle(blocks: Block[]): number {
  const styled = blocks.findIndex((block) => block.kind === 'heading' && block.level === 0)
  if (styled >= 0) return styled
  const first = blocks.findIndex((block) => block.kind === 'heading' && !isAhead(textOf(block)))
  return first < 0 ? blocks.findIndex(({kind}) => kind === 'heading') : first
}

/** Whether a heading may stand above the title: of who the author is, or of what the text says. */
const isAhead = (text: string) => sumsUp(text) || recogniseHeading(text) === 'about'

function findSections(blocks: Block[], titleAt: number): boolean {
  const faqsAt = blocks.findIndex((_, i) => opensQuestions(blocks, i) || opensPair(blocks, i))
  return blocks.some((block, i) => {
    const text = textOf(block)
    const isQuestion = faqsAt >= 0 && i > faqsAt && questionRole(block, text) === 'question'
    const isSection = block.kind === 'heading' && !recogniseHeading(text) && i !== faqsAt
    return isSection && i > titleAt && !isQuestion && !isSubtitle(blocks, i, titleAt)
  })
}

/** “[Form: Name E-mail Send]” is what a reader of web pages leaves of a form. */
const isPlaceholder = (text: string) => isOnlyPlaceholder(text) || /^\[form\b[^\]]*\]$/i.test(text)

const namesIn = (text: string): NamedPerson[] =>
  isByline(text) ? (readByline(text)?.people ?? []) : (readCredits(text)?.authors ?? [])

const headingAbove = (blocks: Block[], i: number) => {
  const heading = blocks.slice(0, i + 1).findLast(({kind}) => kind === 'heading')
  return heading ? textOf(heading) : ''
}

/** What an article says of those behind it, wherever it stands. */
const DISCLOSES =
  /^(?:funding|(?:conflicts?|declarations?) of interests?|competing interests?|disclosures?)\s*:/i

/** Whether a paragraph is the last of the article, before the parts that announce themselves. */
function isClosing(blocks: Block[], i: number): boolean {
  const next = blocks[i + 1]
  const isPart = next?.kind === 'heading' && recogniseHeading(textOf(next)) !== undefined
  return blocks[i]?.kind === 'paragraph' && (!next || isPart)
}

const isRepeated = (blocks: Block[], i: number) =>
  blocks.slice(0, i).some((block) => textOf(block) === textOf(blocks[i] as Block))

const spansOf = (block: Block) => ('spans' in block ? block.spans : [])

const isSame = (one: string, other: string) =>
  one.replace(/^title:\s*/i, '').toLowerCase() === other.replace(/^title:\s*/i, '').toLowerCase()

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

function roleIn(place: Place, block: Block, text: string, hasEnded: boolean): Role {
  if (block.kind === 'picture') return place === 'body' ? 'body' : 'leftOver'
  if (block.kind === 'table') return place === 'body' ? 'body' : 'leftOver'
  const isLabelled = hasCreditLabel(text) || /^(?:by|(?:written|words) by|authors?:)\s/i.test(text)
  if (block.kind === 'paragraph' && isLabelled && readCredits(text)) return 'credits'
  if (hasEnded && isInvitation(text) && !/\b(?:1[89]|20)\d\d\b/.test(text)) {
    // Who writes “Book a session with me” may mean it as a part of the biography.
    if (place !== 'about' || text.split(/\s+/).length <= 10) return 'invitation'
  }
  // The words of a button under the last answer are no part of it.
  if (place === 'faqs' && isInvitation(text) && !/[.!?:]$/.test(text)) return 'leftOver'
  switch (place) {
    case 'faqs':
      return questionRole(block, text)
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
