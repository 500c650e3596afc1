import {readLanguage} from '../../schemas/languages.ts'
import {type NamedPerson, readNames} from '../people/names.ts'
import {isBesideName, isByline, isBylineOfTitle, isPlainName, readByline} from './byline.ts'
import {DATED, REVIEWED_BY, REVIEWER} from './creditLabels.ts'
import {readDate} from './date.ts'

/** What a line about an article rather than of it says: who wrote or checked it, and when. */
export interface Credits {
  authors: NamedPerson[]
  reviewers: NamedPerson[]
  /** Days as `2024-05-01`. */
  published?: string
  updated?: string
  reviewed?: string
  nextReview?: string
  /** Words beside the authors’ names that are neither names nor letters. */
  beside: string[]
  /** A date without a day, such as “June 2025”. */
  imprecise?: string
  /** Where the article is, in the Markdown of our own pages. */
  address?: string
  language?: NonNullable<ReturnType<typeof readLanguage>>
}

/** “By Anna Brook | May 3, 2021”, “by Anna Brook, and reviewed by Tom Reed”, “By Anna Brook Updated: …” */
const BETWEEN = new RegExp(
  [
    String.raw`\s*[|·•]\s+|\s+\/\s+|;\s+(?=(?:written|words|reviewed|medically|clinically|edited|published|updated)\b)|(?<=\p{L}{2})\.\s+(?=(?:illustrat|picture|photo|artwork|translat|edit)\w*(?: by|:))|(?<=\b\d{4})[;.]\s+(?=\p{L})|(?<!reviewed\b.{0,30})(?<=\b\d{4})\s+(?=by\s)`,
    String.raw`\s+[–—]\s+(?=(?:last |medically |clinically |written )?(?:published|updated|reviewed|by|publié|relue?|mise?|veröffentlicht|aktualisiert|publicad|actualizad|revisad)(?!\p{Ll}{3}))`,
    String.raw`(?<!\b(?:date|page|article|leaflet|content|information|text|was|written|written and|last|medically|clinically|professionally|expertly))(?<=[\p{L}.)]),?\s+(?:and\s+)?(?=(?:(?:last|medically|clinically) )?(?:published|posted|updated|reviewed)(?: on\b| by\s|:)|(?:publié|veröffentlicht|publicado) )`,
  ].join('|'),
  'iu',
)

/**
 * Reads a line such as “By Anna Brook | May 3, 2021 | 5 min read”. Undefined when any part of it is
 * something else, so that no sentence is taken for one.
 */
export function readCredits(text: string): Credits | undefined {
  if (text.length > 300) return undefined
  const credits: Credits = {authors: [], reviewers: [], beside: []}
  const parts = besideNames(text.replace(/(?<=\d{4})\.\s+(?=\p{Lu})/gu, ' | ').split(BETWEEN))
  const isDated = parts.some((part) => readDate(bare(part)) || isReadingTime(part))
  const isName = (part: string) =>
    parts.length > 1 ? isBylineOfTitle(part) || (isDated && isPlainName(part)) : isByline(part)
  const isRead = parts.every((part) => readPart(bare(part), credits, isName, parts.length > 1))
  return isRead ? credits : undefined
}

/** What stands behind a name belongs to it: “Anna Brook | LPC | May 3, 2021”. */
function besideNames(parts: string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    if (joined.length && isBesideName(part)) joined.push(`${joined.pop()}, ${part}`)
    else joined.push(part)
  }
  return joined
}

/** Whether a line says nothing but when, or by whom, and says so with a word for it. */
export function hasCreditLabel(text: string): boolean {
  return REVIEWER.test(text) || DATED.some(([, label]) => label.test(text))
}

/** Without brackets around all of it, and without a full stop. */
const bare = (part: string) =>
  part
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/(?<!\.\p{L}{1,2})\.$/u, '')

