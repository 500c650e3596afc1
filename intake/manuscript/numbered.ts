import {LOCATOR_WORD, toLocatorLabel} from './locator.ts'
import type {Cite, Inline} from './manuscript.ts'
import type {Found} from './mentions.ts'

/** How a manuscript numbers its works, or gives them keys. */
export interface Numbering {
  /** Which work a number means. */
  numbers: Map<number, number>
  /** Which work a key means, as programs for references have them. */
  keys: Map<string, number>
  /** Whether numbers in round brackets cite, as in Vancouver’s style. */
  isRound: boolean
  /** Whether figures cite that stand right behind words, as raised ones do that were pasted. */
  isGlued: boolean
}

const LIST = String.raw`\d{1,3}(?:(?:\s*[,;–—-]\s*|,?\s+(?:and|&|to)\s+)\d{1,3})*`
const SEE = String.raw`(?:see(?: also)?|e\.g\.|cf\.),?\s+`
const REF = String.raw`(?:refs?\.?|references?|#)\s*`
const AT = String.raw`(?:[,;:]?\s*(?:${LOCATOR_WORD})\s*[\d.–-]+|:\s?\d[\d–-]*)`
const ONE = new RegExp(
  String.raw`^\s*(${SEE})?(?:${REF})?(${LIST})(?:[,;:]?\s*(${LOCATOR_WORD})\s*([\d.–-]+)|:\s?(\d[\d–-]*))?\.?\s*$`,
  'i',
)
const CITES = String.raw`(?:${SEE})?(?:${REF})?${LIST}(?:${AT})?(?:[;,]\s*(?:${SEE})?${LIST}(?:${AT})?)*`
/** “[7]–[9]” says what “[7–9]” does. */
const SQUARE = new RegExp(
  [
    String.raw`\s?\[(\d{1,3})\]\s?[–—-]\s?\[(\d{1,3})\]`,
    String.raw`\s?\[\s?(${CITES})\.?\s?\]`,
  ].join('|'),
  'gi',
)
// “(3:1)” is a proportion, and “(1 to 10)” a scale.
const ROUND = new RegExp(String.raw`\s?\((?!\d+:|[^()]*\sto\s)(${CITES})\)(?=[\s.,;:!?(]|$)`, 'gi')
/** “(refs 1–3)” says that it cites, whatever the list is like. */
const REFERRED = new RegExp(String.raw`\s?\(((?:${SEE})?${REF}${LIST})\)`, 'gi')
const PLACE = String.raw`[\[(]?(${LIST}|\d{1,3}(?:\s\d{1,3})+)[\])]?(?:\s*\((${LOCATOR_WORD})\s*([^()]+)\))?`
const RAISED = new RegExp(
  String.raw`^\s*(?:(see(?: also)?|e\.g\.|cf\.),?\s+)?${PLACE}(),?\s*$`,
  'i',
)
/** One citation of a mark of our own pages, which lead to their lists: any words may stand around. */
const OWN = new RegExp(String.raw`^(?:(\D+?)\s+)?${PLACE}(?:\s+(.+))?$`, 'i')
const SMALL = /[¹²³⁰-⁹](?:[¹²³⁰-⁹]|[,–⁻‑-](?=[¹²³⁰-⁹]))*/g

const GLUED =
  /(?<=(?:\p{Ll}{2}["”’)]?|\b(?:1[89]|20)\d\d(?=[.,]))[.,;:!?]?["”’)]?)(?<!\b(?:pp|vol|fig|chap|approx)\.)(\d{1,2}(?:[,–-]\d{1,2})*)(?=[\s.,;:!?)”’]|$)/gu

/**
 * Whether the figures right behind words, as in “calm.2,3”, count the works of a list: they begin
 * with 1, go up in the order of the text, and reach most of the list.
 */
