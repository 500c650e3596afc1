import {sourceTypes} from '../schemas/objects/sourceTypes.ts'
import {fromCslDate, fromCslNames, toCslDate, toCslNames} from './cslParts.ts'
import {normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid} from './identifiers.ts'
import type {Work} from './work.ts'

/** One record of CSL-JSON 1.0.2. */
export type CslItem = {type: string; id?: string | number} & Record<string, unknown>

/** How a field of ours is written in CSL-JSON, and how it is read from there. */
interface Way {
  to: (value: never) => unknown
  from: (value: unknown) => unknown
}

const text: Way = {to: (value) => value, from: (value) => toText(value)}
const date: Way = {to: toCslDate, from: fromCslDate}
const names: Way = {to: toCslNames, from: fromCslNames}
const identifier = (normalise: (given: string) => string | undefined): Way => ({
  to: (value) => value,
  from: (value) => normalise(toText(value) ?? ''),
})
const kind: Way = {to: (value) => value, from: (value) => knownType(value)}

/** Every field of a cited work beside its variable in CSL: the one place that pairs them. */
export const cslVariables: [field: keyof Work, variable: string, way: Way][] = [
  ['type', 'type', kind],
  ['title', 'title', text],
  ['authors', 'author', names],
  ['issued', 'issued', date],
  ['containerTitle', 'container-title', text],
  ['volume', 'volume', text],
  ['issue', 'issue', text],
  ['page', 'page', text],
  ['number', 'number', text],
  ['publisher', 'publisher', text],
  ['doi', 'DOI', identifier(normaliseDoi)],
  ['pmid', 'PMID', identifier(normalisePmid)],
  ['pmcid', 'PMCID', identifier(normalisePmcid)],
  ['isbn', 'ISBN', identifier(normaliseIsbn)],
  ['issn', 'ISSN', text],
  ['url', 'URL', text],
  ['accessed', 'accessed', date],
  ['editors', 'editor', names],
  ['translators', 'translator', names],
  ['containerAuthors', 'container-author', names],
  ['collectionEditors', 'collection-editor', names],
  ['titleShort', 'title-short', text],
  ['containerTitleShort', 'container-title-short', text],
  ['collectionTitle', 'collection-title', text],
  ['collectionNumber', 'collection-number', text],
  ['edition', 'edition', text],
  ['publisherPlace', 'publisher-place', text],
  ['eventTitle', 'event-title', text],
  ['eventPlace', 'event-place', text],
  ['genre', 'genre', text],
  ['medium', 'medium', text],
  ['status', 'status', text],
  ['section', 'section', text],
  ['version', 'version', text],
  ['numberOfPages', 'number-of-pages', text],
  ['numberOfVolumes', 'number-of-volumes', text],
  ['source', 'source', text],
  ['archive', 'archive', text],
  ['language', 'language', text],
  ['note', 'note', text],
  ['abstract', 'abstract', text],
  ['originalDate', 'original-date', date],
  ['submitted', 'submitted', date],
  ['eventDate', 'event-date', date],
]

/**
 * A CSL-JSON record as the fields of a source. What has no field of ours, and what a field cannot
 * hold exactly (a volume given as a number, a DOI in capitals), is kept as it was in `otherFields`.
 */
export function fromCsl(item: CslItem): Work {
  const work: Record<string, unknown> = {}
  const exact: Record<string, unknown> = {...item}
  for (const [field, variable, {to, from}] of cslVariables) {
    if (!(variable in item)) continue
    const value = from(item[variable])
    if (value === undefined) continue
    work[field] = value
    if (isEqual(to(value as never), item[variable])) delete exact[variable]
  }
  const otherFields = Object.entries(exact).map(([name, value]) => ({
    _type: 'cslField' as const,
    _key: `csl-${name.replace(/\W+/g, '-')}`,
    name,
    json: JSON.stringify(value),
  }))
  const made = {type: 'document', title: '', ...work} as Work
  return otherFields.length ? {...made, otherFields} : made
}

/**
 * The CSL-JSON record of a source: `fromCsl` the other way round, without loss. The exact form of
 * a value is used only while it still says what the field says, so that an edit in Studio counts.
 */
export function toCsl(source: Work & {_id?: string}): CslItem {
  const item: Record<string, unknown> = source._id ? {id: source._id} : {}
  for (const [field, variable, {to}] of cslVariables) {
    const value = source[field]
    if (value !== undefined && value !== null && value !== '') item[variable] = to(value as never)
  }
  for (const {name, json} of source.otherFields ?? []) {
    const value = JSON.parse(json) as unknown
    const pair = cslVariables.find(([, variable]) => variable === name)
    const field = pair && source[pair[0]]
    if (!pair || isEqual(pair[2].from(value), field || undefined)) item[name] = value
  }
  return item as CslItem
}

function knownType(value: unknown): string {
  return sourceTypes.some((type) => type.value === value) ? String(value) : 'document'
}

function toText(value: unknown): string | undefined {
  return (typeof value === 'string' && value) || typeof value === 'number'
    ? String(value)
    : undefined
}

/** Whether two plain values are the same as JSON, whatever the order of their keys. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]))
}
