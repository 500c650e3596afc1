import type {Block, Inline, Span} from '../manuscript/manuscript.ts'
import {textOf} from '../manuscript/manuscript.ts'
import type {Keys} from './keys.ts'

/** A reference from one document to another. */
export interface Reference {
  _type: 'reference'
  _ref: string
  _weak?: true
  _strengthenOnPublish?: {type: string}
}

/** Blocks of a manuscript as Portable Text; `workAt` gives the source for a place in its list. */
export function toPortableText(
  blocks: readonly Block[],
  keys: Keys,
  workAt: (work: number) => Reference,
): Record<string, unknown>[] {
  return blocks.map((block) => {
    const key = keys.of(`${block.kind} ${textOf(block)}`, block.lines)
    if (block.kind === 'picture') return {_type: 'figure', _key: key, alt: block.alt}
    const links = block.spans.filter((span): span is Span => 'text' in span && Boolean(span.href))
    const linkKey = (span: Span) => `${key}l${links.indexOf(span)}`
    return {
      _type: 'block',
      _key: key,
      style: block.kind === 'heading' ? `h${Math.min(4, block.level + 1)}` : 'normal',
      ...(block.kind === 'item' && {listItem: block.list, level: block.level}),
      markDefs: links.map((span) => ({_type: 'link', _key: linkKey(span), href: span.href})),
      children: toChildren(block.spans, key, linkKey, workAt),
    }
  })
}

/** Studio wants a span at both ends of a block, so citations there get an empty one beside them. */
function toChildren(
  spans: readonly Inline[],
  key: string,
  linkKey: (span: Span) => string,
  workAt: (work: number) => Reference,
) {
  return separate(spans).map((span, i) => {
    if (!('text' in span)) {
      const {work, ...place} = span
      return {_type: 'citation', _key: `${key}c${i}`, source: workAt(work), ...place}
    }
    const marks = [...(span.marks ?? []), ...(span.href ? [linkKey(span)] : [])]
    return {_type: 'span', _key: `${key}s${i}`, text: span.text, marks}
  })
}

function separate(spans: readonly Inline[]): Inline[] {
  const apart = spans.flatMap((span, i): Inline[] => {
    const before = spans[i - 1]
    const isAlone = !('text' in span) && (!before || !('text' in before))
    return isAlone ? [{text: ''}, span] : [span]
  })
  const last = apart.at(-1)
  return last && 'text' in last ? apart : [...apart, {text: ''}]
}
