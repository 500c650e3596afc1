import type {Collector} from '../collector.ts'
import {type Inline, plainText, tidySpans} from '../manuscript.ts'
import {elementAt, elementsOf, findElements, type XmlElement} from '../xml.ts'
import {type RunEvents, readRuns} from './runs.ts'
import {isOn} from './styles.ts'

/** A table; `readBlocks` reads a box that was only drawn with one. */
export function readTable(
  table: XmlElement,
  {collector, events}: {collector: Collector; events: RunEvents},
  readBlocks: (cell: XmlElement) => void,
) {
  const rows = elementsOf(table).flatMap(rowsIn)
  const cells = rows.map((row) => findElements(row, 'w:tc').filter((cell) => !isInner(row, cell)))
  // One cell around some paragraphs is a box that was drawn with a table.
  const [only] = cells.flat()
  if (only && cells.flat().length === 1) return collector.inCell(() => readBlocks(only))
  const [first] = rows
  const isMarked = isOn(elementAt(first, 'w:trPr', 'w:tblHeader'))
  const read = cells.map((row) => row.map((cell) => readCell(cell, events)))
  const hasHeader = isMarked || isAllBold(read[0] ?? [])
  collector.add({kind: 'table', hasHeader, rows: read})
}

/** Rows may stand in content controls, or among what somebody added. */
const rowsIn = (element: XmlElement): XmlElement[] =>
  element.name === 'w:tr'
    ? [element]
    : ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(element.name)
      ? elementsOf(element).flatMap(rowsIn)
      : []

const isInner = (row: XmlElement, cell: XmlElement) =>
  findElements(row, 'w:tbl').some((table) => findElements(table, 'w:tc').includes(cell))

function readCell(cell: XmlElement, events: RunEvents): Inline[] {
  const paragraphs = findElements(cell, 'w:p').map((paragraph) =>
    tidySpans(readRuns(paragraph, events)),
  )
  return tidySpans(paragraphs.flatMap((spans, i) => (i ? [{text: ' '}, ...spans] : spans)))
}

const isAllBold = (row: Inline[][]) =>
  row.some((cell) => plainText(cell)) &&
  row.every((cell) =>
    cell.every((span) => 'text' in span && (span.marks?.includes('strong') || !span.text.trim())),
  )
