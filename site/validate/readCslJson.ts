import {sourceTypes} from '../../schemas/objects/sourceTypes.ts'
import {downloadFault, sameKeys, toDoi, toFacts} from './download.ts'
import type {ReadListing} from './listing.ts'
import {isObject} from './readNodes.ts'

/** Read 2026-11-30. */
const say = downloadFault(
  'https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json',
)

/** A list of items, each with its id, a type and dates of numbers. */
export const readCslJson: ReadListing = (text) => {
  const items = parse(text)
  if (!Array.isArray(items)) {
    return {findings: [say('JSON', String(items), 'a list of works')], addresses: []}
  }
  const works = items.filter(isObject).map((item) => ({
    key: String(item.id ?? ''),
    doi: toDoi(String(item.DOI ?? '')),
    facts: toFacts([
      String(item.title ?? ''),
      ...(item.type === 'article-journal' ? factsOf(item) : []),
    ]),
  }))
  const findings = items.flatMap((item, index) => {
    const place = `[${index}]`
    if (!isObject(item)) return [say(place, typeof item, 'a work')]
    if (!item.id) return [say(place, 'no id', 'an id')]
    if (!kinds.has(String(item.type))) return [say(place, `type “${item.type}”`, 'a type of CSL')]
    const odd = dates.find((name) => item[name] !== undefined && !isCslDate(item[name]))
    if (odd) return [say(`${place} · ${odd}`, JSON.stringify(item[odd]), 'date-parts of numbers')]
    return item.title ? [] : [say(place, 'no title', 'a title')]
  })
  return {findings: [...findings, ...sameKeys(works, say)], addresses: [], works}
}

function factsOf({author, issued, ...item}: Record<string, unknown>): string[] {
  const authors = (Array.isArray(author) ? author : [])
    .map((name) => name.literal ?? nameParts.map((part) => name[part] ?? '').join(' '))
    .join(' ')
  const [[year = ''] = []] = (issued as {'date-parts'?: unknown[][]})?.['date-parts'] ?? []
  const place = ['container-title', 'volume', 'issue', 'page', 'PMID'].map((name) => item[name])
  return [authors, year, ...place].map((fact) => String(fact ?? ''))
}

/** In the order in which BibTeX writes them. */
const nameParts = ['non-dropping-particle', 'family', 'suffix', 'given', 'dropping-particle']

const kinds = new Set<string>(sourceTypes.map(({value}) => value))
const dates = ['issued', 'accessed', 'original-date', 'event-date', 'submitted']

/** Parts are numbers or their digits; what cannot be counted is literal. */
function isCslDate(date: unknown): boolean {
  if (!isObject(date)) return false
  const parts = date['date-parts']
  if (parts === undefined) return 'literal' in date || 'raw' in date || 'season' in date
  return (
    Array.isArray(parts) &&
    parts.every(
      (day) =>
        Array.isArray(day) && day.length > 0 && day.every((part) => /^-?\d+$/.test(String(part))),
    )
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return (error as Error).message
  }
}
