import {CITES, LIST, type NumberMark, REF, SEE, toMark, toParts} from './numberMark.ts'

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
const REFERRED = new RegExp(String.raw`\s?\(((?:${SEE})?${REF}${LIST})\)`, 'gi')

/** “[1–3]” */
export const findSquare = (text: string): NumberMark[] =>
  [...text.matchAll(SQUARE)].map((match) => {
    const [quote, first, last, inner = `${first}–${last}`] = match
    return toMark(quote, match.index, toParts(inner))
  })

/** “(1, 3)”, which cites only where the list is numbered. */
export function findRound(text: string): NumberMark[] {
  const counted = counting(text)
  const marks = [...text.matchAll(ROUND)].filter(({index}) => !counted.has(index))
  return marks.map(({0: quote, 1: inner = '', index}) => toMark(quote, index, toParts(inner)))
}

/** “(refs 1–3)”, which says that it cites, whatever the list is like. */
export const findReferred = (text: string): NumberMark[] =>
  [...text.matchAll(REFERRED)].map(({0: quote, 1: inner = '', index}) =>
    toMark(quote, index, toParts(inner)),
  )

/** Where “two rules: (1) go slowly, and (2) stop” counts, so that its numbers cite nothing. */
function counting(text: string): Set<number> {
  const single = [...text.matchAll(/\s?\((\d)\)(?=\s+\p{L})/gu)]
  const leads = (at: number) => /(?:^|[:;,]|\b(?:and|or))\s*$/i.test(text.slice(0, at).slice(-20))
  const isCount =
    single.every(([, number], i) => Number(number) === i + 1) &&
    single.some(({index}, i) => (i > 0 || index === 0) && leads(index))
  return new Set(isCount ? single.map(({index}) => index) : [])
}
