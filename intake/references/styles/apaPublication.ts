import type {Work} from '../../../citations/work.ts'
import {readPeopleGivenFirst} from './apaPeople.ts'
import {readImprint} from './imprint.ts'
import {isNewspaper, isPreprintServer, isReportTitle} from './kinds.ts'
import {splitTitle} from './sentences.ts'

type Publication = Pick<Work, 'type' | 'title'> & Partial<Work>

/** What else of an entry says which kind of work it is. */
interface Signs {
  hasFullDate: boolean
  hasUrl: boolean
  /** Whether it is in press and has a DOI already, as articles do and books do not. */
  isComing: boolean
  /** The one organisation that is its author. */
  group: string | undefined
}

/** Everything that follows the date of an APA entry: title and where it was published. */
export function readPublication(text: string, signs: Signs): Publication {
  const original = /\s*\(Original work published (\d{4})\)\.?\s*$/i.exec(text)
  const rest = original ? text.slice(0, original.index) : text
  const made = readChapter(rest) ?? readJournal(rest) ?? readWhole(rest, signs)
  if (!original) return made
  return {...made, originalDate: {_type: 'cslDate', year: Number(original[1])}}
}

/** “Title. In I. Lark (Ed.), Book (2nd ed., pp. 1–9). Publisher.” */
function readChapter(text: string): Publication | undefined {
  const found =
    /^(.+?[.?!])\s+In\s+(?:(.+?)\s*\(Eds?\.\),\s*)?(.+?)(?:\s*\(([^)]*\bpp?\.[^)]*)\))?\.(?:\s+(.+?))?\.?$/u.exec(
      text,
    )
  if (!found || !(found[2] || found[4])) return undefined
  const [, title = '', editors, book = '', round = '', publisher] = found
  const page = /\bpp?\.\s*([\w–‑-]+)/.exec(round)?.[1]
  return {
    type: 'chapter',
    title: withoutStop(title),
    ...(editors && {editors: readPeopleGivenFirst(editors)}),
    containerTitle: book.replace(/\s*\((\d\w* ed\.|[^)]*Vol\.[^)]*)\)$/, ''),
    ...readRound(`${round} ${/\(([^)]*)\)$/.exec(book)?.[1] ?? ''}`),
    ...(page && {page}),
    ...(publisher && readImprint(publisher)),
  }
}

/** “Title. Journal, 12(3), 45–67.” The title ends where the last sentence before the volume does. */
function readJournal(text: string): Publication | undefined {
  const bare = text.replace(/\s*Advance online publication\.?\s*$/i, '')
  const isAhead = bare !== text
  const found =
    /^(.+?),\s*(\d+[A-Za-z]?(?:[–-]\d+)?)?(?:\s*\(([^)]{1,30})\))?(?:,\s*(?:pp?\.\s*)?((?:Article\s+)?[A-Za-z]{0,3}\.?\d[\w.]*(?:\s*[–-]\s*[A-Za-z]{0,2}\d+)?(?:,\s*\d+(?:[–-]\d+)?)*|Article\s+\S+?))?\.?\s*$/iu.exec(
      bare,
    )
  const [head, volume, issue, place] =
    found && (found[2] || found[3]) ? found.slice(1) : [isAhead ? bare : '']
  const parts = head ? splitTitle(head) : undefined
  if (!parts?.[1]) return undefined
  const number = /^Article\s+(.+)$/i.exec(place ?? '')?.[1]
  return {
    type: 'article-journal',
    title: parts[0],
    // An abbreviated name keeps its full stop: J. Mus. Ther.
    containerTitle: /\. /.test(parts[1]) ? parts[1] : withoutStop(parts[1]),
    ...(volume && {volume}),
    ...(issue && {issue}),
    ...(number
      ? {number: withoutStop(number)}
      : place && {page: withoutStop(place).replace(/\s*[–-]\s*/, '–')}),
    ...(isAhead && {status: 'advance online publication'}),
  }
}

/** Books, reports, theses and pages: “Title (2nd ed.) [Kind]. Publisher.” */
function readWhole(text: string, signs: Signs): Publication {
  // What stands in square brackets ends a title, whatever sentences are in it.
  const [, whole, after] = /^(.+?\[[^\]]+\])\.?\s*(.*)$/.exec(text) ?? []
  const [head, tail] = whole ? [whole, after] : splitTitle(text, 'first')
  const square = /\s*\[([^\]]+)\]$/.exec(head)?.[1]
  const withoutSquare = head.replace(/\s*\[[^\]]+\]$/, '')
  const round =
    /\s*\(([^()]*\b(?:ed\.|Vol\.|No\.|Trans\.|Version)[^()]*)\)$/.exec(withoutSquare)?.[1] ?? ''
  const title = round
    ? withoutSquare.slice(0, withoutSquare.lastIndexOf('(')).trim()
    : withoutSquare
  const named = withoutStop(tail ?? '')
  const publisher = /^author$/i.test(named) ? (signs.group ?? named) : named
  if (square && /thesis|dissertation/i.test(square)) {
    const [genre = '', ...university] = square.split(/,\s*/)
    return {
      type: 'thesis',
      title,
      genre,
      ...(university.length ? {publisher: university.join(', ')} : publisher && {publisher}),
      ...(university.length && publisher && {source: publisher}),
    }
  }
  if (/\b(presentation|keynote|address|lecture|poster|talk|symposium)\b/i.test(square ?? '')) {
    const [eventTitle = '', ...place] = publisher.split(/,\s+/)
    return {
      type: 'speech',
      title,
      genre: square,
      ...(eventTitle && {eventTitle}),
      ...(place.length && {eventPlace: place.join(', ')}),
    }
  }
  const type = kindOf(`${round} ${title}`, publisher, signs)
  const site = /^(webpage|article)/.test(type) ? 'containerTitle' : 'publisher'
  return {
    type,
    title,
    ...readRound(round),
    ...(square && {genre: square}),
    ...(publisher && (site === 'publisher' ? readImprint(publisher) : {[site]: publisher})),
  }
}

function kindOf(
  words: string,
  publisher: string,
  {hasFullDate, hasUrl, isComing, group}: Signs,
): Work['type'] {
  if (isPreprintServer(publisher)) return 'article'
  if (hasFullDate && isNewspaper(publisher)) return 'article-newspaper'
  if (/\bNo\./.test(words) || (group && isReportTitle(words))) return 'report'
  if (hasUrl) return 'webpage'
  if (isComing && publisher) return 'article-journal'
  if (hasFullDate) return publisher ? 'article-magazine' : 'document'
  return publisher ? 'book' : 'document'
}

/** What stands in round brackets after a title. */
function readRound(round: string): Partial<Work> {
  const edition = /(\S+)\s+ed\./i.exec(round)?.[1]
  const volume = /\bVol\.\s*(\S+?)(?=[,)\s]|$)/i.exec(round)?.[1]
  const number = /^(.*?)\s*\bNo\.\s*([^,]+)/i.exec(round)
  const version = /\bVersion\s+([^,)]+)/i.exec(round)?.[1]
  const translators = /(.+?),\s*Trans\./.exec(round)?.[1]
  return {
    ...(edition && {edition: edition.replace(/^(\d+)\w+$/, '$1')}),
    ...(volume && {volume}),
    ...(number && {number: number[2]}),
    ...(number?.[1] && !/^report$/i.test(number[1]) && {genre: number[1]}),
    ...(version && {version}),
    ...(translators && {translators: readPeopleGivenFirst(translators)}),
  }
}

const withoutStop = (text: string) => text.trim().replace(/\.$/, '')
