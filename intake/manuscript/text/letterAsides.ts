import {type Block, type Paragraph, plainText} from '../manuscript.ts'
import {hasWords, toSpans} from './line.ts'

/** The lines of the letter around a text, counted from 0, as blocks beside it. */
export function toAsides(lines: string[], letter: Set<number>): Block[] {
  const asides: (Paragraph & {isAside: true})[] = []
  for (const i of [...letter].sort((one, other) => one - other)) {
    const words = lines[i]?.trim() ?? ''
    const last = asides.at(-1)
    if (!hasWords(words)) continue
    if (last && last.lines[1] === i && /^\p{Ll}/u.test(words)) {
      last.spans = toSpans(`${plainText(last.spans)} ${words}`)
      last.lines[1] = i + 1
    } else {
      const spans = toSpans(words)
      asides.push({kind: 'paragraph', spans, lines: [i + 1, i + 1], isAside: true})
    }
  }
  return asides
}
