import {edition} from './apaEdition.ts'
import {formatCompactNames} from './compactNames.ts'
import {normaliseDoi, normalisePmcid, normalisePmid, toLink} from './identifiers.ts'
import {issueOf} from './issueOf.ts'
import {pageRange} from './pageRange.ts'
import {plain, type Run, sentence, titleRuns} from './runs.ts'
import type {Citable} from './work.ts'
import {yearFirst, years} from './writtenDate.ts'

/** Where a work was published, in NLM's style, as the sentences between its title and its link. */
export function toVancouverPublication(source: Citable): Run[][] {
  const {containerTitle, publisher, number} = source
  switch (source.type) {
    case 'article-journal':
    case 'review':
    case 'article-magazine':
      return journal(source)
    case 'article-newspaper':
      return [
        sentence(online(source, containerTitle ?? '')),
        sentence(plain(withPages(`${dateOf(source)}${seen(source)}${sectionOf(source)}`, source))),
      ]
    case 'article':
      return source.volume ? journal(source) : preprint(source)
    case 'webpage':
    case 'post':
      return [sentence(plain(published(source, publisher || containerTitle)))]
    case 'post-weblog':
      return [
        sentence(online(source, containerTitle || publisher || '')),
        sentence(plain(`${dateOf(source)}${seen(source)}`)),
      ]
    case 'broadcast':
      return [
        sentence(
          plain(
            [containerTitle, `[${source.genre?.toLowerCase() || 'broadcast'}]`]
              .filter(Boolean)
              .join(' '),
          ),
        ),
        sentence(plain(published(source, publisher))),
      ]
    case 'speech':
      return [talk(source)]
    case 'paper-conference':
      return containerTitle ? inBook(source) : [talk(source)]
    case 'report':
    case 'standard': {
      const kind = source.type === 'report' ? 'Report' : 'Standard'
      return [
        sentence(plain(published(source, publisher))),
        sentence(plain(number ? `${kind} No.: ${number}` : '')),
      ]
    }
    default:
      return containerTitle
        ? inBook(source)
        : [sentence(plain(published(source, publisher, years)))]
  }
}

/** DOI and PubMed's numbers as PubMed writes them; else the address, without a full stop. */
export function accessVancouver(source: Citable): Run[][] {
  const {doi, pmid, pmcid, url, volume, status} = source
  const [name, article, copy] = [
    normaliseDoi(doi ?? ''),
    normalisePmid(pmid ?? ''),
    normalisePmcid(pmcid ?? ''),
  ]
  const linked = (text: string, href: string | undefined): Run => ({text, href})
  const numbers = [
    ...(article
      ? [plain('PMID: '), [linked(article, toLink({scheme: 'pmid', value: article}))]]
      : []),
    ...(article && copy ? [plain('; ')] : []),
    ...(copy ? [plain('PMCID: '), [linked(copy, toLink({scheme: 'pmcid', value: copy}))]] : []),
  ].flat()
  return [
    name
      ? [...plain('doi: '), linked(name, toLink({scheme: 'doi', value: name})), ...plain('.')]
      : [],
    plain(!volume && /advance|ahead/i.test(status ?? '') ? 'Epub ahead of print.' : ''),
    sentence(numbers),
    // Only after a slash is there a full stop (Citing Medicine, ch. 25).
    !name && url
      ? [...plain('Available from: '), linked(url, url), ...plain(url.endsWith('/') ? '.' : '')]
      : [],
  ]
}

/** Abbreviated title. 2012 Jan 5;12(2):284-7. */
function journal(source: Citable): Run[][] {
  const {status, issued, containerTitle, containerTitleShort} = source
  const {volume, issue, part} = issueOf(source)
  const title = containerTitleShort?.replace(/\./g, '') || containerTitle || ''
  if (/press|forthcoming/i.test(status ?? '')) {
    return [
      sentence(plain(title)),
      sentence(plain(['Forthcoming', issued?.year && years(issued)].filter(Boolean).join(' '))),
    ]
  }
  const kind = part && (part.kind === 'suppl' ? 'Suppl' : 'Pt')
  const within = [issue, kind, part?.number].filter(Boolean).join(' ')
  // A supplement to a whole volume has no brackets.
  const isBare = part?.kind === 'suppl' && !issue && volume
  const number = `${volume}${within && (isBare ? ` ${within}` : `(${within})`)}`
  const when = [`${dateOf(source)}${seen(source)}`, number].filter(Boolean).join(';')
  return [sentence(online(source, title)), sentence(plain(withPages(when, source)))]
}

