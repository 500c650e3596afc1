import type {Inline} from './manuscript.ts'

/** Spans without their first letters. */
export function cutStart(spans: readonly Inline[], count: number): Inline[] {
  let left = count
  return spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return [span]
    const text = span.text.slice(left)
    left = Math.max(0, left - span.text.length)
    return text ? [{...span, text}] : []
  })
}
