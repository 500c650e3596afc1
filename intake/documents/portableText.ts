import {toText} from '../manuscript/draft.ts'
import type {
  Block,
  Callout,
  Cite,
  Inline,
  Picture,
  PictureFile,
  Span,
  Table,
} from '../manuscript/manuscript.ts'
import {textOf} from '../manuscript/manuscript.ts'
import type {Lines} from '../result.ts'
import {formSign} from './formSign.ts'
import type {Keys} from './keys.ts'

/** A reference from one document to another. */
export interface Reference {
  _type: 'reference'
  _ref: string
  _weak?: true
  _strengthenOnPublish?: {type: string}
}

/** The source of a work of the manuscript’s list, by its place there. */
export type WorkAt = (work: number) => Reference

/** The page of this site that an address leads to. */
export type PageAt = (href: string) => Reference | undefined

/** Blocks of a manuscript as Portable Text; `workAt` gives the source for a place in its list. */
export function toPortableText(
  blocks: readonly Block[],
  keys: Keys,
  workAt: WorkAt,
  pictureId: (file: PictureFile) => string = () => '',
  pageAt: PageAt = () => undefined,
): Record<string, unknown>[] {
  return boxed(blocks).map((block) => {
    if ('blocks' in block) return toCallout(block, keys, workAt, pageAt)
    const key = keys.of(`${block.kind} ${textOf(block)}`, block.lines)
    if (block.kind === 'picture') return toFigure(block, pictureId, key)
    if (block.kind === 'table') return toTable(block, key, keys, workAt, pageAt)
    const links = block.spans.filter((span): span is Span => 'text' in span && Boolean(span.href))
    const linkKey = (span: Span) => `${key}l${links.indexOf(span)}`
    return signed({
      _type: 'block',
      _key: key,
      style: styleOf(block),
      ...(block.kind === 'item' && {listItem: block.list, level: block.level}),
      markDefs: links.map((span) => toLink(span.href as string, linkKey(span), pageAt)),
      children: toChildren(block.spans, key, linkKey, workAt),
    })
  })
}

/** A block whose spans remember in their keys how it was imported. */
function signed<Made extends {children: {_type: string; _key: string}[]}>(block: Made): Made {
  const sign = formSign(block)
  const children = block.children.map((child) =>
    child._type === 'span' ? {...child, _key: `${child._key}${sign}`} : child,
  )
  return {...block, children}
}

function styleOf(block: Block): string {
  if (block.kind === 'heading') return `h${Math.min(4, Math.max(1, block.level) + 1)}`
  return block.kind === 'quotation' ? 'blockquote' : 'normal'
}

/** A picture as a figure; `pictureId` gives the asset of a file. */
export function toFigure(
  {alt, caption, credit, isDecorative, file}: Picture,
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
    ...(credit && {credit}),
  }
}

interface Box {
  callout: Callout
  blocks: Block[]
}

/** Paragraphs and lists of one box, together. */
function boxed(blocks: readonly Block[]): (Block | Box)[] {
  const all: (Block | Box)[] = []
  for (const block of blocks) {
    const {callout, ...own} = block
    const last = all.at(-1)
    if (!callout || !toText(block)) all.push(own as Block)
    else if (last && 'blocks' in last && last.callout === callout) last.blocks.push(own as Block)
    else all.push({callout, blocks: [own as Block]})
  }
  return all
}

function toCallout(
  {callout: {tone, title}, blocks}: Box,
  keys: Keys,
  workAt: WorkAt,
  pageAt: PageAt,
) {
  const text = blocks.map(textOf).join('\n')
  const lines: Lines = [blocks[0]?.lines[0] ?? 0, blocks.at(-1)?.lines[1] ?? 0]
  const body = blocks.flatMap((block) => toText(block) ?? [])
  return {
    _type: 'callout',
    _key: keys.of(`callout ${title ?? ''} ${text}`, lines),
    tone,
    ...(title && {title}),
    body: toPortableText(body, keys, workAt, undefined, pageAt),
  }
}

/** A link to a page of this site follows it when its address changes. */
function toLink(href: string, key: string, pageAt: PageAt) {
  const page = pageAt(href)
  return page
    ? {_type: 'internalLink', _key: key, reference: page}
    : {_type: 'link', _key: key, href}
}

function toTable(
  {rows, hasHeader, caption}: Table,
  key: string,
  keys: Keys,
  workAt: WorkAt,
  pageAt: PageAt,
) {
  return {
    _type: 'table',
    _key: key,
    ...(caption && {caption}),
    headerRows: hasHeader ? 1 : 0,
    rows: rows.map((cells, i) => ({
      _type: 'tableRow',
      _key: `${key}r${i}`,
      cells: cells.map((spans, j) => ({
        _type: 'tableCell',
        _key: `${key}r${i}c${j}`,
        text: toPortableText(
          [{kind: 'paragraph', spans, lines: [0, 0]}],
          keys,
          workAt,
          undefined,
          pageAt,
        ),
      })),
    })),
  }
}

/** Studio wants a span at both ends of a block, so citations there get an empty one beside them. */
function toChildren(
  spans: readonly Inline[],
  key: string,
  linkKey: (span: Span) => string,
  workAt: WorkAt,
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
