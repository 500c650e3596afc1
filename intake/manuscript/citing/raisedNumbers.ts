import {LOCATOR_WORD} from '../locator.ts'
import type {Inline} from '../manuscript.ts'
import {isPart, LIST, type NumberMark, type Part, toMark, toParts, toPlace} from './numberMark.ts'

const PLACE = String.raw`[\[(]?(${LIST}|\d{1,3}(?:\s\d{1,3})+)[\])]?(?:\s*\((${LOCATOR_WORD})\s*([^()]+)\))?`
const RAISED = new RegExp(
  String.raw`^\s*(?:(see(?: also)?|e\.g\.|cf\.),?\s+)?${PLACE}(),?\s*$`,
  'i',
)
/** One citation of a mark of our own pages, which lead to their lists: any words may stand around. */
const OWN = new RegExp(String.raw`^(?:(\D+?)\s+)?${PLACE}(?:\s+(.+))?$`, 'i')
/** But for “Ca²⁺” and “10⁻⁶”, which say how much. */
const SMALL =
  /(?<![⁺⁻¹²³⁰-⁹])[¹²³⁰-⁹](?:[¹²³⁰-⁹]|[,˒–⁻‑-](?=[¹²³⁰-⁹]))*(?![¹²³⁰-⁹]|[⁺⁻](?![¹²³⁰-⁹]))/g

/** Raised figures, by their letters or by how they are set; `text` is what the spans say. */
export function findRaised(spans: readonly Inline[], text: string): NumberMark[] {
  const small = [...text.matchAll(SMALL)]
    .filter(({0: quote, index}) => !isMeasure(text.slice(0, index), toDigits(quote)))
    .map(({0: quote, index}) => toMark(quote, index, [{list: toDigits(quote)}]))
  const set = raisedRuns(spans)
    .filter(
      ({index, words, isLinked}) => isLinked || !isMeasure(text.slice(0, index), words.trim()),
    )
    .flatMap(({index, words, isOwn}) => {
      const parts = isOwn ? ownParts(words) : raisedParts(words)
      return parts ? [toMark(words.trimEnd(), index, parts)] : []
    })
  return [...small, ...set]
}

/** Raised figures right behind a number, as in “10⁹”, with that number. */
export function findPowers(spans: readonly Inline[]): {figures: string; quote: string}[] {
  const text = spans.map((span) => ('text' in span ? span.text : '')).join('')
  return raisedRuns(spans).flatMap(({index, words, isLinked}) => {
    const [number] = /[\d.,]*\d$/.exec(text.slice(0, index)) ?? []
    const figures = words.trim()
    return number && !isLinked && /^\d{1,3}$/.test(figures)
      ? [{figures, quote: `${number}^${figures}`}]
      : []
  })
}

/** “see 1–3 (p. 4)” → numbers and place; undefined for what is no mark. */
function raisedParts(words: string): Part[] | undefined {
  const found = RAISED.exec(words)
  if (found) return [toPart(found)]
  // “(4 p. 88)”
  const [, placed = ''] = /^\s*[[(]?([^()[\]]+)[\])]?\s*$/.exec(words) ?? []
  return isPart(placed) ? toParts(placed) : undefined
}

/** Of our own marks, one part for each citation. */
function ownParts(words: string): Part[] | undefined {
  const parts = words
    .trim()
    // “3,4”, and “3, cited in 4”; not “for one side of the debate, see 3”
    .split(/,(?=\S|(?<=[\d)],)\s\D{1,80}\s\d)(?![^()]*\))/)
    .map((piece) => OWN.exec(piece.trim()))
  return parts.every((part) => part !== null) ? parts.map(toPart) : undefined
}

function toPart([, prefix, list = '', label, locator, suffix]: RegExpExecArray): Part {
  return {
    list,
    place: {...(prefix && {prefix}), ...toPlace(label, locator), ...(suffix && {suffix})},
  }
}

/** Runs of raised letters, whose commas between are often not raised themselves. */
function raisedRuns(spans: readonly Inline[]) {
  const runs: {index: number; words: string; isOwn: boolean; isLinked: boolean}[] = []
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
      } else runs.push({index: at, words: span.text, isOwn, isLinked: Boolean(span.href)})
    }
    isOpen = isRaised || Boolean(joins)
    at += span.text.length
  })
  return runs
}

/** “10 m²” and “R²” are no citations; nor is “10²”. Nothing is raised to the first power. */
const isMeasure = (before: string, figures: string) =>
  (figures === '1' ? /\d$/ : MEASURE).test(before)

const MEASURE = /(?:\d|(?:^|[\s(])(?:[a-zA-Zχη]|[kcmdµ]?m|kg|ft|in|s))$/u

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const toDigits = (small: string) =>
  small
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/[⁻‑]/g, '-')
    .replace(/˒/g, ',')
