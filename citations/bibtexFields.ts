import type {Work} from './work.ts'

type Kind = Work['type']

/**
 * How BibTeX calls each kind of work. Where several of ours share an entry type, all but the first
 * carry their own name in `entrysubtype`, which BibLaTeX leaves to its users.
 */
export const bibtexTypes: [entry: string, ...kinds: Kind[]][] = [
  ['article', 'article-journal', 'article-magazine', 'article-newspaper', 'review'],
  ['book', 'book'],
  ['incollection', 'chapter', 'entry-encyclopedia', 'entry-dictionary'],
  ['inproceedings', 'paper-conference'],
  ['techreport', 'report'],
  ['thesis', 'thesis'],
  ['online', 'webpage', 'post-weblog', 'post'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['booklet', 'pamphlet'],
  ['unpublished', 'manuscript'],
  [
    'misc',
    'document',
    'article',
    'speech',
    'standard',
    'legislation',
    'motion_picture',
    'broadcast',
    'song',
    'interview',
    'personal_communication',
  ],
]

/** Fields that hold names. */
export const bibtexNames = {
  author: 'authors',
  editor: 'editors',
  translator: 'translators',
  bookauthor: 'containerAuthors',
  serieseditor: 'collectionEditors',
} as const satisfies Record<string, keyof Work>

/** Fields that hold dates; `year`, `month` and `date` are written by themselves. */
export const bibtexDates = {
  urldate: 'accessed',
  origdate: 'originalDate',
  eventdate: 'eventDate',
  submitted: 'submitted',
} as const satisfies Record<string, keyof Work>

/** Fields whose text is an identifier or address, and is written as it is. */
export const bibtexVerbatim = {
  doi: 'doi',
  url: 'url',
  pmid: 'pmid',
  pmcid: 'pmcid',
  isbn: 'isbn',
  issn: 'issn',
} as const satisfies Record<string, keyof Work>

/** The other text fields of a kind of work, in the order in which they are written. */
export function bibtexTexts(kind: Kind): Record<string, TextField> {
  const [entry = 'misc'] = bibtexTypes.find(([, ...kinds]) => kinds.includes(kind)) ?? []
  const isArticle = entry === 'article'
  const isInBook = /^(book|incollection|inproceedings)$/.test(entry)
  return {
    title: 'title',
    [isArticle ? 'journal' : isInBook ? 'booktitle' : 'howpublished']: 'containerTitle',
    shortjournal: 'containerTitleShort',
    shorttitle: 'titleShort',
    volume: 'volume',
    ...(isArticle && {number: 'issue', eid: 'number', seriesnumber: 'collectionNumber'}),
    ...(isInBook && {number: 'collectionNumber', issue: 'issue', eid: 'number'}),
    ...(!isArticle &&
      !isInBook && {number: 'number', issue: 'issue', seriesnumber: 'collectionNumber'}),
    pages: 'page',
    [entry === 'thesis' ? 'school' : entry === 'techreport' ? 'institution' : 'publisher']:
      'publisher',
    address: 'publisherPlace',
    edition: 'edition',
    series: 'collectionTitle',
    type: 'genre',
    version: 'version',
    volumes: 'numberOfVolumes',
    pagetotal: 'numberOfPages',
    eventtitle: 'eventTitle',
    venue: 'eventPlace',
    pubstate: 'status',
    medium: 'medium',
    section: 'section',
    database: 'source',
    archive: 'archive',
    language: 'language',
    note: 'note',
    abstract: 'abstract',
  }
}

/** Fields of a source that hold any text. */
export type TextField = {
  [K in keyof Work]-?: string extends NonNullable<Work[K]> ? K : never
}[keyof Work]
