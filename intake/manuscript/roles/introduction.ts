import {isAffiliation} from '../affiliations.ts'
import {areLoneNames, isBesideName, isBylineOfTitle} from '../byline.ts'
import {hasCreditLabel, readCredits} from '../credits.ts'
import {readDate} from '../date.ts'
import {isDisclaimer, isFurniture} from '../furniture.ts'
import {recogniseHeading} from '../headings.ts'
import {isProperty} from '../labels.ts'
import {type Block, textOf} from '../manuscript.ts'
import type {Role} from '../role.ts'
import type {Sight} from './rule.ts'

/** Up to three paragraphs before the first section introduce the article. */
export function introRole({blocks, i, titleAt, hasSections, entries}: Sight): Role {
  const block = blocks[i] as Block
  const text = textOf(block)
  if (block.kind === 'picture') return 'hero'
  const isUnderTitle = blocks[i - 1]?.kind === 'heading' && block.kind === 'paragraph'
  if (isBylineOfTitle(text) || (isUnderTitle && areLoneNames(text))) return 'byline'
  if (readCredits(text)) return 'credits'
  if (block.kind !== 'paragraph') return 'body'
  const above = blocks[i - 1]
  const isPlace =
    above && isCredit(above) && (isPracticeName(text) || isAffiliation(block) || isBesideName(text))
  if (
    isProperty(text) ||
    namesNobody(text) ||
    isOpenCredit(text) ||
    isPlace ||
    isFurniture(text) ||
    isDisclaimer(text) ||
    isMonth(text)
  )
    return 'leftOver'
  if (blocks.slice(0, i).some((other) => textOf(other) === text)) return 'leftOver'
  const before = blocks.slice(titleAt + 1, i).filter(({kind}) => kind === 'paragraph')
  const words = before.filter((other) => !isCredit(other) && !isProperty(textOf(other)))
  const limit = hasSections ? 3 : countParagraphs(beforeParts(blocks, entries)) > 1 ? 1 : 0
  return words.length < limit ? 'standfirst' : 'body'
}

/** “Written by the clinical team of The Mill” is said of the article, though of no person. */
const namesNobody = (text: string) =>
  /^(?:written|words|text|prepared|produced|compiled|posted) by\s/i.test(text) &&
  text.split(/\s+/).length <= 14 &&
  !/[.!?]\s/.test(text)

/** “Reviewer: to be confirmed” */
const isOpenCredit = (text: string) =>
  hasCreditLabel(text) && /^[^:]{3,30}:/.test(text) && text.split(/\s+/).length <= 10

/** “March 2026” says no day. */
const isMonth = (text: string) => readDate(`1 ${text}`) !== undefined && !/^\d/.test(text)

/** “Harbor Lane Counseling” under the name of who works there. */
const isPracticeName = (text: string) =>
  /^(?:(?:\p{Lu}[\p{L}’'-]*|&|and|of|the|for)\s?){2,8}$/u.test(text) &&
  /\b(?:counsel|therap|psycholog|clinic|practice|cent(?:er|re)|health|care|wellness|university|hospital)/i.test(
    text,
  )

/**
 * Whether a heading right under the title only goes on with it: a byline follows, or it is smaller
 * than the sections are.
 */
export function isSubtitle(blocks: Block[], i: number, titleAt: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (block?.kind !== 'heading' || !next || i > titleAt + 2) return false
  if (recogniseHeading(textOf(block)) || /\?$/.test(textOf(block))) return false
  if (next.kind === 'paragraph' && isCredit(next)) return true
  const section = blocks.slice(i + 1).find(({kind}) => kind === 'heading')
  return i === titleAt + 1 && section?.kind === 'heading' && section.level < block.level
}

/** The article alone, when its questions and the like follow at once. */
function beforeParts(blocks: Block[], entries: Set<number>): Block[] {
  const end = blocks.findIndex(
    (block, i) => entries.has(i) || (block.kind === 'heading' && recogniseHeading(textOf(block))),
  )
  return end < 0 ? blocks : blocks.slice(0, end)
}

const countParagraphs = (blocks: Block[]) =>
  blocks.filter((block) => block.kind === 'paragraph' && !isCredit(block)).length

/** Lines about the article are no part of its introduction. */
function isCredit(block: Block): boolean {
  const text = textOf(block)
  return isBylineOfTitle(text) || areLoneNames(text) || readCredits(text) !== undefined
}
