import {isBylineOfTitle} from './byline.ts'
import {type Block, type Inline, textOf, tidySpans} from './manuscript.ts'

/** “Anna Brook¹, RN, and Tom Reed², PhD”: the figures lead to where they work. */
export function withoutFigures(block: Block): Block {
  // A line that begins with one is said of the figures above it.
  if (block.kind !== 'paragraph' || isAffiliation(block)) return block
  const spans = block.spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return [span]
    const isFigure = span.marks?.includes('raised') && /^[a-z\d,*†‡§\s]{1,6}$/.test(span.text)
    return isFigure ? [] : [{...span, text: span.text.replace(/(?<=\p{L})[¹²³⁴-⁹*†‡]+/gu, '')}]
  })
  const bare: Block = {...block, spans: tidySpans(spans)}
  return textOf(bare) !== textOf(block) && isBylineOfTitle(textOf(bare)) ? bare : block
}

/** “¹ The Mill, Bath; ² University of Bath” under the authors, whose figures lead there. */
export function isAffiliation(block: Block): boolean {
  const [first] = 'spans' in block ? block.spans : []
  if (!first || !('text' in first)) return false
  return /^[¹*†]/.test(first.text) || Boolean(first.marks?.includes('raised'))
}
