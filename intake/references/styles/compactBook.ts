import type {Work} from '../../../citations/work.ts'
import {readDateWords} from './dates.ts'
import {readEdition, readImprint, readThesis} from './imprint.ts'
import {type Body, isReport} from './kinds.ts'
import {type Makers, readNames} from './names.ts'
import {wholeRange} from './numbers.ts'
import {splitTitle, toSentences, withoutStop} from './sentences.ts'

/** “Title. In: Lark I, ed. Book. 2nd ed. Place: Publisher; 2010:33-58” */
export function readChapter(text: string, makers: Makers): Body | undefined {
  const [, title, rest = ''] = /^(.+?)[.?!]?\s+In:\s+(.+)$/u.exec(text) ?? []
  if (!title) return undefined
  const [, names, book = rest] =
    /^(.+?),\s*(?:eds?|editors?|hrsg)\.?[.,:]?\s+(.+)$/i.exec(rest) ?? []
  const whole = readBook(book, makers)
  if (!whole) return undefined
  const {title: containerTitle, type, eventTitle, ...fields} = whole
  const isTalk =
    type === 'paper-conference' || /\b(proceedings|conference|congress)\b/i.test(containerTitle)
  return {
    ...fields,
    type: isTalk ? 'paper-conference' : 'chapter',
    title: /\?$/.test(title) ? title : withoutStop(title),
    containerTitle,
    ...(names && {editors: readNames(names).people}),
    ...(eventTitle && {eventTitle}),
  }
}

/** “Title. 2nd ed. Place: Publisher; 2010. 300 p.” and reports, theses and pages like it. */
export function readBook(text: string, makers: Makers, hasUrl = false): Body | undefined {
  const found =
    /^(?<front>.+?);\s*(?:c|©)?(?<date>(?:1[4-9]|20)\d\d(?:\s+[A-Z][a-z]{2,8})?(?:\s+\d{1,2})?|\[?date unknown\]?)(?:\s*\[[^\]]*\])?(?::\s*(?<pages>[A-Za-z]?\d[\w–-]*))?(?:[.,;]\s*(?<more>.+))?$/u.exec(
      text,
    )?.groups
  if (!found) return undefined
  const [head, house = ''] = splitTitle(found.front ?? '')
  const [title, others] = titleOf(toSentences(head))
  const issued = readDateWords(found.date ?? '')
  const work: Body = {type: 'book', title, ...readImprint(house), ...(issued && {issued})}
  if (!house) Object.assign(work, {publisher: undefined})
  for (const sentence of [...others, ...toSentences(found.more ?? '')]) {
    Object.assign(work, readSentence(sentence))
  }
  if (found.pages) work.page = wholeRange(found.pages.replace(/[–-]+/, '–'))
  const kind = work.genre && readThesis(work.genre)
  if (kind) work.type = 'thesis'
  else if (isReport(title, makers, work.number)) work.type = 'report'
  else if (hasUrl && !work.publisherPlace && !work.edition && (issued?.month || !found.pages)) {
    const {publisher, ...page} = work
    return {...page, type: 'webpage', ...(publisher && {containerTitle: publisher})}
  }
  return work
}

/** A title goes on behind a question mark, and up to the brackets that say what it is. */
function titleOf([first = '', ...others]: string[]): [title: string, others: string[]] {
  const end = others.findIndex((sentence) => /\]$/.test(sentence)) + 1
  const isOpen = /\?$/.test(first) && others[0] && 'collectionTitle' in readSentence(others[0])
  const count = end || (isOpen ? 1 : 0)
  return [[first, ...others.slice(0, count)].join(' '), others.slice(count)]
}

/** Edition, volume, people, pages and numbers, each a sentence of its own. */
function readSentence(sentence: string): Partial<Work> {
  const edition = readEdition(sentence)
  if (edition) return {edition}
  const volume = /^vol(?:ume|\.)?\s*(\w+)/i.exec(sentence)?.[1]
  if (volume) return {volume}
  const pages = /^(?:pp?|pages)\.?\s*([A-Za-z]?\d[\w–-]*)/i.exec(sentence)?.[1]
  if (pages) return {page: wholeRange(pages.replace(/[–-]+/, '–'))}
  const total = /^(\d+)\s*p(?:ages|p)?$/i.exec(sentence)?.[1]
  if (total) return {numberOfPages: total}
  const report =
    /^\(?(?:(.*?)\s*report\s+)?(?:report\s+)?(?:no|number|nr)\.?:?\s*([\w./-]+)\)?$/i.exec(sentence)
  if (report?.[2]) return {number: report[2]}
  const thesis = readThesis(sentence)
  if (thesis) return {genre: thesis.genre}
  const [, names, role = ''] = /^(.+?),\s*(eds?|editors?|trans(?:lators?)?)$/i.exec(sentence) ?? []
  if (names) return {[/^t/i.test(role) ? 'translators' : 'editors']: readNames(names).people}
  const report2 = /^report\s+([\w./-]*\d[\w./-]*)$/i.exec(sentence)?.[1]
  if (report2) return {number: report2}
  return {collectionTitle: sentence}
}
