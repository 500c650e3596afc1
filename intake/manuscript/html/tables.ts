import type {FlowContext} from './context.ts'
import {attributeOf, type Element, elementsOf, findAll, wordsOf} from './elements.ts'
import {oneLine, readInline} from './inline.ts'
import {marksOf} from './marks.ts'
import {isPicture, readPicture} from './pictures.ts'

/** A table, unless it was drawn around a text: then it is false, and nothing was read. */
export function readTable(table: Element, context: FlowContext, beside?: string): boolean {
  if (/(^|\s)properties(\s|$)/.test(attributeOf(table, 'class') ?? '')) {
    readProperties(table, context)
    return true
  }
  const rows = findAll(table, ({tagName}) => tagName === 'tr')
  const cells = rows.map((row) => elementsOf(row).filter(({tagName}) => /^t[dh]$/.test(tagName)))
  const [first] = cells
  const [only, ...others] = cells.flat()
  if (only && !others.length) {
    context.collector.inCell(() => context.read(only))
    return true
  }
  if (cells.every((row) => row.length <= 1)) return false
  const caption = findAll(table, ({tagName}) => tagName === 'caption').map(wordsOf)[0] ?? beside
  const hasHeader =
    (first?.length ?? 0) > 0 &&
    (first ?? []).every((cell) => cell.tagName === 'th' || isBold(cell, context))
  for (const picture of findAll(table, isPicture)) readPicture(picture, context)
  context.collector.add({
    kind: 'table',
    hasHeader,
    rows: cells
      .filter((row) => row.length)
      .map((row) => row.map((cell) => oneLine(readInline(cell, context, {marks: []})))),
    ...(caption && {caption}),
  })
  return true
}

/** What programs for notes keep of a page: its status, who owns it. */
function readProperties(table: Element, {collector}: FlowContext) {
  for (const row of findAll(table, ({tagName}) => tagName === 'tr')) {
    const text = elementsOf(row).map(wordsOf).join(': ')
    collector.add({kind: 'paragraph', spans: [{text}], isAside: true})
  }
}

function isBold(cell: Element, context: FlowContext): boolean {
  const spans = readInline(cell, context, {marks: marksOf(cell, context.classMarks, [])})
  return spans.every(
    (span) => 'text' in span && (span.marks?.includes('strong') || !span.text.trim()),
  )
}
