import {toHref} from '../href.ts'
import {type Inline, type Mark, type Span, tidySpans} from '../manuscript.ts'
import type {FlowContext} from './context.ts'
import {attributeOf, childrenOf, type Element, isElement, type Node, wordsOf} from './elements.ts'
import {marksOf} from './marks.ts'

/** What words have taken on from the elements around them. */
export interface Around {
  marks: Mark[]
  href?: string | undefined
}

/** The words of an element that stands in a line. Pictures are the flow’s, which sees them first. */
export function readInline(node: Node, context: FlowContext, around: Around): Inline[] {
  if ('value' in node) {
    const {marks, href} = around
    const span: Span = {
      text: node.value.replace(/[\t\n\r ]+/g, ' '),
      ...(marks.length && {marks}),
      ...(href && {href}),
    }
    return [span]
  }
  if (!isElement(node)) return []
  if (node.tagName === 'br') return [{text: '\n'}]
  const place = node.tagName === 'a' ? placeOf(node) : undefined
  if (place !== undefined) {
    const note = context.notes.get(place)
    if (note?.kind === 'note') return context.note(place)
    if (note?.kind === 'comment') return context.comment(place)
  }
  const marks = marksOf(node, context.classMarks, around.marks)
  // “<a href="#ref-1">1</a>” cites, as its place says, wherever it stands in the line.
  if (isMark(node)) marks.push('raised')
  const href = node.tagName === 'a' ? toHref(attributeOf(node, 'href')) : around.href
  if (node.tagName === 'a' && !href && place === undefined) context.deadLink(node)
  return childrenOf(node).flatMap((child) => readInline(child, context, {marks, href}))
}

const isMark = (node: Element) =>
  node.tagName === 'a' &&
  /^#.*(?:ref|cit|bib|note|source)/i.test(attributeOf(node, 'href') ?? '') &&
  /^[[(]?\d{1,3}[\])]?$/.test(wordsOf(node))

/** The place of this page that a link leads to. */
function placeOf(link: Element): string | undefined {
  const href = attributeOf(link, 'href')
  if (!href?.includes('#')) return href === undefined ? '' : undefined
  const place = href.slice(href.indexOf('#') + 1)
  const isHere = href.startsWith('#') || /^\W*[\w*†]{1,3}\W*$/.test(wordsOf(link))
  return isHere ? decodeURIComponentSafely(place) : undefined
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Spans in which a broken line is a space. */
export const oneLine = (spans: Inline[]) =>
  tidySpans(
    spans.map((span) => ('text' in span ? {...span, text: span.text.replace(/\n/g, ' ')} : span)),
  )