export function countsGlued(texts: string[], works: number): boolean {
  const reached = new Set<number>()
  for (const text of texts) {
    for (const [, list = ''] of text.matchAll(GLUED)) {
      for (const number of toNumbers(list)) {
        // New numbers come one after the other; anything else is a measure.
        if (number > works || number < 1 || number > reached.size + 1) return false
        reached.add(number)
      }
    }
  }
  return works > 0 && reached.size >= Math.max(1, works * 0.6)
}

/** Numbers that cite: “[1–3]”, small raised figures, and “(1)” where the list is numbered. */
export function findNumbered(spans: readonly Inline[], numbering: Numbering): Found {
  const found: Found = {mentions: [], doubts: []}
  const text = spans
    .map((span) => ('text' in span ? span.text : ''))
    .join('')
    .replace(/[［【]/g, '[')
    .replace(/[］】]/g, ']')
  const add = (parts: Part[], at: number, length: number, quote: string) => {
    const read = parts.map((part) => readPart(part, numbering))
    const isWhole = read.every((part) => part.isWhole)
    if (!isWhole) found.doubts.push(unlisted(quote.trim()))
    const cites = read.flatMap((part) => part.cites)
    if (cites.length) found.mentions.push({at, replaces: isWhole ? length : 0, cites})
  }
  for (const match of text.matchAll(SQUARE)) {
    const [all, first, last, inner = `${first}–${last}`] = match
    add(partsOf(inner), match.index + all.length, all.length, all)
  }
  for (const match of text.matchAll(SMALL)) {
    const [all] = match
    if (!isMeasure(text.slice(0, match.index))) {
      add([{list: toDigits(all)}], match.index + all.length, all.length, all)
    }
  }
  for (const {start, words, isOwn} of raisedIn(spans)) {
    const parts = toParts(words, isOwn)
    if (parts && !isMeasure(text.slice(0, start))) {
      add(parts, start + words.trimEnd().length, words.trimEnd().length, words)
    }
  }
  for (const match of numbering.isGlued ? text.matchAll(GLUED) : []) {
    const [all, list = ''] = match
    add([{list}], match.index + all.length, all.length, all)
  }
  if (numbering.isRound) {
    const counted = counting(text)
    for (const match of text.matchAll(ROUND)) {
      const [all, inner = ''] = match
      const isListed = partsOf(inner).every((part) => readPart(part, numbering).isWhole)
      // “(0–10)” says how much, if it cites nothing that is listed.
      if (counted.has(match.index) || (!isListed && /[–—-]/.test(inner))) continue
      add(partsOf(inner), match.index + all.length, all.length, all)
    }
  } else {
    for (const {0: all, 1: inner = '', index} of text.matchAll(REFERRED)) {
      add(partsOf(inner), index + all.length, all.length, all)
    }
  }
  return found
}

/** Where “two rules: (1) go slowly, and (2) stop” counts, so that its numbers cite nothing. */
function counting(text: string): Set<number> {
  const single = [...text.matchAll(/\s?\((\d)\)(?=\s+\p{L})/gu)]
  const leads = (at: number) => /(?:^|[:;,]|\b(?:and|or))\s*$/i.test(text.slice(0, at).slice(-20))
  const isCount =
    single.every(([, number], i) => Number(number) === i + 1) &&
    single.some(({index}, i) => (i > 0 || index === 0) && leads(index))
  return new Set(isCount ? single.map(({index}) => index) : [])
}

/** Numbers, and what stands around them. */
interface Part {
  list: string
  place?: Partial<Cite>
}

/** “1, pp. 3–5; see also 3” → its numbers, each with its place. */
function partsOf(inner: string): Part[] {
  const pieces = inner.split(/\s*[;,]\s*(?=see\b|e\.g\.|cf\.)|;(?!\s*p)|(?<=\bpp?\.?\s?[\d–-]+),/i)
  return pieces.flatMap((piece): Part[] => {
    const [, see, list, label, named, bare] = ONE.exec(piece) ?? []
    const prefix = see?.replace(/[,\s]+$/, '')
    return list ? [{list, place: {...(prefix && {prefix}), ...toPlace(label, named ?? bare)}}] : []
  })
}

