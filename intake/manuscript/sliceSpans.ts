import type {Inline} from './manuscript.ts'

/** The words between two letters of some spans, with their marks; citations and notes go. */
export function sliceSpans(spans: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0
  return spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return []
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += span.text.length
    return text ? [{...span, text}] : []
  })
}
