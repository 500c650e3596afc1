import {amaTitle} from './amaTitle.ts'
import {edition} from './apaEdition.ts'
import {formatCompactNames} from './compactNames.ts'
import {normaliseDoi, toLink} from './identifiers.ts'
import {issueOf} from './issueOf.ts'
import {pageRange} from './pageRange.ts'
import {plain, type Run, sentence, titleRuns} from './runs.ts'
import type {Citable} from './work.ts'
import {monthFirst, years} from './writtenDate.ts'

/** Where a work was published, in AMA's style, as the sentences between its title and its link. */
export function toAmaPublication(source: Citable): Run[][] {
  const {containerTitle, publisher, genre} = source
  switch (source.type) {
    case 'article-journal':
    case 'review':
      return journal(source)
    case 'article-newspaper':
    case 'article-magazine':
      return [sentence(containerOf(source)), sentence(plain(withPages(dateOf(source), source)))]
    case 'article':
      return source.volume ? journal(source) : preprint(source)
    case 'webpage':
    case 'post':
      return [containerTitle || publisher || '', dateOf(source)].map((part) =>
        sentence(plain(part)),
      )
    case 'post-weblog':
      return [sentence(named(source, 'blog')), sentence(plain(dateOf(source)))]
    case 'broadcast':
      return [
        sentence(named(source, /podcast/i.test(genre ?? '') ? 'podcast' : '')),
        sentence(plain(publisher ?? '')),
        sentence(plain(dateOf(source))),
      ]
    case 'speech':
      return [talk(source, 'Presented at')]
    case 'paper-conference':
      return containerTitle ? inBook(source) : [talk(source, 'Paper presented at')]
    case 'thesis':
      return [sentence(plain(degree(source))), published(source)]
    case 'report':
    case 'standard':
      return [published(source), sentence(plain(reportNumber(source)))]
    case 'motion_picture':
      return [sentence(plain(genre || 'Video')), published(source)]
    default:
      return containerTitle ? inBook(source) : [published(source)]
  }
}

/** The DOI, or the day when the address was seen and the address; neither ends with a full stop. */
export function accessAma({doi, url, accessed}: Citable): Run[][] {
  const name = normaliseDoi(doi ?? '')
  if (name) return [[{text: `doi:${name}`, href: toLink({scheme: 'doi', value: name})}]]
  if (!url) return []
  const seen = accessed ? monthFirst(accessed) : ''
  return [sentence(plain(seen && `Accessed ${seen}`)), [{text: url, href: url}]]
}

/** Abbreviated title. Year;volume(issue):pages (§3.11). */
function journal(source: Citable): Run[][] {
  const {status, issued} = source
  const {volume, issue, part} = issueOf(source)
  const title = sentence(containerOf(source))
  if (!issued?.year && /press|forthcoming/i.test(status ?? '')) return [title, plain('In press.')]
  if (!volume && !source.page && /advance|ahead/i.test(status ?? '')) {
    return [title, sentence(plain(`Published online ${dateOf(source)}`))]
  }
  const within = part && [part.kind, part.number].filter(Boolean).join(' ')
  // A supplement has brackets of its own, a part those of its issue (§3.11.8–9).
  const places =
    part?.kind === 'pt' ? [[issue, within].filter(Boolean).join(', ')] : [issue, within]
  const number =
    volume +
    places
      .map((place) => place && `(${place})`)
      .filter(Boolean)
      .join('')
  const when = [number ? yearOf(source) : dateOf(source), number].filter(Boolean).join(';')
  return [title, sentence(plain(withPages(when, source)))]
}

function containerOf({type, containerTitle, containerTitleShort}: Citable): Run[] {
  const isJournal = type !== 'article-newspaper'
  const short = isJournal && containerTitleShort?.replace(/\./g, '')
  return titleRuns(short || containerTitle || '', true, 'sentence')
}

function preprint(source: Citable): Run[][] {
  const server = source.containerTitle || source.publisher || source.archive || ''
  const posted = ['Preprint posted online', dateOf(source)].filter(Boolean).join(' ')
  return [sentence(titleRuns(server, true, 'sentence')), sentence(plain(posted))]
}

/** “In: Lark I, Finch O, eds. Book Title. 2nd ed. Publisher; 2010:33-58.” */
function inBook(source: Citable): Run[][] {
  const {editors, containerAuthors, containerTitle, volume} = source
  const role = editors?.length ? `, ${editors.length > 1 ? 'eds' : 'ed'}` : ''
  const people = formatCompactNames(editors?.length ? editors : (containerAuthors ?? []), {
    most: 6,
    first: 3,
    isAma: true,
  })
  return [
    plain('In:'),
    sentence(plain(people && people + role)),
    sentence(amaTitle(containerTitle, source)),
    sentence(plain(volume ? `Vol ${volume}` : '')),
    sentence(plain(edition(source.edition))),
    published(source),
  ]
}

/** “Publisher; 2010:33-58” */
function published(source: Citable): Run[] {
  const when = [source.publisher, yearOf(source)].filter(Boolean).join('; ')
  return sentence(plain(withPages(when, source)))
}

function talk(source: Citable, words: string): Run[] {
  const {eventTitle, eventPlace, publisherPlace, publisher, eventDate, issued} = source
  const when = monthFirst(eventDate?.year ? eventDate : (issued ?? {}))
  const where = [eventTitle || publisher, when, eventPlace || publisherPlace].filter(Boolean)
  return sentence(plain(where.length ? `${words}: ${where.join('; ')}` : ''))
}

/** AMA knows “Dissertation” and “Master’s thesis” (§3.13.8). */
function degree({genre}: Citable): string {
  if (/doctor|ph\.?\s?d|dissertation/i.test(genre ?? '')) return 'Dissertation'
  return /master/i.test(genre ?? '') ? 'Master’s thesis' : genre || 'Thesis'
}

function reportNumber({type, number, genre, collectionTitle}: Citable): string {
  if (!number) return type === 'report' ? (genre ?? '') : ''
  return `${genre || collectionTitle || (type === 'standard' ? 'Standard' : 'Report')} ${number}`
}

function withPages(text: string, {page, number, type}: Citable): string {
  const isArticle = /^(article|review)/.test(type ?? '')
  const place = page
    ? pageRange(page, 'hyphen')
    : isArticle && number
      ? number.replace(/^article\s+/i, '')
      : ''
  return [text, place].filter(Boolean).join(':')
}

/** “Small Talks podcast”, unless its name says so itself. */
function named(source: Citable, kind: string): Run[] {
  const name = source.containerTitle || (kind === 'blog' && source.publisher) || ''
  const isSaid = !name || !kind || new RegExp(`\\b${kind}$`, 'i').test(name)
  return [...amaTitle(name, source), ...plain(isSaid ? '' : ` ${kind}`)]
}

/** A whole date where the day matters, in words where there are no numbers. */
function dateOf({issued}: Citable): string {
  const about = issued?.circa ? 'circa ' : ''
  return issued?.year ? about + monthFirst(issued) : (issued?.literal ?? '')
}

function yearOf({issued}: Citable): string {
  const about = issued?.circa ? 'circa ' : ''
  return issued?.year ? about + years(issued) : (issued?.literal ?? '')
}