/** “see 1–3 (p. 4)” → numbers and place; of our own marks, one part for each citation. */
function toParts(words: string, isOwn: boolean): Part[] | undefined {
  // “(4 p. 88)”
  const [, placed = ''] = /^\s*[[(]?([^()[\]]+)[\])]?\s*$/.exec(words) ?? []
  if (!isOwn && !RAISED.test(words) && ONE.test(placed)) return partsOf(placed)
  const pieces = isOwn ? words.trim().split(/,(?=\S)(?![^()]*\))/) : [words]
  const parts = pieces.map((piece) => (isOwn ? OWN : RAISED).exec(piece))
  if (!parts.every((part) => part !== null)) return undefined
  return parts.map(([, prefix, list = '', label, locator, suffix]) => ({
    list,
    place: {...(prefix && {prefix}), ...toPlace(label, locator), ...(suffix && {suffix})},
  }))
}

function readPart({list, place = {}}: Part, {numbers}: Numbering) {
  const given = toNumbers(list)
  const works = given.flatMap((number) => numbers.get(number) ?? [])
  const {prefix, ...rest} = place
  // Words before a list stand before its first work.
  const cites = [...new Set(works)].map((work, i) => ({
    ...rest,
    ...(prefix && i === 0 && {prefix}),
    work,
  }))
  return {cites, isWhole: works.length === given.length}
}

function toPlace(label?: string, locator?: string): Partial<Cite> {
  return locator ? {locatorLabel: toLocatorLabel(label), locator} : {}
}

/** Whether a text cites by numbers in square brackets or raised ones, anywhere. */
export function citesByNumber(spans: readonly Inline[]): boolean {
  const numbering = {numbers: new Map(), keys: new Map(), isRound: false, isGlued: false}
  return findNumbered(spans, numbering).doubts.length > 0
}

/** “1, 3–5” → 1, 3, 4, 5. A span of more than thirty is no list of citations. */
function toNumbers(list: string): number[] {
  return list.split(/,?\s+(?:and|&)\s+|\s*[,;]\s*|(?<=\d)\s+(?=\d)/).flatMap((part) => {
    const [first = 0, last = first] = part.split(/\s*[–—-]\s*|\s+to\s+/).map(Number)
    const count = last - first + 1
    return count > 0 && count <= 30
      ? Array.from({length: count}, (_, i) => first + i)
      : [first, last]
  })
}

/** “10 m²” and “R²” are no citations; nor is “10²”. */
const isMeasure = (before: string) =>
  /(?:\d|(?:^|[\s(])(?:[a-zA-Zχη]|[kcmdµ]?m|kg|ft|in|s))$/u.test(before)

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const toDigits = (small: string) =>
  small.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(DIGITS.indexOf(digit))).replace(/[⁻‑]/g, '-')

/** Runs of raised letters, whose commas between are often not raised themselves. */
function raisedIn(spans: readonly Inline[]) {
  const runs: {start: number; words: string; isOwn: boolean}[] = []
  let [at, isOpen] = [0, false]
  spans.forEach((span, i) => {
    if (!('text' in span)) return
    const next = spans[i + 1]
    const isRaised = span.marks?.includes('raised') ?? false
    const joins =
      isOpen &&
      /^[,–-]$/.test(span.text.trim()) &&
      next &&
      'text' in next &&
      next.marks?.includes('raised')
    if (isRaised || joins) {
      const isOwn = /#ref-\d+$/.test(span.href ?? '')
      const run = runs.at(-1)
      if (isOpen && run) {
        run.words += span.text
        run.isOwn ||= isOwn
      } else runs.push({start: at, words: span.text, isOwn})
    }
    isOpen = isRaised || Boolean(joins)
    at += span.text.length
  })
  return runs
}

function unlisted(quote: string) {
  const message =
    'This number cites a work that is not in the list of references. Add it, or check the number.'
  return {what: 'unlistedCitation', message, quote}
}