function readPart(
  part: string,
  credits: Credits,
  isName: (text: string) => boolean,
  isAmong: boolean,
): boolean {
  if (!/[\p{L}\p{N}]/u.test(part) || isReadingTime(part)) return true
  if (OTHER_HAND.test(part)) {
    credits.beside.push(part)
    return true
  }
  const [, address] = /^address:\s*<?(https?:[^\s>]+)>?$/i.exec(part) ?? []
  if (address) {
    credits.address ??= address
    return true
  }
  const [, language = ''] = /^language:\s*(.+)$/i.exec(part) ?? []
  const named = readLanguage(language)
  if (named) {
    credits.language ??= named
    return true
  }
  const [, reviewed = '', who = ''] = REVIEWED_BY.exec(part) ?? []
  const day = readDate(reviewed)
  if (day && readReviewer(who, credits)) {
    credits.reviewed ??= day
    return true
  }
  const both = /^written (?:and|&) (?:(?:medically|clinically) )?reviewed by\s*:?\s+/i.exec(
    part,
  )?.[0]
  if (both) {
    credits.authors.push(...readNames(part.slice(both.length)))
    return readReviewer(part.slice(both.length), credits)
  }
  const reviewer = REVIEWER.exec(part)?.[0]
  if (reviewer && readReviewer(part.slice(reviewer.length), credits)) return true
  for (const [name, label] of DATED) {
    const found = label.exec(part)?.[0]
    const date = found && readDate(part.slice(found.length))
    if (!date) continue
    credits[name] ??= date
    return true
  }
  for (const [, label] of DATED) {
    const found = label.exec(part)?.[0]
    const rest = part.slice(found?.length)
    const month = found ? MONTH.exec(` ${rest}`) : null
    if (month?.index !== 0 && !(found && VAGUE.test(rest))) continue
    credits.imprecise ??= month?.[1] ?? rest
    return true
  }
  if (/^(?:\d+|no) comments?$/i.test(part)) return true
  const date = readDate(part)
  if (date) {
    credits.published ??= date
    return true
  }
  if (isAmong && VAGUE.test(part)) {
    credits.imprecise ??= part
    return true
  }
  const [by, when] = splitDate(part)
  const byline = isName(by) ? readByline(by) : undefined
  if (!byline) return false
  if (when) credits.published ??= when
  credits.authors.push(...byline.people)
  credits.beside.push(...byline.beside)
  return true
}

const isReadingTime = (part: string) =>
  /^(?:about )?\d+[- ]min(?:ute)?s?(?: read| reading time)?$|^read(?:ing)?[- ]time\b.{0,20}$/i.test(
    part.trim(),
  )

/** Who drew or translated is named beside the author. */
const OTHER_HAND =
  /^(?:illustrat(?:ions?|ed)|pictures?|photos?|photograph(?:s|y|ed)?|artwork|images?|translat(?:ion|ed)|edit(?:ed|ing))(?: by\b|\s*:)/i

function readReviewer(words: string, credits: Credits): boolean {
  const [, undated = words, vague] = VAGUE_DAY.exec(words) ?? []
  if (vague && !readDate(vague)) credits.imprecise ??= vague
  const [given, date] = splitDate(vague && !readDate(vague) ? undated : words)
  if (date) credits.reviewed ??= date
  const [all = '', month] = MONTH.exec(given) ?? []
  if (month) credits.imprecise ??= month
  const names = given.slice(0, given.length - all.length).replace(/\s+\(\p{Ll}[^()]{2,40}\)/gu, '')
  const people = readNames(names).filter(
    ({name}) => /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 6,
  )
  credits.reviewers.push(...people)
  return people.length > 0
}

/** “Anna Brook on 3/4/2025” may mean a day in March or in April. */
const VAGUE_DAY = /^(.+?),?\s+(?:on\s+)?(\d{1,2}[/.]\d{1,2}[/.]\d{4})$/

/** “, June 2025” or “(2025)” behind a name. */
const MONTH = /[,;\s(]+(?:in\s+)?((?:\p{L}{3,}\.?\s+)?(?:19|20)\d\d)\)?$/u

/** Alone it is told by where it stands; among other credits it is one of them. */
const VAGUE = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/

const DATE = String.raw`\d{4}-\d\d-\d\d|\d{1,2}\.?\s+\p{L}+\.?,?\s+\d{4}|\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`
const ENDS_WITH_DATE = new RegExp(
  String.raw`^(.+?)[,;\s(]+(?:on\s+|\p{L}+ed\s+(?:on\s+)?)?(${DATE})\)?\.?$`,
  'u',
)

/** “Anna Brook, May 3, 2021” → the names and the day. */
function splitDate(words: string): [words: string, date?: string] {
  const [, before = words, when = ''] = ENDS_WITH_DATE.exec(words) ?? []
  const date = readDate(when)
  return date ? [before, date] : [words]
}
