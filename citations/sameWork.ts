import {normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid} from './identifiers.ts'
import type {Citable} from './work.ts'

/** What tells one work from another, each in one spelling. */
export interface WorkKeys {
  /** DOI, PMID, PMCID and ISBN, each after its name: `doi 10.1000/abc`. */
  identifiers: string[]
  /** Title without spaces, accents and signs; empty where there is none. */
  title: string
  author: string
  year: number | undefined
  url: string
  /** Parts of a book have its ISBN in common, which is not their own. */
  isPart: boolean
}

/**
 * Whether two sources are one work: they share an identifier, or else title, year and first author
 * are the same but for spelling. Identifiers that contradict each other make them two works, and so
 * do another title and another author under one identifier, of which one must be a mistake.
 */
export function isSameWork(one: Citable, other: Citable): boolean {
  return haveSameKeys(workKeys(one), workKeys(other))
}

/** The same by their keys, for whoever compares many. */
export function haveSameKeys(mine: WorkKeys, yours: WorkKeys): boolean {
  if (sharesIdentifier(mine, yours)) return !isMistaken(mine, yours)
  return !differ(mine, yours) && isSameText(mine, yours)
}

/** Whether two works name the same identifier, be it rightly or not. */
export function sharesIdentifier(one: WorkKeys, other: WorkKeys): boolean {
  return one.identifiers.some(
    (key) =>
      other.identifiers.includes(key) && !(key.startsWith('isbn') && (one.isPart || other.isPart)),
  )
}

/** Whether two works can hardly be one, although they have an identifier in common. */
export function isMistaken(one: WorkKeys, other: WorkKeys): boolean {
  if (!one.title || !other.title || !one.author || !other.author) return false
  return one.author !== other.author && !isLike(one.title, other.title)
}

/** Whether both have an identifier of one kind and it is not the same; books have several ISBNs. */
export function differ(one: WorkKeys, other: WorkKeys): boolean {
  return one.identifiers.some((key) => {
    const kind = key.slice(0, key.indexOf(' ') + 1)
    const theirs = other.identifiers.filter((their) => their.startsWith(kind))
    return kind !== 'isbn ' && theirs.length > 0 && !theirs.includes(key)
  })
}

/** Whether title, first author and year are the same; a year that is missing may be any. */
export function isSameText(one: WorkKeys, other: WorkKeys): boolean {
  // An address alone is all that is known of a page whose title is yet to come.
  if (!one.title || !other.title) return one.url !== '' && one.url === other.url
  if (one.title !== other.title || one.author !== other.author) return false
  if (one.year === other.year) return true
  const isUndated = one.year === undefined || other.year === undefined
  return isUndated && one.author !== '' && one.title.length > 25
}

/** The keys of a work. */
export function workKeys(work: Citable): WorkKeys {
  return {
    identifiers: identifiers.flatMap(([field, normalise]) => {
      const value = normalise(work[field] ?? '')
      return value ? [`${field} ${value}`] : []
    }),
    title: plain(work.title)
      .replace(/^(?:the|an?) /, '')
      .replaceAll(' ', ''),
    author: firstAuthor(work),
    year: work.issued?.year ?? undefined,
    url: (work.url ?? '').toLowerCase().replace(/^https?:\/\/(www\.)?|[/#]+$/g, ''),
    isPart: /^(chapter|entry-|paper-conference)/.test(work.type ?? ''),
  }
}

const identifiers = [
  ['doi', normaliseDoi],
  ['pmid', normalisePmid],
  ['pmcid', normalisePmcid],
  ['isbn', isbn13],
] as const

function firstAuthor({authors, editors}: Citable): string {
  const name = authors?.[0] ?? editors?.[0]
  const words = plain(name?.literal ?? [name?.nonDroppingParticle, name?.family].join(' '))
  return words.replace(/^the /, '').replaceAll(' ', '')
}

/** Whether two works have one title, but for spelling, a subtitle or a few words. */
export function isLikeTitle(one: Citable, other: Citable): boolean {
  return isLike(workKeys(one).title, workKeys(other).title)
}

/** Whether one title begins with the other, as without its subtitle, or most of it is in both. */
function isLike(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true
  const [mine, yours] = [threes(one), threes(other)]
  const both = [...mine].filter((three) => yours.has(three)).length
  return both > 0.5 * Math.max(mine.size, yours.size)
}

const threes = (text: string) =>
  new Set(Array.from({length: Math.max(text.length - 2, 1)}, (_, i) => text.slice(i, i + 3)))

/** Letters that are no letter with an accent, and how they are written without them. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Small letters and digits only, without accents, markup, and the British or American way. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/&(amp;)?/g, ' and ')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{L}{3})is(?=(e[ds]?|ing|ations?)\b)/gu, 'iz')
    .replace(/(?<=\p{L}{3})our(?=(s|al|ed|ing)?\b)/gu, 'or')
    .replace(/\b(p)ae(?=diatr)|\b(orthop)ae(?=d)/g, '$1$2e')
    .trim()
}

export function isbn13(given: string): string | undefined {
  const isbn = normaliseIsbn(given)
  if (isbn?.length !== 10) return isbn
  const digits = `978${isbn.slice(0, 9)}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
