import type {Work} from '../../citations/work.ts'
import type {Message} from '../result.ts'
import {readIdentifiers} from './identifierFields.ts'
import {type NamedSomebody, withKeys} from './nameParts.ts'
import type {ReadWorks} from './readWork.ts'
import {readRisName} from './risNames.ts'
import {readDateWords} from './styles/dates.ts'
import {findElements, readXml, wordsOf, type XmlElement} from './xmlTree.ts'

/** EndNote's names for its types, in small letters, and the kind of work that each means. */
const types: Record<string, Work['type']> = {
  'journal article': 'article-journal',
  'electronic article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  report: 'report',
  'government document': 'report',
  'web page': 'webpage',
  blog: 'post-weblog',
  thesis: 'thesis',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  encyclopedia: 'entry-encyclopedia',
  dictionary: 'entry-dictionary',
  dataset: 'dataset',
  'computer program': 'software',
  standard: 'standard',
  statute: 'legislation',
  bill: 'legislation',
  'legal rule or regulation': 'legislation',
  'film or broadcast': 'motion_picture',
  'audiovisual material': 'motion_picture',
  music: 'song',
  interview: 'interview',
  'personal communication': 'personal_communication',
  'social media': 'post',
  pamphlet: 'pamphlet',
  manuscript: 'manuscript',
  'unpublished work': 'manuscript',
  preprint: 'article',
}

/** Texts of a record, by the names of their elements. */
const texts: [element: string, field: 'title' | (keyof Work & string)][] = [
  ['title', 'title'],
  ['secondary-title', 'containerTitle'],
  ['full-title', 'containerTitle'],
  ['tertiary-title', 'collectionTitle'],
  ['short-title', 'titleShort'],
  ['abbr-1', 'containerTitleShort'],
  ['volume', 'volume'],
  ['number', 'issue'],
  ['custom7', 'number'],
  ['edition', 'edition'],
  ['section', 'section'],
  ['pub-location', 'publisherPlace'],
  ['publisher', 'publisher'],
  ['work-type', 'genre'],
  ['language', 'language'],
  ['remote-database-name', 'source'],
  ['abstract', 'abstract'],
  ['notes', 'note'],
]

/** Elements that say nothing of the work: where EndNote keeps it, and what its user did with it. */
const passed = new Set(
  `database source-app rec-number foreign-keys ref-type contributors titles periodical dates urls
  keywords research-notes label custom1 custom3 custom4 custom5 custom6 caption auth-address
  remote-database-provider accession-num electronic-resource-num isbn pages custom2 access-date
  pdf-urls image language`.split(/\s+/),
)

/** Reads what EndNote exports as XML. What could not be kept is told, with the line it stands on. */
export function readEndnote(source: string): ReadWorks {
  const messages: Message[] = []
  const read = findElements(readXml(source), 'record').flatMap((record) => {
    const work = toWork(record, messages)
    return work ? [{work, line: record.line}] : []
  })
  const last = source.split('\n').length
  return {
    value: read.map(({work}) => work),
    // What stands before the first record and behind the last is EndNote's frame.
    lines: read.map(({line}, i) => [
      i ? line : 1,
      Math.max(line, (read[i + 1]?.line ?? last + 1) - 1),
    ]),
    messages,
  }
}

function toWork(record: XmlElement, messages: Message[]): Work | undefined {
  const tell = (what: string, message: string) =>
    messages.push({
      what,
      message: `Record in line ${record.line}: ${message}`,
      lines: [record.line, record.line],
    })
  const text = (name: string) => wordsOf(findElements(record, name)[0])
  const kind = findElements(record, 'ref-type')[0]
  const type = types[(kind?.attributes.name ?? '').toLowerCase()] ?? 'document'
  const work: Partial<Record<string, unknown>> = {type}
  for (const [element, field] of texts) {
    const words = text(element)
    if (words && !work[field]) work[field] = words
  }
  if (type === 'article-journal' && work.publisherPlace) delete work.publisherPlace
  Object.assign(work, peopleOf(record, type))
  const page = text('pages').replace(/\s*[–—]\s*/g, '-')
  if (page) work.page = page
  const issued = readDateWords(`${text('year')} ${wordsOf(findElements(record, 'date')[0])}`)
  if (issued) work.issued = issued
  else if (text('year')) work.issued = {_type: 'cslDate', literal: text('year')}
  const accessed = readDateWords(text('access-date'))
  if (accessed) work.accessed = accessed
  Object.assign(
    work,
    readIdentifiers(addresses(text), (what) => tell('identifier', what)),
  )
  if (!work.title) {
    tell('no title', 'it has no title, and was left out.')
    return undefined
  }
  const known = new Set([...texts.map(([element]) => element), ...passed])
  const left = record.children.flatMap((child) =>
    typeof child !== 'string' && !known.has(child.name) ? [child.name] : [],
  )
  if (left.length) tell('left out', `left out ${[...new Set(left)].join(', ')}.`)
  return work as Work
}

function peopleOf(record: XmlElement, type: Work['type']): Partial<Work> {
  const names = (element: string): NamedSomebody[] =>
    findElements(record, element)
      .flatMap((group) => findElements(group, 'author'))
      .map((author) => readRisName(wordsOf(author)))
  const second = type === 'book' ? 'collectionEditors' : 'editors'
  const found = {
    authors: names('authors'),
    [second]: names('secondary-authors'),
    translators: names('subsidiary-authors'),
    ...(second === 'editors' && {collectionEditors: names('tertiary-authors')}),
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, people]) =>
      people.length ? [[field, withKeys(people)]] : [],
    ),
  )
}

function addresses(text: (name: string) => string): Record<string, string> {
  const serial = text('isbn')
  const isIssn = /^\d{4}-?\d{3}[\dx]\b/i.test(serial)
  const pmid = text('accession-num')
  return {
    doi: text('electronic-resource-num'),
    pmid: /^\d{1,8}$/.test(pmid) ? pmid : '',
    pmcid: text('custom2').match(/PMC\d+/i)?.[0] ?? '',
    [isIssn ? 'issn' : 'isbn']: serial,
    url: text('url'),
  }
}
