import {type CslItem, fromCsl} from '../../../citations/csl.ts'
import type {Work} from '../../../citations/work.ts'

/** Crossref's names for kinds of work. */
const types: Record<string, string> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'entry-encyclopedia',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'proceedings-article': 'paper-conference',
  dissertation: 'thesis',
  report: 'report',
  'report-component': 'report',
  standard: 'standard',
  dataset: 'dataset',
  'posted-content': 'article',
  'peer-review': 'review',
}

type Record_ = Record<string, unknown>

/** The address at which Crossref tells of a DOI. */
export const crossrefAddress = (base: string, doi: string, contact?: string): string =>
  `${base}/works/${encodeURIComponent(doi)}${contact ? `?mailto=${encodeURIComponent(contact)}` : ''}`

/** The address at which Crossref looks for works by their words. */
export const crossrefSearch = (base: string, words: string, contact?: string): string => {
  const query = new URLSearchParams({'query.bibliographic': words, rows: '3'})
  if (contact) query.set('mailto', contact)
  return `${base}/works?${query}`
}

/** A record of Crossref's as a work; it is CSL-JSON but for lists and a few names. */
export function fromCrossref(record: Record_): Work {
  const type = types[String(record.type)] ?? 'document'
  const isWhole = /^(book|report|thesis|standard|dataset)$/.test(type)
  const [title, subtitle] = [first(record.title), first(record.subtitle)]
  const container = first(record['container-title']) ?? preprintServer(record)
  const dates = [record['published-print'], record.published, record['published-online']]
  const item: Record_ = {
    type,
    title: clean(subtitle && !title?.includes(subtitle) ? `${title}: ${subtitle}` : (title ?? '')),
    author: names(record.author),
    editor: names(record.editor),
    translator: names(record.translator),
    issued: dates.find(isDated) ?? record.issued,
    'container-title': container && clean(container),
    'container-title-short': first(record['short-container-title']),
    volume: record.volume,
    issue: record.issue,
    page: record.page,
    number: record['article-number'],
    publisher: isWhole || type === 'chapter' ? record.publisher : undefined,
    'publisher-place': isWhole ? record['publisher-location'] : undefined,
    edition: record['edition-number'],
    DOI: record.DOI,
    ISSN: first(record.ISSN),
    ISBN: first(record.ISBN),
    language: record.language,
    genre: type === 'thesis' ? first(record.degree) : undefined,
  }
  const known = Object.entries(item).filter(([, value]) => value !== undefined && value !== null)
  const {otherFields: _, ...work} = fromCsl(Object.fromEntries(known) as CslItem)
  const retraction = retractionOf(record)
  return {...work, ...(retraction && {retraction})}
}

/** Whether a record is itself the notice by which another work is withdrawn. */
export const isNotice = (record: Record_): boolean => updates(record['update-to']).length > 0

function retractionOf(record: Record_): Work['retraction'] {
  const [update] = updates(record['updated-by'])
  if (!update) return undefined
  const {date} = fromNotice(update)
  const doi = typeof update.DOI === 'string' ? update.DOI.toLowerCase() : undefined
  return {_type: 'retraction', ...(doi && {doi}), ...(date && {date})}
}

function fromNotice(update: Record_): {date?: Work['issued']} {
  const {issued} = fromCsl({type: 'document', title: 'A', issued: withoutTime(update.updated)})
  return issued ? {date: issued} : {}
}

const updates = (value: unknown) =>
  ((value ?? []) as Record_[]).filter(({type}) =>
    /retraction|withdrawal|removal/.test(String(type)),
  )

const withoutTime = (date: unknown) => ({'date-parts': (date as Record_ | null)?.['date-parts']})

const isDated = (date: unknown) =>
  Boolean((date as {'date-parts'?: number[][]})?.['date-parts']?.[0]?.[0])

const first = (value: unknown): string | undefined =>
  Array.isArray(value) ? (value[0] as string | undefined) : (value as string | undefined)

/** Titles come with JATS' tags and entities of XML; those that CSL knows stay. */
const clean = (text: string) =>
  text
    .replace(/<\/?(?!(?:i|b|sup|sub|em|strong)>)[a-z][^>]*>/gi, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim()

function names(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined
  return value.map(({family, given, name, suffix}: Record<string, string | undefined>) =>
    family ? {family, ...(given && {given}), ...(suffix && {suffix})} : {literal: name ?? given},
  )
}

/** Of preprints Crossref names the server only as an institution or by its publisher's group. */
function preprintServer(record: Record_): string | undefined {
  if (record.type !== 'posted-content') return undefined
  const institution = (record.institution as {name?: string}[] | undefined)?.[0]?.name
  return institution ?? (record['group-title'] as string | undefined)
}
