import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {openArchive} from './archive.ts'
import {isByline} from './byline.ts'
import {createCollector} from './collector.ts'
import {type Inline, type Manuscript, plainText, type TextName, tidySpans} from './manuscript.ts'
import {createContext, type OdtContext} from './odt/context.ts'
import {readOdtLanguage} from './odt/language.ts'
import {type OdtEvents, readFrame, readOdtRuns} from './odt/runs.ts'
import {readOdtStyles} from './odt/styles.ts'
import {shapeDocument} from './shapeDocument.ts'
import {elementAt, elementsOf, findElements, readXml, wordsOf, type XmlElement} from './xml.ts'

/**
 * Reads an OpenDocument text, as LibreOffice writes it. Tracked changes are accepted and told;
 * comments are told; nothing in the file is run or fetched.
 */
export function readOdt(bytes: Uint8Array): Result<Manuscript> {
  const archive = openArchive(bytes, (name) =>
    /^(content|styles|meta|META-INF\/manifest)\.xml$|^Pictures\//.test(name),
  )
  const read = (name: string) => archive[name] && readXml(archive[name], `part “${name}”`)
  if (findElements(read('META-INF/manifest.xml'), 'manifest:encryption-data').length) throw locked()
  const content = read('content.xml')
  const body = elementAt(elementsOf(content)[0], 'office:body', 'office:text')
  if (!body)
    throw new Refusal(
      'damaged',
      'The document is damaged: it holds no text. Save it again, and import that.',
    )
  const names = findElements(read('meta.xml'), 'dc:title').map(
    (title): TextName => ({text: wordsOf(title), from: 'property'}),
  )
  const collector = createCollector()
  const roots = [content, read('styles.xml')].map((root) => root || undefined)
  const context = createContext(
    readOdtStyles(roots),
    body,
    collector,
    (path) => archive[path],
    readBlocks,
  )
  readBlocks(elementsOf(body), context)
  const manuscript = collector.toManuscript()
  if (!manuscript.blocks.length)
    throw new Refusal('empty', 'The document is empty: it holds no words.')
  return {
    value: {
      ...manuscript,
      blocks: shapeDocument(manuscript.blocks),
      names,
      language: readOdtLanguage(body, roots),
    },
    messages: collector.messages,
  }
}

const SECTIONS = /^(text:section|text:index-body|text:numbered-paragraph)$/

function readBlocks(elements: XmlElement[], context: OdtContext) {
  for (const element of elements) {
    const {name} = element
    if (name === 'text:p' || name === 'text:h') readParagraph(element, context)
    else if (name === 'text:list') readList(element, 1, undefined, context)
    else if (name === 'table:table') readTable(element, context)
    else if (SECTIONS.test(name)) readBlocks(elementsOf(element), context)
    else if (name === 'draw:frame') readFrame(element, context.events)
    else if (name === 'text:table-of-content') {
      const message = 'The table of contents, which the site writes itself.'
      const here = context.collector.here()
      const quote = findElements(element, 'text:p').map(wordsOf).join('\n')
      context.collector.messages.push({what: 'contents', message, lines: [here, here], quote})
    }
    for (const add of context.after.splice(0)) add()
  }
}

function readParagraph(element: XmlElement, {collector, events}: OdtContext) {
  const {kind, marks, level: own} = events.styles.style(element.attributes['text:style-name'])
  const level = own ?? Number(element.attributes['text:outline-level'] ?? 1)
  const isHeading = element.name === 'text:h' || kind === 'title' || kind === 'heading'
  const spans = readOdtRuns(element, events, isHeading ? [] : marks)
  const text = plainText(spans).trim()
  const labelled = (label: string): Inline[] => [{text: label}, ...spans]
  if (isHeading)
    collector.add({kind: 'heading', level: kind === 'title' ? 0 : level, spans: withoutBold(spans)})
  else if (kind === 'caption' && text)
    collector.add({kind: 'paragraph', spans: labelled('Caption: ')})
  else if (kind === 'byline' && text && !isByline(text))
    collector.add({kind: 'paragraph', spans: labelled('By ')})
  else collector.add({kind: kind === 'quotation' ? 'quotation' : 'paragraph', spans})
}

/** Headings are bold by their style; bold words in them say nothing more. */
const withoutBold = (spans: Inline[]): Inline[] =>
  spans.map((span) =>
    'text' in span
      ? {...span, marks: (span.marks ?? []).filter((mark) => mark !== 'strong')}
      : span,
  )

function readList(list: XmlElement, level: number, outer: string | undefined, context: OdtContext) {
  const style = list.attributes['text:style-name'] ?? outer
  const {isNumbered, start} = context.events.styles.list(style, level)
  let number = start - 1
  for (const item of elementsOf(list)) {
    number += item.name === 'text:list-item' ? 1 : 0
    let isFirst = true
    for (const child of elementsOf(item)) {
      if (child.name === 'text:list') readList(child, level + 1, style, context)
      else if (child.name === 'text:p' && isFirst && item.name === 'text:list-item') {
        const {marks} = context.events.styles.style(child.attributes['text:style-name'])
        const spans = readOdtRuns(child, context.events, marks)
        const depth = Math.min(3, level)
        const kind = isNumbered ? ('number' as const) : ('bullet' as const)
        context.collector.add({
          kind: 'item',
          list: kind,
          level: depth,
          spans,
          ...(isNumbered && {number}),
        })
        for (const add of context.after.splice(0)) add()
      } else readBlocks([child], context)
      isFirst = false
    }
  }
}

function readTable(table: XmlElement, context: OdtContext) {
  const {collector, events} = context
  const rows = findElements(table, 'table:table-row')
  const [only, ...others] = findElements(table, 'table:table-cell')
  if (only && !others.length) return collector.inCell(() => readBlocks(elementsOf(only), context))
  const [head] = findElements(table, 'table:table-header-rows')
  const read = rows.map((row) =>
    elementsOf(row)
      .filter(({name}) => name === 'table:table-cell')
      .map((cell) => readCell(cell, events)),
  )
  const isBold = (read[0] ?? []).every((cell) =>
    cell.every((span) => 'text' in span && (span.marks?.includes('strong') || !span.text.trim())),
  )
  collector.add({kind: 'table', hasHeader: Boolean(head) || isBold, rows: read})
}

function readCell(cell: XmlElement, events: OdtEvents): Inline[] {
  const paragraphs = findElements(cell, 'text:p', 'text:h').map((paragraph) => {
    const {marks} = events.styles.style(paragraph.attributes['text:style-name'])
    return tidySpans(readOdtRuns(paragraph, events, marks))
  })
  return tidySpans(paragraphs.flatMap((spans, i) => (i ? [{text: ' '}, ...spans] : spans)))
}

function locked(): Refusal {
  return new Refusal(
    'locked',
    'This document is protected with a password. Open it in LibreOffice, save it without one, and import that.',
  )
}
