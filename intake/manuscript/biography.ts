import type {NamedPerson} from '../people/names.ts'
import {resemblance} from '../people/resemblance.ts'
import {isByline, namesOccupation, readByline} from './byline.ts'
import {readCredits} from './credits.ts'
import {cutStart} from './cutStart.ts'
import {isFurniture} from './furniture.ts'
import {recogniseHeading} from './headings.ts'
import {isInvitation} from './invitation.ts'
import {type Block, textOf, tidySpans} from './manuscript.ts'

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|da|del|der|di|la|le)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}`
/** What biographies say of people. */
const DOES =
  '(?:is|has|was|works?|worked|lives?|lived|runs|practi[sc]es|teaches|taught|sees|treats|helps|supports|leads|directs|heads|writes|wrote|offers|speciali[sz]es|trained|studied|qualified|spent|(?:co-)?founded|werkt|arbeitet|travaille|trabaja|lavora|trabalha|est|ist|è|é|es)'
const INTRODUCES = new RegExp(
  String.raw`^(?:Hi[,!.]?\s+|Hello[,!.]?\s+)?(?:I(?:’|')?m|I am|My name is)\s+(?:Dr\.?\s+)?(${NAME})`,
  'u',
)
const IS = new RegExp(String.raw`^(?:Dr\.?\s+)?(${NAME})(?=,|\s*\(|\s+${DOES}(?!\p{L}))`, 'u')

/** Whom a biography says it is of, and whether in their own voice. */
export function subjectOf(text: string): {name: string; isOwnVoice: boolean} | undefined {
  const [own, other] = [INTRODUCES.exec(text)?.[1], IS.exec(text)?.[1]]
  const name = own ?? other
  return name ? {name, isOwnVoice: own !== undefined} : undefined
}

/** Whether a text says of somebody, by name, what they do: “Anna Brook is a therapist in Bath.” */
export const introduces = (text: string): boolean =>
  subjectOf(text) !== undefined && namesOccupation(text.split(/(?<!^(?:Dr|Prof))[.!?]\s/)[0] ?? '')

const NAMED = new RegExp(
  String.raw`^((?:Dr|Prof|Professor|Mr|Ms|Mrs|Mx)\.?\s+)?(\p{Lu}[\p{L}’'-]+)(?:\s+\([^()]{2,20}\))?\s+${DOES}(?!\p{L})`,
  'u',
)

/** “Dr. Robinson sees …” and “Hanneke works …” name an author by a part of the name. */
export function namedByPart<P extends NamedPerson>(text: string, authors: P[]): P | undefined {
  const [, title, name = ''] = NAMED.exec(text) ?? []
  return authors.find((author) => {
    const parts = author.name.split(' ')
    return name === (title ? parts.at(-1) : parts[0])
  })
}

/** “Anna Brook and Tom Reed share a practice.”: all of the authors whom it is of, if of several. */
export function namedTogether<P extends NamedPerson>(text: string, authors: P[]): P[] {
  const [, names = ''] =
    /^([^.]{5,90}?)\s(?:are|have|both|work|live|run|share|practi[sc]e|teach|see|lead|write|offer|met)\b/.exec(
      text,
    ) ?? []
  const named = names.split(/,?\s+(?:and|&)\s+|,\s+/).map((name) => {
    const bare = name.replace(/^(?:dr|prof|professor|mr|ms|mrs|mx)\.?\s+/i, '')
    return authors.find((one) => {
      const parts = one.name.split(' ')
      return one.name === bare || parts[0] === bare || parts.slice(1).join(' ') === bare
    })
  })
  const isKnown = named.length > 1 && named.every((one) => one !== undefined)
  if (isKnown) return named as P[]
  // “Anna Brook works in Bath, and Tom Reed sees couples.”
  const [sentence = ''] = text.split(/(?<!\b(?:Dr|Prof))[.!?]\s/)
  const clauses = sentence.split(/[,;]?\s(?:and|while|whereas)\s|;\s/)
  const told = authors.filter(({name}) =>
    clauses.some((clause) => clause.replace(/^Dr\.?\s/, '').startsWith(`${name} `)),
  )
  return told.length > 1 ? told : []
}

/** “— Anna Brook, LPC” under the last words of a text. */
export function isSignedOff(blocks: Block[], i: number, authors: NamedPerson[]): boolean {
  const [above, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (!block || above?.kind === 'quotation') return false
  const text = textOf(block)
  const isBullet = (one?: Block) => one?.kind === 'item' && one.list === 'bullet'
  const isAlone = !isBullet(above) && !isBullet(next)
  // In plain text the dash is read as the mark of a list.
  const isDashed = block.kind === 'item' ? isAlone : /^[—–-]{1,3}\s*\p{Lu}/u.test(text)
  const {people = []} = isDashed ? (readByline(text) ?? {}) : {}
  const isKnown = people.some(({name}) => authors.some((author) => resemblance(author.name, name)))
  const isLast = !next || recogniseHeading(textOf(next)) !== undefined
  return people.length > 0 && isLast && (!authors.length || isKnown)
}

/** “Words by Anna Brook, LPC. Anna works in Bath.”: a byline at the end, and what follows it. */
export function readAuthorsNote(text: string): {byline: string; rest: string} | undefined {
  if (!/^(?:words|written|text|story|article)\b/i.test(text) || text.length > 600) return undefined
  for (const {index} of text.matchAll(/(?<!\b(?:Dr|Prof|Mr|Ms|Mrs|St))\.\s+(?=\p{Lu})/gu)) {
    const byline = text.slice(0, index)
    const rest = text.slice(index + 1).trim()
    if (isByline(byline)) return readCredits(rest) ? undefined : {byline, rest}
  }
  return undefined
}

export const isAuthorsNote = (block: Block) =>
  block.kind === 'paragraph' && readAuthorsNote(textOf(block)) !== undefined

/** Whether a line at the end only names the authors: “Written by Anna Brook for The Mill.” */
export function isSignature(text: string, authors: NamedPerson[]): boolean {
  const isName =
    !/[,|·]/.test(text) &&
    authors.some(({name}) => resemblance(name, text.replace(/^by\s+/i, '')) === 'same')
  return isName || (/^(?:written|words|text|story|article) by\b/i.test(text) && isByline(text))
}

const TELLS = new RegExp(String.raw`^(?:Dr\. )?[^.]{3,120}?\s${DOES}(?!\p{L})`, 'u')

/** “ABOUT ANNA. Anna Brook works in Bath.” without its label; undefined for what has none. */
export function withoutAbout(block: Block, authors: NamedPerson[]): Block | undefined {
  if (block.kind !== 'paragraph') return undefined
  const [label = '', name = ''] =
    /^about (the authors?|[^.:]{2,60})[.:]\s+/i.exec(textOf(block)) ?? []
  const isNamed =
    /^the/i.test(name) || authors.some((one) => one.name.toLowerCase().includes(name.toLowerCase()))
  return isNamed && label
    ? {...block, spans: tidySpans(cutStart(block.spans, label.length))}
    : undefined
}

/** Whether a paragraph at the end says who an author is, though no heading announces it. */
export function isBiography(
  blocks: Block[],
  i: number,
  authors: NamedPerson[],
  hasEnded: boolean,
): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  // “* Dr. Brook works in Bath.” under a text with an asterisk.
  const isStarred =
    block?.kind === 'item' && block.list === 'bullet' && blocks[i - 1]?.kind !== 'item'
  if (block?.kind !== 'paragraph' && !isStarred) return false
  const text = textOf(block)
  const name = TELLS.test(text) ? subjectOf(text)?.name : undefined
  const isAuthor =
    (name && authors.some((author) => resemblance(author.name, name))) ||
    namedByPart(text, authors) ||
    namedTogether(text, authors).length > 1
  const below = next ? textOf(next) : ''
  const isLast =
    !next ||
    hasEnded ||
    recogniseHeading(below) !== undefined ||
    isFurniture(below) ||
    isInvitation(below) ||
    isSignature(below, authors)
  return Boolean(isAuthor && isLast)
}
