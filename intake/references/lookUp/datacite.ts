import type {Work} from '../../../citations/work.ts'
import {type NamedSomebody, withKeys} from '../nameParts.ts'
import {readDateWords} from '../styles/dates.ts'

const types: Record<string, Work['type']> = {
  dataset: 'dataset',
  collection: 'dataset',
  software: 'software',
  journalarticle: 'article-journal',
  preprint: 'article',
  book: 'book',
  bookchapter: 'chapter',
  dissertation: 'thesis',
  report: 'report',
  conferencepaper: 'paper-conference',
  presentation: 'speech',
  audiovisual: 'motion_picture',
  sound: 'song',
  standard: 'standard',
}

interface Attributes {
  doi?: string
  titles?: {title?: string; titleType?: string}[]
  creators?: {name?: string; givenName?: string; familyName?: string; nameType?: string}[]
  publisher?: string | {name?: string}
  publicationYear?: number | string
  dates?: {date?: string; dateType?: string}[]
  types?: {resourceTypeGeneral?: string; resourceType?: string}
  container?: {
    title?: string
    volume?: string
    issue?: string
    firstPage?: string
    lastPage?: string
  }
  url?: string
  version?: string
  language?: string
}

/** The address at which DataCite tells of a DOI. */
export const dataciteAddress = (base: string, doi: string): string =>
  `${base}/dois/${encodeURIComponent(doi)}`

/** A record of DataCite's as a work: data, software, theses and what arXiv registers. */
export function fromDatacite(attributes: Attributes): Work {
  const {doi, titles = [], creators = [], types: kinds, container, url, version} = attributes
  const isArxiv = /arxiv/i.test(doi ?? '')
  const type = isArxiv
    ? 'article'
    : (types[(kinds?.resourceTypeGeneral ?? '').toLowerCase()] ?? 'document')
  const title = titles.find(({titleType}) => !titleType)?.title ?? titles[0]?.title ?? ''
  const house = attributes.publisher
  const publisher = typeof house === 'string' ? house : house?.name
  const made = attributes.dates?.find(({dateType}) => dateType === 'Issued')?.date
  const issued = readDateWords(made ?? '') ?? readDateWords(String(attributes.publicationYear))
  const pages = [container?.firstPage, container?.lastPage].filter(Boolean).join('-')
  const isPart = /^(article|chapter|paper)/.test(type)
  const name = container?.title ?? (isPart ? publisher : undefined)
  return {
    type,
    title: title.replace(/\s+/g, ' ').trim(),
    ...(creators.length && {authors: withKeys(creators.map(toName))}),
    ...(issued && {issued}),
    ...(name && {containerTitle: name}),
    ...(container?.volume && {volume: container.volume}),
    ...(container?.issue && {issue: container.issue}),
    ...(pages && {page: pages}),
    ...(publisher && !isPart && {publisher}),
    ...(type === 'thesis' && kinds?.resourceType && {genre: kinds.resourceType}),
    ...(doi && {doi: doi.toLowerCase()}),
    ...(url && /^https?:/.test(url) && {url}),
    ...(version && {version}),
    ...(attributes.language && {language: attributes.language}),
  }
}

function toName({
  name = '',
  givenName,
  familyName,
  nameType,
}: NonNullable<Attributes['creators']>[number]): NamedSomebody {
  if (familyName) return {family: familyName, ...(givenName && {given: givenName})}
  const [family = '', given] = name.split(/,\s*/)
  return given && nameType !== 'Organizational' ? {family, given} : {literal: name}
}