function preprint(source: Citable): Run[][] {
  const server = source.containerTitle || source.publisher || source.archive || ''
  return [
    sentence(plain([server, '[Preprint]'].filter(Boolean).join(' '))),
    sentence(plain(`${dateOf(source)}${seen(source)}`)),
  ]
}

/** “In: Lark I, Finch O, editors. Book title. 2nd ed. Place: Publisher; 2010. p. 33-58.” */
function inBook(source: Citable): Run[][] {
  const {editors, containerAuthors, containerTitle, volume, page} = source
  const role = editors?.length ? `, ${editors.length > 1 ? 'editors' : 'editor'}` : ''
  const names = editors?.length ? editors : (containerAuthors ?? [])
  const people = formatCompactNames(names, {most: 6, first: 6, isNlm: true})
  const title = titleRuns(containerTitle ?? '', false, 'sentence').map(({text}) => text)
  return [
    plain('In:'),
    sentence(plain(people && people + role)),
    sentence(plain(title.join('') + meetingOf(source))),
    sentence(plain(edition(source.edition))),
    sentence(plain(volume ? `Vol. ${volume}` : '')),
    sentence(plain(published(source, source.publisher, years))),
    sentence(plain(page ? `p. ${pageRange(page, 'short')}` : '')),
  ]
}

/** “Place: Publisher; 2010 [cited 2026 Nov 2]” */
function published(
  source: Citable,
  publisher: string | null | undefined,
  written: (date: NonNullable<Citable['issued']>) => string = yearFirst,
): string {
  const house = [source.publisherPlace, publisher].filter(Boolean).join(': ')
  return `${[house, dateOf(source, written)].filter(Boolean).join('; ')}${seen(source)}`
}

const sectionOf = ({section}: Citable) =>
  section ? `;Sect. ${section.replace(/^sect(ion|\.)?\s+/i, '')}` : ''

/** “; 2002 Apr 3-5; Kinsdale, Ireland”, after the title of proceedings. */
export function meetingOf({eventDate, eventPlace}: Citable): string {
  return [eventDate?.year && yearFirst(eventDate), eventPlace]
    .map((part) => (part ? `; ${part}` : ''))
    .join('')
}

function talk(source: Citable): Run[] {
  const {eventTitle, eventPlace, publisherPlace, publisher, eventDate, issued} = source
  const when = yearFirst(eventDate?.year ? eventDate : (issued ?? {}))
  const where = [eventTitle || publisher, when, eventPlace || publisherPlace].filter(Boolean)
  return sentence(plain(where.length ? `Paper presented at: ${where.join('; ')}` : ''))
}

/** What is read at an address only is marked so, with the day on which it was seen. */
const online = (source: Citable, title: string): Run[] =>
  plain(title && isOnline(source) ? `${title} [Internet]` : title)

const seen = (source: Citable): string =>
  isOnline(source) && source.accessed?.year ? ` [cited ${yearFirst(source.accessed)}]` : ''

const isOnline = ({doi, url}: Citable) => Boolean(url) && !normaliseDoi(doi ?? '')

function withPages(text: string, {page, number}: Citable): string {
  const place = page ? pageRange(page, 'short') : (number ?? '').replace(/^article\s+/i, '')
  return [text, place].filter(Boolean).join(':')
}

/** A work without a date is said to be so; a year that is not certain stands in brackets. */
function dateOf(
  {issued}: Citable,
  written: (date: NonNullable<Citable['issued']>) => string = yearFirst,
): string {
  if (!issued?.year) return issued?.literal || '[date unknown]'
  return issued.circa ? `[ca. ${written(issued)}]` : written(issued)
}
