import {normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid} from './identifiers.ts'
import type {Citable} from './work.ts'

/**
 * Whether two sources are one work: they share an identifier, or else title, year and first author
 * are the same but for spelling. Identifiers that contradict each other make them two works.
 */
export function isSameWork(one: Citable, other: Citable): boolean {
  let differ = false
  for (const [field, normalise] of identifiers) {
    const [mine, yours] = [normalise(one[field] ?? ''), normalise(other[field] ?? '')]
    if (!mine || !yours) continue
    if (mine === yours && !(field === 'isbn' && isPart(one, other))) return true
    if (field !== 'isbn') differ ||= mine !== yours
  }
  return !differ && isSameText(one, other)
}

const identifiers = [
  ['doi', normaliseDoi],
  ['pmid', normalisePmid],
  ['pmcid', normalisePmcid],
  ['isbn', isbn13],
] as const

/** Two chapters of one book have its ISBN in common. */
function isPart(one: Citable, other: Citable): boolean {
  return one.type === 'chapter' || other.type === 'chapter'
}

function isSameText(one: Citable, other: Citable): boolean {
  const title = plain(one.title)
  if (!title || title !== plain(other.title)) return false
  if ((one.issued?.year ?? null) !== (other.issued?.year ?? null)) return false
  const [mine, yours] = [firstAuthor(one), firstAuthor(other)]
  return mine === yours
}

function firstAuthor({authors, editors}: Citable): string {
  const name = authors?.[0] ?? editors?.[0]
  return plain(name?.literal ?? [name?.nonDroppingParticle, name?.family].filter(Boolean).join(' '))
}

/** Small letters and digits only, without accents, markup and a leading article. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(the|a|an) /, '')
}

function isbn13(given: string): string | undefined {
  const isbn = normaliseIsbn(given)
  if (isbn?.length !== 10) return isbn
  const digits = `978${isbn.slice(0, 9)}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
