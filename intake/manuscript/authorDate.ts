import type {Citable} from '../../citations/work.ts'
import {LOCATOR_WORD, toLocatorLabel} from './locator.ts'
import type {Cite} from './manuscript.ts'
import type {Found} from './mentions.ts'

const NAME = String.raw`(?:(?:van|von|de|der|den|di|da|del|la|le|du|ten|ter)\s+)*\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,4}?`
const NAMES = String.raw`(?<first>${NAME})(?<more>\s+et al\.?|,? (?:&|and) (?:(?:her|his|their) )?(?:colleagues|co-?workers|others|team)|(?:,\s*${NAME})*,?\s+(?:&|and|et|und|y|e)\s+${NAME})?(?:['’]s)?`
const SEE = String.raw`(?:(?:but )?see(?: also)?|e\.g\.|cf\.|for example|for a review,? see)[,\s]+`
const YEAR = String.raw`(?<year>\d{4}[a-z]?|n\.\s?d\.|in press)`
const ONE = new RegExp(
  String.raw`^(?<prefix>${SEE})?${NAMES},?\s+${YEAR}(?:[,:]\s*(?:(?<label>${LOCATOR_WORD})\s*)?(?<locator>\d[\w.:–-]*))?$`,
  'u',
)
/** The same with an organisation, whose name may hold any words: only listed ones count. */
const ORGANISATION = new RegExp(ONE.source.replace(NAMES, '(?<first>.+?)'), 'u')
const NARRATIVE = new RegExp(
  String.raw`${NAMES}\s+\(${YEAR}(?:[,:]\s*(?:(?<label>pp?\.)\s*)?(?<locator>\d[\w–-]*))?\)`,
  'gu',
)

const PREFIX = new RegExp(`^${SEE}`)

const DATED = String.raw`\b(?:\d{4}[a-z]?|n\.\s?d\.|in press)(?!\w)`
const BRACKET = new RegExp(
  String.raw`\s?(?:\(([^()]*${DATED}[^()]*)\)|\[([^()[\]]{0,300}?${DATED}[^()[\]]{0,300})\])`,
  'g',
)

/**
 * Author–date citations: “(Gold et al., 2012, p. 3; Holck, 2004)” gives way to citations when every
 * work in it is listed; “Gold et al. (2012)” stays and gets one after it.
 */
export function findBracketed(text: string, works: Citable[]): Found {
  const found: Found = {mentions: [], doubts: []}
  for (const bracket of text.matchAll(BRACKET)) {
    const parts = toParts(bracket[1] ?? bracket[2] ?? '').map((part) => parse(part, works))
    if (!parts.some(Boolean)) continue
    const cites = parts.flatMap((part) => (part ? (toCite(part, works) ?? []) : []))
    const at = bracket.index + bracket[0].length
    const isWhole = cites.length === parts.length
    if (cites.length) found.mentions.push({at, replaces: isWhole ? bracket[0].length : 0, cites})
    if (!isWhole) found.doubts.push(unlisted(bracket[0].trim(), parts, works))
  }
  for (const narrative of text.matchAll(NARRATIVE)) {
    const cite = toCite(narrative, works)
    const at = narrative.index + narrative[0].length
    if (cite) found.mentions.push({at, replaces: 0, cites: [cite]})
    // “In Austin (2004)” has the shape of one too; only several authors make it certain.
    else if (narrative.groups?.more || fittingWorks(narrative, works).length) {
      found.doubts.push(unlisted(narrative[0], [narrative], works))
    }
  }
  return found
}

/** “Bratt, 2015a, 2015b; Ray, 2016” → one part for each work: a year alone is of the name before. */
function toParts(bracket: string): string[] {
  // “Whelan 2022, Clague 2020”
  return bracket
    .split(/\s*;\s*|(?<=\b\d{4}[a-z]?),\s+(?=\p{Lu}\p{L}+.*\d{4})/u)
    .flatMap((part, i, parts) => {
      // “Davanloo 1978; 1990, 2–5”
      const before =
        /^\d{4}[a-z]?\b/.test(part) && parts.slice(0, i).findLast((one) => /^\D/.test(one))
      if (before)
        return [`${(/^\D*?(?=,?\s\d{4})/.exec(before)?.[0] ?? '').replace(PREFIX, '')} ${part}`]
      const [, name, years] =
        /^(.*?\D,?\s+)(\d{4}[a-z]?(?:,\s*(?:\d{4}[a-z]?|[a-z]))+)$/.exec(part) ?? []
      if (!name || !years) return [part]
      const [first = '', ...more] = years.split(/,\s*/)
      return [first, ...more].map(
        (year, at) =>
          (at ? name.replace(PREFIX, '') : name) +
          (/^[a-z]$/.test(year) ? first.slice(0, 4) : '') +
          year,
      )
    })
}

