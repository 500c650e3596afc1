import type {Span} from '../manuscript.ts'

/** A line drawn across a text has none. */
export const hasWords = (line: string): boolean => /[^\s\-_=*~–—]/.test(line)

/** The indent, and the bullet or the number, with which an item of a list begins. */
export const LIST_MARK = /^(\s*)(?:([•‣◦▪●·→➔➤►✓✔*–—-])|(\d{1,3})[.)])\s+(?=\S)/

export const isIndented = (line: string): boolean => /^\s{2,}/.test(line)

/** Lines of an address or a verse seldom do; those of paragraphs mostly. */
export const endsSentence = (line: string): boolean => /[.?!:]["”’)]?\s*$/.test(line)

/** Text with its web addresses as links. */
export function toSpans(text: string): Span[] {
  return text.split(/(\bhttps?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)\]’'])/).flatMap((piece, i) => {
    if (!piece) return []
    return [i % 2 && URL.canParse(piece) ? {text: piece, href: piece} : {text: piece}]
  })
}
