import {type NumberMark, toMark, toNumbers} from './numberMark.ts'

const GLUED =
  /(?<=(?:\p{Ll}{2}["”’)]?|\b(?:1[89]|20)\d\d(?=[.,]))[.,;:!?]?["”’)]?)(?<!\b(?:pp|vol|fig|chap|approx)\.)(\d{1,2}(?:[,–-]\d{1,2})*)(?=[\s.,;:!?)”’]|$)/gu

/** Figures right behind words, as in “calm.2,3”. */
export const findGlued = (text: string): NumberMark[] =>
  [...text.matchAll(GLUED)].map(({0: quote, 1: list = '', index}) => toMark(quote, index, [{list}]))

/**
 * Whether the figures right behind words count the works of a list: they begin with 1, go up in the
 * order of the text, and reach most of the list.
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
