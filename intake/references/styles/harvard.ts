import type {Work} from '../../../citations/work.ts'
import {readPublication} from './apaPublication.ts'
import {readDateWords} from './dates.ts'
import {readEdition, readImprint, readThesis} from './imprint.ts'
import {
  type Body,
  isNewspaper,
  isPreprintServer,
  isReport,
  kindInBrackets,
  makersOf,
} from './kinds.ts'
import {type Makers, readNames} from './names.ts'
import {readNumbers, wholeRange} from './numbers.ts'
import {isOrganisation} from './organisations.ts'
import {splitTitle, toSentences, withoutStop} from './sentences.ts'

const HEAD =
  /^(?<names>.*?)[\s,]*(?:\((?:ca?\.\s*)?(?:(?<year>\d{4})[a-z]?(?:[,\s]+(?<day>[^()]{3,20}))?|(?<status>in press|forthcoming)|no date|undated|n\.\s?d\.?)\)|(?<=[\s,])(?<bare>(?:1[5-9]|20)\d\d)[a-z]?(?=[,.]))[.,:]?\s*(?<rest>.+)$/iu
const QUOTED =
  /^(?:['‘](?<single>.+?)[,.]?['’]|["“](?<double>.+?)[,.]?["”])(?=[,.;\s]|$)[,.;]?\s*(?<after>.*)$/u

/** Whether an entry has its year where Harvard's styles do: “Brook, A. (2019) …” or “Brook, A 2019, …”. */
export const isHarvard = (body: string) => HEAD.test(body)

/** An entry in a Harvard style, of which there are many: without its address and the day it was seen. */
export function readHarvard(body: string, hasUrl: boolean): Body | undefined {
  const groups = HEAD.exec(body)?.groups
  if (!groups) return undefined
  const makers = readNames(groups.names ?? '')
  const year = Number(groups.year ?? groups.bare)
  const day = groups.day ? readDateWords(`${groups.day} ${year}`) : undefined
  const rest = withoutStop(groups.rest ?? '')
  const quoted = QUOTED.exec(rest)?.groups
  const read = quoted
    ? readQuoted(quoted.single ?? quoted.double ?? '', quoted.after ?? '', hasUrl, makers)
    : readPlain(rest, hasUrl, makers)
  if (!read?.title) return undefined
  const issued = day ?? (year ? {...read.issued, _type: 'cslDate' as const, year} : undefined)
  const {issued: _, ...work} = read
  return {
    ...work,
    ...makersOf(makers),
    ...(issued && {issued}),
    ...(groups.status && {status: groups.status.toLowerCase()}),
  }
}

/** A title in quotation marks is part of something. */
function readQuoted(title: string, after: string, hasUrl: boolean, makers: Makers): Body {
  const rest = withoutStop(after)
  const chapter = /^in:?\s+(.+)$/is.exec(rest)?.[1]
  if (chapter) return readChapter(title, chapter)
  const thesis = readThesis(rest)
  if (thesis) return {type: 'thesis', title, ...thesis}
  const place = readNumbers(rest)
  if (place && (place.volume || place.issue)) return {type: 'article-journal', title, ...place}
  const [, name = rest, when = ''] =
    /^(.+?)[,.]\s+(\d{1,2}\s+\p{L}{3,9}(?:\s+\d{4})?|\p{L}{3,9}\s+\d{1,2})?(?:[,.]?\s*pp?\.\s*[\w–-]+)?$/u.exec(
      `${rest}${/[,.]/.test(rest) ? '' : ', '}`,
    ) ?? []
  const date = when ? readDateWords(/\d{4}/.test(when) ? when : `${when} 2000`) : undefined
  const page = /\bpp?\.\s*([\w–-]+)$/.exec(rest)?.[1]
  const container = withoutStop(
    name.replace(/\s*\[[^\]]*\]/g, '').replace(/[,.]?\s*pp?\.\s*[\w–-]+$/, ''),
  )
  const type = isPreprintServer(container)
    ? 'article'
    : isNewspaper(container)
      ? 'article-newspaper'
      : hasUrl
        ? 'webpage'
        : container
          ? 'article-journal'
          : 'document'
  const group = makers.people.length === 1 && makers.people[0]?.literal
  return {
    type,
    title,
    ...(container && container !== group && {containerTitle: container}),
    ...(date && {issued: date}),
    ...(page && {page}),
  }
}

