import {formatDate} from './apaDate.ts'
import {edition} from './apaEdition.ts'
import {formatNames} from './apaNames.ts'
import {toPublication} from './apaPublication.ts'
import {normaliseDoi, toLink} from './identifiers.ts'
import {lawOf} from './lawOf.ts'
import {join, plain, type Run, sentence, titleRuns} from './runs.ts'
import type {Citable} from './work.ts'

/**
 * A reference-list entry in the style of the APA's Publication Manual, 7th edition: author, date,
 * title, where it was published, and the DOI or address last, as a link.
 */
export function formatApa(source: Citable, letter = ''): Run[] {
  if (source.type === 'legislation') {
    // §11.5: laws are cited as lawyers do.
    const name = titleRuns(source.title ?? '', false, 'sentence')
    return join([sentence([...name, ...plain(lawOf(source))]), link(source)])
  }
  const authors = formatNames(source.authors ?? [])
  const byEditors = authors || isPart(source) ? '' : editorsAsAuthors(source)
  const date = plain(`(${formatDate(source, letter)}).`)
  const title = sentence([
    ...titleRuns(source.title ?? '', standsAlone(source)),
    ...details(source),
  ])
  const head =
    authors || byEditors ? [sentence(plain(authors || byEditors)), date, title] : [title, date] // §9.12: a work without an author begins with its title.
  return join([...head, ...toPublication(source, authors), link(source), original(source)])
}

/** Whether the work is part of a larger one, whose title is then the one in italics (§9.19). */
function isPart({type, containerTitle, volume}: Citable): boolean {
  if (type === 'article' && !volume) return false
  if (type === 'webpage' || type === 'post' || type === 'software' || type === 'dataset')
    return false
  return Boolean(containerTitle)
}

const standsAlone = (source: Citable) => !isPart(source)

function editorsAsAuthors({editors}: Citable): string {
  if (!editors?.length) return ''
  return `${formatNames(editors)} (${editors.length > 1 ? 'Eds.' : 'Ed.'})`
}

/** What follows the title: edition and volume of a book, number of a report, kind of a thesis. */
function details(source: Citable): Run[] {
  const inContainer = isPart(source)
  const book = [edition(source.edition), source.volume && `Vol. ${source.volume}`].filter(Boolean)
  const round = [
    !inContainer && translators(source),
    !inContainer && source.authors?.length && editorsOf(source),
    !inContainer && book.join(', '),
    (!inContainer || source.type === 'broadcast') && numberOf(source),
    source.version && `Version ${source.version.replace(/^(version |v(?=\d))/, '')}`,
  ].filter(Boolean)
  const square = description(source)
  return [
    ...(round.length ? plain(` (${round.join('; ')})`) : []),
    ...(square ? plain(` [${square}]`) : []),
  ]
}

function translators({translators: names}: Citable): string {
  return names?.length ? `${formatNames(names, 'given first')}, Trans.` : ''
}

function editorsOf({editors}: Citable): string {
  if (!editors?.length) return ''
  return `${formatNames(editors, 'given first')}, ${editors.length > 1 ? 'Eds.' : 'Ed.'}`
}

function numberOf({type, number, genre, collectionTitle}: Citable): string {
  if (!number) return ''
  // ERIC's numbers stand by themselves, as a data set's do (§10.4, §10.9).
  if (type === 'dataset' || /^ED\d{6}$/.test(number)) return number
  if (type === 'thesis') return `Publication No. ${number}`
  if (type === 'report') return `${genre || collectionTitle || 'Report'} No. ${number}`
  // “ISO 45001” → ISO Standard No. 45001 (§10.4).
  const [, body, rest] = /^([A-Z/]{2,}) (.+)$/.exec(number) ?? []
  if (type === 'standard') return `${body ? `${body} ` : ''}Standard No. ${rest ?? number}`
  if (type === 'article') return number
  return `No. ${number}`
}

const descriptions: Record<string, string> = {
  dataset: 'Data set',
  software: 'Computer software',
  motion_picture: 'Film',
  broadcast: 'Broadcast',
  song: 'Song',
  speech: 'Conference presentation',
  'paper-conference': 'Paper presentation',
  post: 'Post',
  pamphlet: 'Brochure',
  manuscript: 'Unpublished manuscript',
  interview: 'Interview',
  thesis: 'Thesis',
}

function description(source: Citable): string {
  const {type, genre, publisher, medium} = source
  if (type === 'report') return source.number ? '' : (genre ?? '')
  const name = genre || descriptions[type ?? ''] || (standsAlone(source) && medium) || ''
  if (type === 'paper-conference' && (isPart(source) || source.page)) return ''
  if (type !== 'thesis') return name
  return /^unpublished/i.test(name) ? name : [name, publisher].filter(Boolean).join(', ')
}

function original({originalDate}: Citable): Run[] {
  return originalDate?.year ? plain(`(Original work published ${originalDate.year})`) : []
}

function link({doi, url, accessed, issued}: Citable): Run[] {
  const name = normaliseDoi(doi ?? '')
  const href = name ? toLink({scheme: 'doi', value: name}) : url
  if (!href) return []
  const address = {text: name ? `https://doi.org/${name}` : href, href}
  // §9.16: a date of retrieval only for what changes over time, which here is what has no date.
  const seen =
    !name && accessed?.year && !issued?.year && formatDate({type: 'webpage', issued: accessed})
  return seen ? [...plain(`Retrieved ${turned(seen)}, from `), address] : [address]
}

/** “2020, March 5” → “March 5, 2020”. */
const turned = (date: string) => date.replace(/^(\d+), (.*)$/, '$2, $1')
