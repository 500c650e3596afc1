import {LOCATOR_WORD, toLocatorLabel} from '../locator.ts'
import type {Cite} from '../manuscript.ts'

/** Numbers that cite, in their place in a text. */
export interface NumberMark {
  parts: Part[]
  /** Where it ends, in letters from the beginning. */
  at: number
  length: number
  quote: string
}

export const toMark = (quote: string, from: number, parts: Part[]): NumberMark => ({
  parts,
  at: from + quote.length,
  length: quote.length,
  quote,
})

/** Numbers, and what stands around them. */
export interface Part {
  list: string
  place?: Partial<Cite>
}

/** “1, 3–5 and 7” */
export const LIST = String.raw`\d{1,3}(?:(?:\s*[,;–—-]\s*|,?\s+(?:and|&|to)\s+)\d{1,3})*`
export const SEE = String.raw`(?:see(?: also)?|e\.g\.|cf\.),?\s+`
export const REF = String.raw`(?:refs?\.?|references?|#)\s*`
const AT = String.raw`(?:[,;:]?\s*(?:${LOCATOR_WORD})\s*[\d.–-]+|:\s?\d[\d–-]*)`
const ONE = new RegExp(
  String.raw`^\s*(${SEE})?(?:${REF})?(${LIST})(?:[,;:]?\s*(${LOCATOR_WORD})\s*([\d.–-]+)|:\s?(\d[\d–-]*))?\.?\s*$`,
  'i',
)
/** “1, pp. 3–5; see also 3” */
export const CITES = String.raw`(?:${SEE})?(?:${REF})?${LIST}(?:${AT})?(?:[;,]\s*(?:${SEE})?${LIST}(?:${AT})?)*`

/** Whether words are one list of numbers with its place, and nothing else. */
export const isPart = (words: string): boolean => ONE.test(words)

/** “1, pp. 3–5; see also 3” → its numbers, each with its place. */
export function toParts(words: string): Part[] {
  const pieces = words.split(/\s*[;,]\s*(?=see\b|e\.g\.|cf\.)|;(?!\s*p)|(?<=\bpp?\.?\s?[\d–-]+),/i)
  return pieces.flatMap((piece): Part[] => {
    const [, see, list, label, named, bare] = ONE.exec(piece) ?? []
    const prefix = see?.replace(/[,\s]+$/, '')
    return list ? [{list, place: {...(prefix && {prefix}), ...toPlace(label, named ?? bare)}}] : []
  })
}

export function toPlace(label?: string, locator?: string): Partial<Cite> {
  return locator ? {locatorLabel: toLocatorLabel(label), locator} : {}
}

/** “1, 3–5” → 1, 3, 4, 5. A span of more than thirty is no list of citations. */
export function toNumbers(list: string): number[] {
  return list.split(/,?\s+(?:and|&)\s+|\s*[,;]\s*|(?<=\d)\s+(?=\d)/).flatMap((part) => {
    const [first = 0, last = first] = part.split(/\s*[–—-]\s*|\s+to\s+/).map(Number)
    const count = last - first + 1
    return count > 0 && count <= 30
      ? Array.from({length: count}, (_, i) => first + i)
      : [first, last]
  })
}