/** “Lark, I. and Finch, O. (eds.) Book. 2nd edn. Place: Publisher, pp. 33–58” */
function readChapter(title: string, text: string): Body {
  const page = /,?\s*\bpp?\.\s*([\w]+(?:\s*[–-]+\s*\w+)?)/.exec(text)
  const whole = page ? text.replace(page[0], '') : text
  const [, names, book = whole] =
    /^(.+?),?\s*[([]?(?:eds?|editors?)\b\.?[)\]]?[.,]?\s+(.+)$/i.exec(whole) ?? []
  const {title: containerTitle, type: _, ...fields} = readWhole(book)
  return {
    ...fields,
    type: /\b(proceedings|conference|congress)\b/i.test(containerTitle)
      ? 'paper-conference'
      : 'chapter',
    title,
    containerTitle,
    ...(names && {editors: readNames(names).people}),
    ...(page?.[1] && {page: wholeRange(page[1].replace(/\s*[–-]+\s*/, '–'))}),
  }
}

function readPlain(rest: string, hasUrl: boolean, makers: Makers): Body {
  const [title, tail = ''] = splitTitle(rest)
  const place = readNumbers(tail)
  if (place?.volume && (place.page || place.number))
    return {type: 'article-journal', title, ...place}
  const asArticle = readPublication(rest, {
    hasFullDate: false,
    hasUrl,
    isComing: false,
    group: undefined,
  })
  if (asArticle.type === 'article-journal') {
    const {page, ...others} = asArticle
    return {...others, ...(page && {page: wholeRange(page)})}
  }
  const read = readWhole(rest)
  if (read.type !== 'book') return read
  if (read.number || isReport(read.title, makers)) return {...read, type: 'report'}
  const {publisher, ...page} = read
  if (!publisher && hasUrl) return {...page, type: 'webpage'}
  if (hasUrl && !read.publisherPlace && !read.edition && publisher) {
    return {...page, type: 'webpage', containerTitle: publisher}
  }
  return publisher ? read : {...read, type: 'document'}
}

/** “Title [kind]. 2nd edn. Report no. 12. Place: Publisher.” */
function readWhole(text: string): Body {
  const [head = '', ...others] = toSentences(
    text.replace(/,\s*(?=\d\w* edn?\b)/, '. ').replace(/(?<=\bedn?),\s*/, '. '),
  )
  const [, plain = head, brackets = ''] = /^(.+?)\s*\[([^\]]+)\]$/.exec(head) ?? []
  const work: Body = {type: 'book', title: plain, ...kindInBrackets(brackets)}
  for (const sentence of others) {
    const read = readSentence(sentence)
    // “A question? And what follows it” is one title, as long as more follows.
    const isTitle = /\?$/.test(work.title) && sentence !== others.at(-1) && 'publisher' in read
    if (isTitle) work.title += ` ${sentence}`
    else Object.assign(work, read)
  }
  return others.length ? work : {...work, ...afterCommas(plain)}
}

/** “Title, Place: Publisher” and, as Australians have it, “Title, Publisher, Place”. */
function afterCommas(text: string): Partial<Work> {
  const [, title, place, house] =
    /^(.+?),\s+(\p{Lu}[^,:]{1,40}(?:, \p{Lu}{2})?):\s+([^,:]+)$/u.exec(text) ?? []
  if (title && place && house) return {title, publisherPlace: place, publisher: house}
  const [, head, publisher, publisherPlace] =
    /^(.+?),\s+([^,:]+),\s+(\p{Lu}[\p{L} ]+, \p{Lu}{2}|\p{Lu}[\p{L} ]{2,})$/u.exec(text) ?? []
  return head && publisher && publisherPlace ? {title: head, publisher, publisherPlace} : {}
}

function readSentence(sentence: string): Partial<Work> {
  const edition = readEdition(sentence)
  if (edition) return {edition}
  const thesis = readThesis(sentence)
  if (thesis) return {type: 'thesis', ...thesis}
  const number =
    /^\(?(?:.*\s)?(?:report|paper|guideline|no)\.?\s*(?:no\.?:?)?\s*([\w-]*\d[\w-]*)\)?$/i.exec(
      sentence,
    )?.[1]
  if (number) return {number}
  const volume = /^vol(?:ume|\.)\s*(\w+)$/i.exec(sentence)?.[1]
  if (volume) return {volume}
  const [, translator] = /^translated (?:\w+ )*?by\s+(.+)$/i.exec(sentence) ?? []
  if (translator) return {translators: readNames(translator).people}
  // “Barcelona Publishers, Gilsum” is how Australians have it.
  const [, house, place] = /^([^,:]+),\s+(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u.exec(sentence) ?? []
  return house && place && !isOrganisation(place)
    ? {publisher: house, publisherPlace: place}
    : readImprint(sentence)
}
