import {type CitationStyle, formatAuthor} from '../../citations/formatReference.ts'
import {normaliseDoi, toLink} from '../../citations/identifiers.ts'
import {issueOf} from '../../citations/issueOf.ts'
import {pageRange} from '../../citations/pageRange.ts'
import {type Capitals, titleRuns, toText} from '../../citations/runs.ts'
import type {Source} from '../content/createLibrary.ts'
import {hasWords} from '../view/hasWords.ts'
import type {ReferenceView} from '../view/references.ts'
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

/**
 * A cited work. Only what its entry in the list shows is told, in the spelling of the entry: styles
 * differ in capitals, initials, abbreviations and pages, and name only so many people.
 */
export function citedWorkNode({
  source,
  entry,
  style,
}: Pick<ReferenceView, 'source' | 'entry' | 'style'>): Node {
  const {pmid, issued, url} = source
  const doi = normaliseDoi(source.doi ?? '')
  const shown = (text: string | undefined) =>
    text && hasWords(toText(entry), text) ? text : undefined
  const type = types[source.type] ?? 'CreativeWork'
  // A letter tells works of one year apart, and is none of the work's own.
  const year = String(issued?.year ?? '')
  const isDated = shown(year) || new RegExp(`\\b${year}[a-z]{1,2}\\b`).test(toText(entry))
  const address = doi ? toLink({scheme: 'doi', value: doi}) : url
  const publisher = shown(source.publisher)
  return {
    '@type': type,
    ...(doi && {'@id': address}),
    name: spellings(source.title, false).find(shown) ?? source.title,
    author: (source.authors ?? [])
      .map((name) => authorNode(name, style))
      .filter(({name}) => shown(name)),
    datePublished: year && isDated ? year : undefined,
    url: address,
    identifier: [property('DOI', doi), property('PMID', pmid)].filter(Boolean),
    sameAs: pmid ? toLink({scheme: 'pmid', value: pmid}) : undefined,
    isPartOf: containerOf(source, shown),
    ...(/Article|Chapter/.test(type) && {pagination: pagesOf(source.page).find(shown)}),
    publisher: publisher && {'@type': 'Organization', name: publisher},
  }
}

/** A title as the styles write it. */
const spellings = (title: string, isItalic: boolean) =>
  (['after colon', 'sentence', 'every word'] satisfies Capitals[]).flatMap((capitals) => {
    const text = toText(titleRuns(title, isItalic, capitals))
    // The full stop that ends a title is written before its closing quotation mark.
    return text.endsWith('”') ? [text, `${text.slice(0, -1)}.”`] : [text]
  })

const pagesOf = (page: string | undefined) =>
  page ? (['dash', 'hyphen', 'short'] as const).map((way) => pageRange(page, way)) : []

type Name = NonNullable<Source['authors']>[number]

const authorNode = (name: Name, style: CitationStyle) => ({
  '@type': name.literal ? 'Organization' : 'Person',
  name: formatAuthor(name, style),
})

const property = (propertyID: string, value: string | undefined) =>
  value && {'@type': 'PropertyValue', propertyID, value}

function containerOf(
  source: Source,
  shown: (text: string | undefined) => string | undefined,
): Node | undefined {
  const {type, containerTitle, containerTitleShort} = source
  const abbreviated = containerTitleShort?.replace(/\./g, '') ?? ''
  const name = [...spellings(containerTitle ?? '', true), abbreviated].find(shown)
  if (!name) return undefined
  if (type !== 'article-journal') return {'@type': 'CreativeWork', name}
  const journal = {'@type': 'Periodical', name}
  const volume = shown(issueOf(source).volume)
  const issue = issuesOf(source).find(shown)
  const inVolume = volume
    ? {'@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal}
    : journal
  return issue ? {'@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume} : inVolume
}

/** An issue as the styles write it, which differ in how they tell a supplement or a part. */
function issuesOf(source: Source): string[] {
  const {issue, part} = issueOf(source)
  const kinds = part?.kind === 'suppl' ? ['Suppl.', 'Suppl', 'suppl'] : ['Pt.', 'Pt', 'pt']
  const parts = part ? kinds.map((kind) => [kind, part.number].filter(Boolean).join(' ')) : []
  const within = parts.flatMap((text) => (issue ? [`${issue}, ${text}`, `${issue} ${text}`] : text))
  return [...within, issue, ...parts].filter(Boolean)
}
