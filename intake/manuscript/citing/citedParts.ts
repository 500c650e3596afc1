import type {Citable} from '../../../citations/work.ts'
import {LOCATOR_WORD} from '../locator.ts'
import {endsWith, type Named, titleOf} from './fittingWorks.ts'
import {OTHERS} from './others.ts'

/** One citation in a bracket: “see Gold et al., 2012, p. 3, for a review”. */
export interface CitedPart extends Named {
  prefix: string
  label?: string
  locator?: string
  suffix: string
  /** Whether it says nothing but who, when and where, so that it surely cites. */
  isPlain: boolean
}

const PARTICLE = `(?:[Vv][ao]n|[Dd]e|der|den|[Dd]i|[Dd]a|[Dd]el|della|[Dd][ao]s|[Ll]a|[Ll]e|[Dd]u|[Tt]en|[Tt]er|zu|zur)`
export const NAME = String.raw`(?:${PARTICLE}\s+)*\p{Lu}[\p{L}’'-]+(?:\s+(?:${PARTICLE}\s+)*\p{Lu}[\p{L}’'-]+){0,4}?`
/** Those who are named behind the first. */
export const MORE = String.raw`(?:,\s*${NAME})*,?\s+et (?:al|coll)\b\.?|,?\s+(?:${OTHERS})`
export const AND = String.raw`(?:,\s*${NAME})*,?\s+(?:&|and|et|und|y|en?|ed)\s+${NAME}`
/** “J. Smith” is another than A. Smith. */
export const INITIALS = String.raw`(?:(?<![\p{L}.])(?<initials>(?:\p{Lu}\.[\s-]?){1,3}))?`
/** What stands for a year where nobody knows it. */
export const NO_YEAR = String.raw`n\.\s?d\.|no date|in press`
export const YEAR = String.raw`(?<year>\d{4}[a-z]?|${NO_YEAR})`

const LOCATOR = String.raw`\d[\w.:–-]*(?:,\s?\d+(?:[–-]\d+)?)*`
const PLACE = String.raw`(?:[,:]\s*(?<bare>${LOCATOR})|[,:]?\s*(?<label>${LOCATOR_WORD})\s*(?<locator>${LOCATOR}))?`
const AFTER = String.raw`,?\s+${YEAR}${PLACE}(?<suffix>[,\s]\s*[^\d,\s].{0,60})?$`
const PART = new RegExp(
  String.raw`^(?<prefix>[^\d]{0,60}?)(?<!\p{L})${INITIALS}(?<first>${NAME})(?<more>${MORE}|${AND}|(?:,\s+|\s?[/+]\s?)${NAME})?(?:['’]s?)?${AFTER}`,
  'u',
)
/** The same with an organisation or a title, which may hold any words: only listed ones count. */
const LISTED = new RegExp(`^(?<first>.+?)${AFTER}`, 'u')
const SEE =
  /^(?:(?:but )?see(?: also)?|e\.g\.|z\.\s?B\.|cf\.|vgl\.|siehe|voir|véase|zie|for example|for a review,? see)?[,\s]*$/i

/** The citations of a bracket, each undefined that is none. */
export function toCitedParts(bracket: string, works: Citable[]): (CitedPart | undefined)[] {
  if (bracket.length > 600) return []
  return split(tidied(bracket)).map((part) => readPart(part, works))
}

/** One way of writing names and years, of the many that people have. */
function tidied(bracket: string): string {
  return bracket
    .replace(/\s*\[(?!\d{4})[^\]]*\]/g, '')
    .replace(/[([](\d{4}[a-z]?)[)\]]/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/,?\s(?:(?:et\.?\s?al|at al|& al|et coll)\b\.?|u\.\s?a\.);?/g, ' et al.')
    .replace(/(?<=et al\.);/g, ',')
    .replace(/(?<=[\p{L}.]),(?=\d{4})/gu, ', ')
    .replace(/(?<=[,&]\s?|\band\s)(?:\p{Lu}\.[\s-]?)+(?=\p{Lu}\p{Ll}|(?:van|von|de)\s)/gu, '')
    .replace(/(?<=\p{Ll}),\s(?:\p{Lu}\.[\s-]?)+(?=\s?(?:,|&|and\b))/gu, '')
    .replace(/^\s*(\d{4}[a-z]?)[,:]?\s+(\p{Lu}[^\d]+)$/u, '$2, $1')
    .trim()
    .replace(/(?<=\d[a-z]?)\.$/, '')
}

