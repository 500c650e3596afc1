import {formatNames} from '../../citations/apaNames.ts'
import {toLink} from '../../citations/identifiers.ts'
import type {Source} from '../content/createLibrary.ts'
import type {Node} from './graph.ts'

const types: Partial<Record<Source['type'], string>> = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  'post-weblog': 'BlogPosting',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  legislation: 'Legislation',
  motion_picture: 'Movie',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
}

/** A cited work, in words that its entry in the reference list also has. */
export function citedWorkNode(source: Source): Node {
  const {doi, pmid, title, issued, page, publisher, isbn, url} = source
  const type = types[source.type] ?? 'CreativeWork'
  const address = doi ? toLink({scheme: 'doi', value: doi}) : url
  return {
    '@type': type,
    ...(doi && {'@id': address}),
    name: title,
    author: (source.authors ?? []).slice(0, 19).map(authorNode),
    datePublished: issued?.year ? String(issued.year) : undefined,
    url: address,
    identifier: [property('DOI', doi), property('PMID', pmid)].filter(Boolean),
    sameAs: pmid ? toLink({scheme: 'pmid', value: pmid}) : undefined,
    ...(type === 'Book' && {isbn}),
    isPartOf: containerOf(source),
    ...(/Article|Chapter/.test(type) && {pagination: page?.replace(/-/g, '–')}),
    publisher: publisher ? {'@type': 'Organization', name: publisher} : undefined,
  }
}

type Name = NonNullable<Source['authors']>[number]

const authorNode = (name: Name): Node => ({
  '@type': name.literal ? 'Organization' : 'Person',
  name: formatNames([name]),
})

const property = (propertyID: string, value: string | undefined) =>
  value && {'@type': 'PropertyValue', propertyID, value}

function containerOf({type, containerTitle, volume, issue}: Source): Node | undefined {
  if (!containerTitle) return undefined
  if (type !== 'article-journal') return {'@type': 'CreativeWork', name: containerTitle}
  const journal = {'@type': 'Periodical', name: containerTitle}
  const inVolume = volume
    ? {'@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal}
    : journal
  return issue ? {'@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume} : inVolume
}
