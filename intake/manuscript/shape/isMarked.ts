import type {Inline, Mark} from '../manuscript.ts'

/** Whether all words of a line have a mark, such as bold; a line without words has none. */
export function isMarked(spans: readonly Inline[], mark: Mark): boolean {
  const words = spans.filter((span) => !('text' in span) || span.text.trim())
  const isAll = words.every((span) => 'text' in span && span.marks?.includes(mark))
  return isAll && words.length > 0
}