const BETWEEN = new RegExp(
  [
    String.raw`\s*;\s*`,
    // “Whelan 2022, Clague 2020”, “Lee, 2021 and Gold, 2004”
    String.raw`(?<=\b\d{4}[a-z]?(?:, pp?\. ?[\d–-]+)?)(?:,|,?\s+(?:and|&|et|und|y|en?))\s+(?=(?:\p{Ll}+\s+){0,6}?${NAME}[^;]*\d{4})`,
    String.raw`(?<=\d[a-z]?),?\s+(?=(?:as )?(?:cited|quoted|discussed|reviewed) (?:in|by)\b)`,
  ].join('|'),
  'u',
)

/** “Bratt, 2015a, 2015b; Ray, 2016” → one part for each work: a year alone is of the name before. */
function split(bracket: string): string[] {
  const parts: string[] = []
  for (const part of bracket.split(BETWEEN)) {
    const before = parts.at(-1)
    // “Davanloo 1978; 1990, 2–5”
    const isYear = /^\d{4}[a-z]?\b/.test(part)
    const names = isYear && before ? namesIn(before) : undefined
    parts.push(...ofYears(names ? `${names}, ${part}` : part))
  }
  return parts
}

const namesIn = (part: string) =>
  /^(.*?),?\s+\d{4}/.exec(part)?.[1]?.replace(/^[^\p{Lu}]+\s(?=\p{Lu})/u, '')

/** “Bratt 2015a, b/2016” → one part for each year. */
function ofYears(part: string): string[] {
  const found =
    /^(.*?\D,?\s+)(\d{4}[a-z]?(?:\s*(?:,|\/|&|and)\s*(?:\d{4}[a-z]?|[a-z])(?![\w.]))+)$/.exec(part)
  if (!found) return [part]
  const [, names = '', years = ''] = found
  const [first = '', ...more] = years.split(/\s*(?:,|\/|&|and)\s*/)
  const again = namesIn(part) ?? names
  return [
    names + first,
    ...more.map((year) => `${again}, ${/^[a-z]$/.test(year) ? first.slice(0, 4) : ''}${year}`),
  ]
}

function readPart(part: string, works: Citable[]): CitedPart | undefined {
  if (part.length > 200) return undefined
  const listed = LISTED.exec(part)?.groups
  const known = listed && works.map(nameOf).find((name) => endsWith(listed.first ?? '', name))
  const groups: Record<string, string | undefined> | undefined = known
    ? {...listed, ...cut(listed?.first ?? '', known)}
    : PART.exec(part)?.groups
  if (!groups) return undefined
  const {first = '', more = '', year = '', initials, label, bare, locator = bare} = groups
  const prefix = (groups.prefix ?? '').replace(/^(?:and|&)\s+|[,:\s]+$/g, '').trim()
  const suffix = (groups.suffix ?? '').replace(/^[,\s]+/, '')
  return {
    first,
    more,
    year,
    ...(initials && {initials}),
    prefix,
    suffix,
    ...(label && {label}),
    ...(locator && {locator}),
    isPlain: SEE.test(prefix) && !suffix,
  }
}

/** What a work without people is called by: its organisation, or its title. */
function nameOf(work: Citable): string {
  const [author] = work.authors ?? []
  return author ? (author.literal ?? '') : work.editors?.length ? '' : titleOf(work)
}

/** The words before a name, and the name. */
function cut(words: string, name: string) {
  const at = words.length - name.length
  return at >= 0 ? {prefix: words.slice(0, at), first: words.slice(at)} : {first: words}
}
