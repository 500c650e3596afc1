import {edition} from './apaEdition.ts'
import {formatNames} from './apaNames.ts'
import {issueOf} from './issueOf.ts'
import {pageRange} from './pageRange.ts'
import {italic, plain, type Run, sentence, titleRuns} from './runs.ts'
import type {Citable} from './work.ts'

/** Where a work was published, as the sentences between its title and its link. */
export function toPublication(source: Citable, authors: string): Run[][] {
  switch (source.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
      return [sentence(periodical(source))]
    case 'webpage':
    case 'post-weblog':
    case 'post':
      return [sentence(website(source, authors))]
    case 'thesis':
      return [sentence(plain(university(source)))]
    case 'speech':
    case 'paper-conference':
      return source.containerTitle ? inBook(source, authors) : [sentence(plain(event(source)))]
    case 'song':
      return [sentence(album(source)), sentence(publisher(source, authors))]
    case 'article':
      return source.volume || source.issue
        ? [sentence(periodical(source))]
        : [sentence(plain(source.containerTitle || source.publisher || source.archive || ''))]
    default:
      return source.containerTitle
        ? inBook(source, authors)
        : [sentence(publisher(source, authors))]
  }
}

/** Journal, volume(issue), pages: or “Article” and its number, which online journals have (§9.27). */
function periodical(source: Citable): Run[] {
  const {containerTitle, page, number, status} = source
  const {volume, issue, part} = issueOf(source)
  const kind = part && (part.kind === 'suppl' ? 'Suppl.' : 'Pt.')
  const within = [issue, kind && [kind, part?.number].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  const runs = titleRuns(containerTitle ?? '', true)
  if (volume) runs.push(...plain(runs.length ? ', ' : ''), ...italic(volume))
  if (within) runs.push(...plain(`${volume || !runs.length ? '' : ', '}(${within})`))
  const article = number || (page && locator.test(page) ? page : '')
  const place =
    page && page !== article
      ? pages(page)
      : article && `Article ${article.replace(/^article\s+/i, '')}`
  if (place) runs.push(...plain(runs.length ? `, ${place}` : place))
  if (!volume && !place && /advance|ahead/i.test(status ?? '')) {
    return [...sentence(runs), ...plain(' Advance online publication')]
  }
  return runs
}

/** What many records have as the page is the number of an article: “e0193972”, “a2752”. */
const locator = /^(e\d+|[a-z]\d{4,})$/i

const pages = (given: string) => pageRange(given, 'dash')

/** “In E. Editor (Ed.), Book (2nd ed., pp. 1–9). Publisher.” */
function inBook(source: Citable, authors: string): Run[][] {
  const {editors, containerAuthors, containerTitle, page, volume} = source
  const people = editors?.length ? editors : (containerAuthors ?? [])
  const role = editors?.length ? ` (${editors.length > 1 ? 'Eds.' : 'Ed.'})` : ''
  const names = people.length ? `${formatNames(people, 'given first')}${role}, ` : ''
  const range = page && `${/[-–—,]/.test(page) ? 'pp.' : 'p.'} ${pages(page)}`
  const round = [edition(source.edition), volume && `Vol. ${volume}`, range].filter(Boolean)
  return [
    sentence([
      ...plain(`In ${names}`),
      ...titleRuns(containerTitle ?? '', true),
      ...plain(round.length ? ` (${round.join(', ')})` : ''),
    ]),
    sentence(publisher(source, authors)),
  ]
}

/** A website is named unless it is its own author (§10.16); a blog's title is in italics. */
function website(source: Citable, authors: string): Run[] {
  const {type, containerTitle, publisher: name} = source
  const site = containerTitle || name || ''
  if (!site || site === authors) return []
  return type === 'post-weblog' ? titleRuns(site, true) : plain(site)
}

/** A publisher that is the author too is not said twice (§9.29). */
function publisher({publisher: name}: Citable, authors: string): Run[] {
  return plain(name && name !== authors ? name : '')
}

/** The university stands with the kind of thesis, unless the thesis is unpublished (§10.6). */
function university({genre, publisher: name, archive, source}: Citable): string {
  return /^unpublished/i.test(genre ?? '') ? (name ?? '') : source || archive || ''
}

function event({eventTitle, eventPlace, publisherPlace, publisher: name}: Citable): string {
  return [eventTitle || name, eventPlace || publisherPlace].filter(Boolean).join(', ')
}

function album({containerTitle}: Citable): Run[] {
  return containerTitle ? [...plain('On '), ...titleRuns(containerTitle, true)] : []
}
