import type {Work} from '../../../citations/work.ts'
import type {CslDate} from '../../../schemas/model.generated.ts'
import {readDateWords} from './dates.ts'
import {withoutStop} from './sentences.ts'

/** Where in a periodical a work stands. */
export type Place = Pick<Work, 'containerTitle' | 'volume' | 'issue' | 'page' | 'number'> & {
  issued?: CslDate
}

const NUMBERS =
  /^(?<name>.+?)(?:[,.]?\s+|,)(?:vol(?:ume|\.)?\s*)?(?<volume>\d{1,4}[A-Za-z]?(?:[–/-]\d+)?)?(?:\s*\((?<issue>[^()]{1,40})\)|(?:,\s*|\s+)(?:nos?|issue|iss|nr)\.?\s*(?<no>(?=\d|suppl)[\w–/-]+))?(?:\s*\((?<date>[^()]*\d{4})\)|,\s*(?<after>(?:\p{Lu}\p{Ll}+\s+)?(?:1[4-9]|20)\d\d)(?=\s*[,:]|$))?(?:\s*[,:]\s*(?<place>.{1,60}))?$/iu

/** “Journal 12 (3): 1–9”, “Journal, 12(3), pp. 1–9”, “Journal 12, no. 3 (2012): 1–9” and the like. */
export function readNumbers(text: string): Place | undefined {
  const groups = NUMBERS.exec(withoutStop(text))?.groups
  if (!groups?.name || /[,.]\s*pp?\.?$/i.test(groups.name)) return undefined
  const {name, volume, no, date, after, place} = groups
  const isYear = /^(?:[\p{L}.\s]*)(?:1[4-9]|20)\d\d$/u.test(groups.issue ?? '') && !date
  const issue = isYear ? no : (groups.issue ?? no)
  const issued = readDateWords(date ?? after ?? (isYear ? (groups.issue ?? '') : ''))
  const where = place ? readPlace(place, Boolean(issue)) : {}
  if (!where || (!volume && !issue && !where.page)) return undefined
  return {
    containerTitle: withoutStop(name),
    ...(volume && {volume}),
    ...(issue && {issue}),
    ...where,
    ...(issued && {issued}),
  }
}

/** “pp. 1–9”, “e12”, “Article 2”; a bare number without an issue is an article’s. */
export function readPlace(given: string, hasIssue: boolean): Place | undefined {
  const text = withoutStop(given)
  const article = /^(?:article|art\.?)(?:\s*(?:no|number|id)\.?)?:?\s*([\w.-]+)$/i.exec(text)?.[1]
  if (article) return {number: article}
  const found =
    /^(?:(?:pp?|pages?|pgs?)\.?\s*)?((?:[A-Za-z]{0,4}\d[\w.]*|[ivxlc]+)(?:\s*[–—‐-]+\s*(?:[A-Za-z]{0,4}\d[\w.]*|[ivxlc]+))?(?:,\s*\d+(?:[–-]\d+)?)*)$/i.exec(
      text,
    )
  if (!found?.[1]) return undefined
  const page = wholeRange(found[1].replace(/\s*[–—‐-]+\s*/g, '–'))
  const isNumber = /^\d+$/.test(page) && !/^p/i.test(text) && (!hasIssue || page.length > 4)
  return isNumber ? {number: page} : {page}
}

/** 284–7 → 284–287 */
export function wholeRange(page: string): string {
  return page.replace(
    /^([a-z]*)(\d+)([–-])(\d+)$/i,
    (all, letter: string, from: string, sign: string, to: string) =>
      to.length < from.length
        ? `${letter}${from}${sign}${letter}${from.slice(0, from.length - to.length)}${to}`
        : all,
  )
}