function parse(part: string, works: Citable[]): Match {
  const organisation = ORGANISATION.exec(part.replace(/\s*\[[^\]]*\]/, ''))
  const name = plain(organisation?.groups?.first ?? '')
  const isListed = works.some(({authors}) => name && plain(authors?.[0]?.literal ?? '') === name)
  return isListed ? organisation : ONE.exec(part)
}

type Match = RegExpExecArray | RegExpMatchArray | null

function toCite(match: NonNullable<Match>, works: Citable[]): Cite | undefined {
  const fitting = fittingWorks(match, works)
  if (fitting.length !== 1) return undefined
  const {prefix, label, locator} = match.groups ?? {}
  return {
    work: fitting[0] as number,
    ...(locator && {locator, locatorLabel: toLocatorLabel(label)}),
    ...(prefix && {prefix: prefix.replace(/[,\s]+$/, '')}),
  }
}

/** The works by that first author in that year, with as many authors as the words allow. */
function fittingWorks({groups}: NonNullable<Match>, works: Citable[]): number[] {
  const {first = '', more = '', year = ''} = groups ?? {}
  const fitting = works.flatMap((work, i) => {
    const [author] = work.authors?.length ? work.authors : (work.editors ?? [])
    const name =
      author?.literal || [author?.nonDroppingParticle, author?.family].filter(Boolean).join(' ')
    // A word that begins the sentence may stand before the name: “But Vale (2019)”.
    const called = first.replace(/['’]s$/, '')
    const names = author ? [name, author.family] : [titleOf(work)]
    const isNamed =
      names.some((known) => known && ` ${plain(called)}`.endsWith(` ${plain(known)}`)) ||
      isShort(called, author?.literal ?? '', work.asGiven ?? '')
    const isOfYear = work.issued?.year
      ? year.startsWith(String(work.issued.year))
      : /^n|^in press/.test(year)
    const count = work.authors?.length ?? 0
    const families = (work.authors ?? []).map(({family, literal}) => plain(family ?? literal ?? ''))
    const others = more.replace(/['’]s$/, '').match(/\p{Lu}[\p{L}’'-]+/gu) ?? []
    const areAuthors = others.every((other) =>
      families.some((known) => ` ${known} `.includes(` ${plain(other)} `)),
    )
    // A list may cut its authors short itself: “Okonjo, B. et al. (2018)”.
    const hasOthers = count !== 1 || /\bet al\b|\band others\b/i.test(work.asGiven ?? '')
    const isEnough = !/et al|colleagues|workers|others|team/.test(more) || hasOthers
    return isNamed && isOfYear && isEnough && areAuthors ? [i] : []
  })
  return ofLetter(fitting, year, works)
}

/** Of works of one author in one year, the letter behind the year means one: as listed, or in order. */
function ofLetter(fitting: number[], year: string, works: Citable[]): number[] {
  if (fitting.length < 2 || !/[a-z]$/.test(year)) return fitting
  const listed = fitting.filter((i) => new RegExp(`\\b${year}\\b`).test(works[i]?.asGiven ?? ''))
  const hasLetters = fitting.some((i) => /\b\d{4}[a-z]\b/.test(works[i]?.asGiven ?? ''))
  const place = fitting[year.charCodeAt(4) - 97]
  return hasLetters ? listed : place === undefined ? [] : [place]
}

/** “Equality Act” for the Equality Act 2010, which nobody signed; one word alone means no title. */
function titleOf({title}: Citable): string {
  const bare = (title ?? '').replace(/[,:(].*$/, '').replace(/\s+(?:1[5-9]|20)\d\d$/, '')
  return /\s/.test(bare) ? bare : ''
}

/**
 * “WHO” for the World Health Organization, “NICE” for the National Institute for Health and Care
 * Excellence, whose short name leaves a letter out, and what brackets behind the name give.
 */
function isShort(called: string, organisation: string, asGiven: string): boolean {
  const letters = /(?:^|\s)(\p{Lu}[\p{L}&]*\p{Lu})$/u.exec(called)?.[1] ?? ''
  if (!organisation || letters.length < 3) return false
  const [, given] = /^[^.(]{8,}\((\p{Lu}[\p{L}&-]+)\)/u.exec(asGiven) ?? []
  if (given) return letters === given
  const capitals = organisation.match(/(?<!\p{L})\p{Lu}/gu) ?? []
  if (capitals[0] !== letters[0] || capitals.at(-1) !== letters.at(-1)) return false
  const left = [...letters]
  for (const capital of capitals) if (capital === left[0]) left.shift()
  return !left.length && capitals.length - letters.length <= 2
}

function unlisted(quote: string, parts: Match[], works: Citable[]) {
  const isAmbiguous = parts.some((part) => part && fittingWorks(part, works).length > 1)
  return {
    what: isAmbiguous ? 'ambiguousCitation' : 'unlistedCitation',
    message: isAmbiguous
      ? 'More than one listed work fits this citation. Choose the right one in Studio.'
      : 'This cites a work that is not in the list of references. Add it, or check name and year.',
    quote,
  }
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
