import type {
  Block,
  Cite,
  Inline,
  Picture,
  PictureFile,
  Span,
  Table,
} from '../manuscript/manuscript.ts'
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
  pictureId: (file: PictureFile) => string = () => '',
): Record<string, unknown>[] {
  return blocks.map((block) => {
    const key = keys.of(`${block.kind} ${textOf(block)}`, block.lines)
    if (block.kind === 'picture') return toFigure(block, pictureId, key)
    if (block.kind === 'table') return toTable(block, key, keys, workAt)
    const links = block.spans.filter((span): span is Span => 'text' in span && Boolean(span.href))
    const linkKey = (span: Span) => `${key}l${links.indexOf(span)}`
    return {
      _type: 'block',
      _key: key,
      style: styleOf(block),
      ...(block.kind === 'item' && {listItem: block.list, level: block.level}),
      markDefs: links.map((span) => ({_type: 'link', _key: linkKey(span), href: span.href})),
      children: toChildren(block.spans, key, linkKey, workAt),
    }
  })
}

function styleOf(block: Block): string {
  if (block.kind === 'heading') return `h${Math.min(4, Math.max(1, block.level) + 1)}`
  return block.kind === 'quotation' ? 'blockquote' : 'normal'
}

/** A picture as a figure; `pictureId` gives the asset of a file. */
export function toFigure(
  {alt, caption, isDecorative, file}: Picture,
  pictureId: (file: PictureFile) => string,
  key?: string,
) {
  return {
    _type: 'figure',
    ...(key && {_key: key}),
    ...(file && {asset: {_type: 'reference', _ref: pictureId(file)}}),
    ...(alt && {alt}),
    ...(isDecorative && {decorative: true}),
    ...(caption && {caption}),
  }
}

function toTable(
  {rows, hasHeader, caption}: Table,
  key: string,
  keys: Keys,
  workAt: (work: number) => Reference,
) {
  return {
    _type: 'table',
    _key: key,
    ...(caption && {caption}),
    hasHeader,
    rows: rows.map((cells, i) => ({
      _type: 'tableRow',
      _key: `${key}r${i}`,
      cells: cells.map((spans, j) => ({
        _type: 'tableCell',
        _key: `${key}r${i}c${j}`,
        text: toPortableText([{kind: 'paragraph', spans, lines: [0, 0]}], keys, workAt),
      })),
    })),
  }
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
      const {work, ...place} = span as Cite
      return {_type: 'citation', _key: `${key}c${i}`, source: workAt(work), ...place}
    }
    const shown = (span.marks ?? []).filter((mark) => mark !== 'raised')
    const marks = [...shown, ...(span.href ? [linkKey(span)] : [])]
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
