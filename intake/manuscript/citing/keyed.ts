import {formatCitation} from '../../../citations/formatCitation.ts'
import type {Citable} from '../../../citations/work.ts'
import type {Cite} from '../manuscript.ts'
import type {Found} from './mentions.ts'

const KEY = String.raw`@(?<key>[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)`
const BRACKET = /\s?\[([^[\]@]{0,200}@[^[\]]{1,400})\]/g
const ONE = new RegExp(String.raw`^(?<prefix>[^@]*?)\s*-?${KEY}(?<rest>.*)$`, 'u')
const NARRATIVE = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.[;-])${KEY}(?:\s*\[(?<place>(?:pp?|chap|ch|sec|para?)\.[^\]@]*)\])?`,
  'gu',
)
const PLACE =
  /^,?\s*(?:(pp?|pages?|chap(?:ter)?|ch|sec(?:tion)?|para?(?:graph)?)\b\.?\s*|(?=\d))([\divxlc]+(?:[–-]+[\divxlc]+)?)?\s*$/i

/**
 * Citations by keys, as Pandoc has them: “[see @gold2012, p. 3; @vale2019]” gives way to citations,
 * and “@gold2012” becomes “Gold et al. (2012)” with one behind it.
 */
export function findKeyed(text: string, works: Citable[], keys: Map<string, number>): Found {
  const found: Found = {mentions: [], doubts: []}
  const workOf = (key: string) => keys.get(key) ?? byName(key, works)
  const brackets: [from: number, to: number][] = []
  for (const {0: all, 1: inner = '', index} of text.matchAll(BRACKET)) {
    const parts = inner.split(/\s*;\s*/).map((part) => ONE.exec(part)?.groups)
    const cites = parts.flatMap((part) => toCite(part, workOf) ?? [])
    brackets.push([index, index + all.length])
    // “[me@clinic.example]” is no key; what has a key that is unknown is said.
    if (!parts.some(Boolean)) continue
    const isWhole = cites.length === parts.length
    if (cites.length) {
      const replaces = isWhole ? all.length : 0
      found.mentions.push({at: index + all.length, replaces, cites})
    }
    if (!isWhole) found.doubts.push(unknown(all.trim()))
  }
  for (const match of text.matchAll(NARRATIVE)) {
    const {0: all, index, groups} = match
    if (brackets.some(([from, to]) => index >= from && index < to)) continue
    const work = workOf(groups?.key ?? '')
    const at = index + all.length
    const place = work === undefined ? undefined : placeOf(groups?.place ?? '')
    if (work === undefined || !place) {
      if (/\d{4}/.test(all)) found.doubts.push(unknown(all))
      continue
    }
    const words = nameOf(works[work] ?? {})
    found.mentions.push({at, replaces: all.length, words, cites: [{work, ...place}]})
  }
  return found
}

function toCite(
  part: Record<string, string> | undefined,
  workOf: (key: string) => number | undefined,
): Cite | undefined {
  const work = part && workOf(part.key ?? '')
  const place = placeOf(part?.rest ?? '')
  if (work === undefined || !place) return undefined
  const prefix = part?.prefix?.replace(/[,\s]+$/, '')
  return {...place, ...(prefix && {prefix}), work}
}

/** “, pp. 30-31”; undefined for words that are no place in a work. */
function placeOf(words: string): Pick<Cite, 'locator' | 'locatorLabel'> | undefined {
  if (!words.trim()) return {}
  const [, label = 'p', locator] = PLACE.exec(words) ?? []
  if (!locator) return undefined
  const kinds = {p: 'page', c: 'chapter', s: 'section'} as const
  const isParagraph = /^para/i.test(label)
  const kind = isParagraph ? 'paragraph' : kinds[label[0]?.toLowerCase() as 'p']
  return {locator, locatorLabel: kind}
}

/** Keys are mostly made of a name and a year: “gold2012”, “gold_2012_music”. */
function byName(key: string, works: Citable[]): number | undefined {
  const [, name = '', year] = /^(\p{L}+(?:-\p{L}+)?).*?((?:1[5-9]|20)\d\d)/u.exec(key) ?? []
  const fitting = works.flatMap(({authors, editors, issued}, i) => {
    const [first] = authors?.length ? authors : (editors ?? [])
    const family = plain(first?.family ?? first?.literal ?? '')
    const isNamed = family.length > 1 && plain(name).startsWith(family)
    return isNamed && String(issued?.year) === year ? [i] : []
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase()

/** “Gold et al. (2012)” */
function nameOf(work: Citable): string {
  const words = formatCitation(work)
  const at = words.lastIndexOf(', ')
  return `${words.slice(0, at).replace(' & ', ' and ')} (${words.slice(at + 2)})`
}

function unknown(quote: string) {
  const message =
    'This key, or what stands behind it, fits no work in the list of references. Add the work, or cite it in Studio.'
  return {what: 'unlistedCitation', message, quote}
}
