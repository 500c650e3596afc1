import type {Work} from '../../../citations/work.ts'
import {readChicagoBook} from './chicagoBook.ts'
import {readDateWords} from './dates.ts'
import {readImprint, readThesis} from './imprint.ts'
import {type Body, isNewspaper, isPreprintServer, isReport, makersOf} from './kinds.ts'
import {readNames} from './names.ts'
import {readNumbers, wholeRange} from './numbers.ts'
import {withoutStop} from './sentences.ts'

const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)[a-z]?(?:[–-]\d{2,4})?|n\.\s?d\.?|forthcoming|in press`
const QUOTED = new RegExp(
  String.raw`^(?:(?<names>[^“"]*?)[.,]\s+)?(?:(?:${YEAR})[.,]\s+)?[“"](?<title>.+?)[.,]?[”"](?:[.,](?=\s|$))?\s*(?<after>.*)$`,
  'iu',
)
const DATED = new RegExp(String.raw`^(?<names>.+?)\.\s+(?:${YEAR})\.\s+(?<rest>.+)$`, 'iu')

/** An entry or a note in Chicago's style, with the year behind the author or at the end. */
export function readChicago(body: string, hasUrl: boolean): Body | undefined {
  const quoted = QUOTED.exec(body)?.groups
  const dated = quoted ? undefined : DATED.exec(body)?.groups
  const read = quoted
    ? readPart(quoted.title ?? '', withoutStop(quoted.after ?? ''), hasUrl)
    : readChicagoBook(dated ? (dated.rest ?? '') : body, !dated, hasUrl)
  if (!read?.title) return undefined
  const names = quoted?.names ?? dated?.names
  const year = Number(quoted?.year ?? dated?.year)
  const makers = readNames(names ?? '', true)
  const isOfGroup = read.type === 'book' && isReport(read.title, makers)
  return {
    ...read,
    ...(isOfGroup && {type: 'report'}),
    ...makersOf(makers),
    ...(year && {issued: {...read.issued, _type: 'cslDate' as const, year}}),
  }
}

/** What follows a title in quotation marks, of which the work is part. */
function readPart(title: string, rest: string, hasUrl: boolean): Body {
  const chapter = /^in\s+(.+)$/is.exec(rest)?.[1]
  if (chapter) return readChapter(title, chapter)
  const bare = rest.replace(/^[([]|[)\]]$/g, '')
  const thesis = readThesis(bare)
  if (thesis) {
    const [, publisher, year] = /^(.*?),\s*(\d{4})$/.exec(thesis.publisher ?? '') ?? []
    const issued = year && {issued: {_type: 'cslDate' as const, year: Number(year)}}
    return {type: 'thesis', title, ...thesis, ...(publisher && {publisher}), ...issued}
  }
  const talk = /^(?:paper|poster|lecture) presented at (?:the )?(.+)$/i.exec(rest)?.[1]
  if (talk) return readTalk(title, talk)
  const house = /^(\p{Lu}[^\d:.“]{1,40}: [^:\d]+?)(?:,\s*(\d{4}))?$/u.exec(rest)
  if (house) {
    const issued = house[2] && {issued: {_type: 'cslDate' as const, year: Number(house[2])}}
    return {type: 'report', title, ...readImprint(house[1] ?? ''), ...issued}
  }
  const place = readNumbers(rest)
  // “The Guardian, March 5, 2020” has numbers that are a date.
  if (place && (place.volume || place.issue) && !isDate(rest)) {
    return {type: 'article-journal', title, ...place}
  }
  return readDated(title, rest, hasUrl)
}

const isDate = (text: string) =>
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,\s*\d{4})?$/i.test(
    text,
  )

/** “The Guardian, March 5, 2020” or “Site name. March 5, 2020”. */
function readDated(title: string, rest: string, hasUrl: boolean): Body {
  const [, name = '', when = ''] =
    /^(?:(.+?)[.,]\s+)?(?:(?:published|last modified|updated)\s+)?((?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9})(?:,?\s*\d{4})?|(?:\p{L}{3,9}\s+)?\d{4})$/iu.exec(
      rest,
    ) ?? [rest, rest]
  const date = readDateWords(/\d{4}/.test(when) ? when : `${when} 2000`)
  const container = withoutStop(name)
  const isPaper = isNewspaper(container)
  const type = isPreprintServer(container)
    ? 'article'
    : isPaper
      ? 'article-newspaper'
      : hasUrl || !container
        ? 'webpage'
        : 'article-magazine'
  return {
    type,
    title,
    ...(container && {containerTitle: container.replace(/,?\s+preprint$/i, '')}),
    ...(when && date && {issued: date}),
  }
}

function readTalk(title: string, text: string): Body {
  const [event = '', ...more] = text.split(/,\s+/)
  const date = readDateWords(more.join(' '))
  const place = more.find((part) => !/\d|^\p{L}{3,9} \d/u.test(part))
  return {
    type: 'speech',
    title,
    eventTitle: event,
    ...(place && {eventPlace: place}),
    ...(date && {eventDate: date, issued: {_type: 'cslDate', year: date.year as number}}),
  }
}

/** “Book, edited by Ina Lark and O. Finch, 33–58. Place: Publisher, 2010.” and as a note has it. */
function readChapter(title: string, text: string): Body {
  const [, house = ''] = /\(([^()]*?(?:,\s*)?\d{4})\)/.exec(text) ?? []
  const flat = house ? text.replace(/\s*\([^()]*\d{4}\)/, '') : text
  const [, edition] = /,?\s+(\d+)(?:st|nd|rd|th) ed\.?(?=[,.]|$)/.exec(flat) ?? []
  const bare = edition ? flat.replace(/,?\s+\d+(?:st|nd|rd|th) ed\.?(?=[,.]|$)/, '') : flat
  const found =
    /^(?<book>.+?)(?:,\s+(?:edited by|eds?\.)\s+(?<names>.+?))?(?:,\s+(?:pp?\.\s*)?(?<page>[a-z]?\d[\w]*(?:[–-]\w+)?))?(?:\.\s+(?<imprint>[^.]+: .+))?$/iu.exec(
      bare,
    )?.groups
  const imprint = /^(.*?)(?:,\s*(\d{4}))?$/.exec(house || (found?.imprint ?? ''))
  const book = withoutStop(found?.book ?? bare)
  const volume = /,\s*vol\.\s*(\w+)$/.exec(book)?.[1]
  const work: Partial<Work> = {
    containerTitle: book.replace(/,\s*vol\.\s*\w+$/, ''),
    ...(volume && {volume}),
    ...(edition && {edition}),
    ...(found?.names && {editors: readNames(found.names, true).people}),
    ...(found?.page && {page: wholeRange(found.page.replace(/[–-]+/, '–'))}),
    ...readImprint(imprint?.[1] ?? ''),
    ...(imprint?.[2] && {issued: {_type: 'cslDate', year: Number(imprint[2])}}),
  }
  const isTalk = /\b(proceedings|conference|congress)\b/i.test(book)
  return {...work, type: isTalk ? 'paper-conference' : 'chapter', title}
}
