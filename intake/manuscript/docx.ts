import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {isByline} from './byline.ts'
import {type Collector, createCollector} from './collector.ts'
import type {Inline, Manuscript, NoteMark, Picture} from './manuscript.ts'
import {plainText, tidySpans} from './manuscript.ts'
import {shapeDocument} from './shapeDocument.ts'
import {createBoxes} from './word/boxes.ts'
import {createLists} from './word/lists.ts'
import {openWord, type WordParts} from './word/parts.ts'
import {type RunEvents, readRuns} from './word/runs.ts'
import {readStyles} from './word/styles.ts'
import {readTable} from './word/tables.ts'
import {tellChange, tellComment, tellUnread} from './word/telling.ts'
import {elementAt, elementsOf, findElements, wordsOf, type XmlElement} from './xml.ts'

/**
 * Reads a Word document, also as Google Docs and LibreOffice write it. Tracked changes are accepted
 * and told; comments are told; nothing in the file is run or fetched.
 */
export function readDocx(bytes: Uint8Array): Result<Manuscript> {
  const word = openWord(bytes)
  const collector = createCollector()
  const context = createContext(word, collector)
  readBlocks(findElements(word.document, 'w:body')[0], context)
  if (context.held.length) collector.add({kind: 'paragraph', spans: context.held})
  for (const add of context.after.splice(0)) add()
  const manuscript = collector.toManuscript()
  if (!manuscript.blocks.length) {
    throw new Refusal('empty', 'The document is empty: it holds no words.')
  }
  if (word.margins.length) {
    const message = 'This stands at the edge of every page, and was left out.'
    collector.messages.push({what: 'pageMargin', message, quote: word.margins.join('\n')})
  }
  return {
    value: {...manuscript, blocks: shapeDocument(manuscript.blocks)},
    messages: collector.messages,
  }
}

interface Context {
  collector: Collector
  style: ReturnType<typeof readStyles>
  item: ReturnType<typeof createLists>
  events: RunEvents
  /** Pictures and boxes of the paragraph that is being read; they follow it. */
  after: (() => void)[]
  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  held: Inline[]
  standing: ReturnType<typeof createBoxes>
}

function createContext(word: WordParts, collector: Collector): Context {
  const style = readStyles(word.styles)
  const known = new Map<string, NoteMark>()
  const note = (part: 'footnotes' | 'endnotes', id: string): NoteMark | undefined => {
    const key = `${part} ${id}`
    const found = findElements(word[part], part === 'footnotes' ? 'w:footnote' : 'w:endnote').find(
      ({attributes}) => attributes['w:id'] === id,
    )
    if (!found) return undefined
    const mark = known.get(key) ?? {note: collector.notes.length}
    if (!known.has(key)) {
      known.set(key, mark)
      const address = (link: string) => word.noteTarget(part, link)
      const blocks = findElements(found, 'w:p').map((paragraph) =>
        tidySpans(readRuns(paragraph, {...context.events, address, note: () => undefined})),
      )
      const here = collector.here()
      collector.notes.push({
        blocks: blocks.filter((spans) => plainText(spans)),
        lines: [here, here],
      })
    }
    return mark
  }
  const context: Context = {
    collector,
    style,
    item: createLists(word.numbering),
    after: [],
    held: [],
    standing: createBoxes(),
    events: {
      style,
      note,
      address: (id) => word.target(id)?.address,
      comment: (id) => tellComment(word, collector, id),
      picture: (picture, id) => context.after.push(() => addPicture(word, collector, picture, id)),
      box: (elements) =>
        context.after.push(() => {
          const what = 'textBox'
          const message =
            'This stood in a text box beside the text. It was put where its anchor is.'
          const here = collector.here()
          readElements(elements, context)
          if (collector.here() > here) collector.messages.push({what, message, lines: [here, here]})
        }),
      change: (kind, author, words) => tellChange(collector, kind, author, words),
      unread: (thing, words) => tellUnread(collector, thing, words),
    },
  }
  return context
}

const readBlocks = (parent: XmlElement | undefined, context: Context) =>
  readElements(elementsOf(parent), context)

function readElements(elements: XmlElement[], context: Context) {
  for (const element of elements) {
    const {name} = element
    if (name === 'w:p') readParagraph(element, context)
    else if (name === 'w:tbl') {
      readTable(element, context, (cell) => readBlocks(cell, context))
      for (const add of context.after.splice(0)) add()
    } else if (name === 'w:sdt') readBlocks(elementAt(element, 'w:sdtContent'), context)
    else if (['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(name))
      readBlocks(element, context)
    else if (name === 'w:altChunk') tellUnread(context.collector, 'insertedFile')
  }
}

function readParagraph(element: XmlElement, context: Context) {
  const {collector, events} = context
  const properties = elementAt(element, 'w:pPr')
  const style = context.style(elementAt(properties, 'w:pStyle')?.attributes['w:val'])
  if (style.kind === 'contents') {
    const quote = plainText(readRuns(element, events))
    const message = 'A line of the table of contents, which the site writes itself.'
    const here = collector.here()
    collector.messages.push({what: 'contents', message, lines: [here, here], quote})
    return
  }
  const isText = style.kind !== 'heading'
  const own = readRuns(element, events, isText && (style.isBold || isUnderlined(element)))
  const spans = context.held.length ? [...context.held, ...own] : own
  context.held = []
  if (elementAt(properties, 'w:rPr', 'w:del')) {
    context.held = spans
    return
  }
  const outline = elementAt(properties, 'w:outlineLvl')?.attributes['w:val']
  const level =
    style.kind === 'heading'
      ? style.level
      : outline && Number(outline) < 9
        ? Number(outline) + 1
        : undefined
  const item = context.item(elementAt(properties, 'w:numPr') ?? style.numbering)
  const after = context.after.splice(0)
  const text = plainText(spans).trim()
  const standing = context.standing(style, spans)
  if (!standing) return
  if (level !== undefined) collector.add({kind: 'heading', level, spans: withoutBold(spans)})
  else if (item) collector.add({kind: 'item', ...item, spans, ...standing})
  else if (style.kind === 'byline' && text && !isByline(text))
    collector.add({kind: 'paragraph', spans: [{text: `By ${text}`}]})
  else if (style.kind === 'caption' && text)
    collector.add({kind: 'paragraph', spans: [{text: `Caption: ${text}`}]})
  else {
    const isQuoted = style.kind === 'quotation' || isSetIn(properties)
    collector.add({kind: isQuoted ? 'quotation' : 'paragraph', spans, ...standing})
  }
  for (const add of after) add()
}

/** A line that is underlined as a whole is meant as a heading, as one in bold is. */
function isUnderlined(paragraph: XmlElement): boolean {
  const runs = findElements(paragraph, 'w:r').filter((run) => wordsOf(run).trim())
  const isLink = findElements(paragraph, 'w:hyperlink').length > 0
  return (
    !isLink &&
    runs.length > 0 &&
    runs.every((run) => {
      const line = elementAt(elementAt(run, 'w:rPr'), 'w:u')?.attributes['w:val']
      return line !== undefined && line !== 'none'
    })
  )
}

/** Set in from both sides by hand, as quotations are: by a quarter of an inch, or 360, at least. */
function isSetIn(properties: XmlElement | undefined): boolean {
  const {attributes = {}} = elementAt(properties, 'w:ind') ?? {}
  const side = (...names: string[]) =>
    Math.max(...names.map((name) => Number(attributes[name] ?? 0)))
  return side('w:left', 'w:start') >= 360 && side('w:right', 'w:end') >= 360
}

/** Headings are bold by their style; bold words in them say nothing more. */
const withoutBold = (spans: Inline[]): Inline[] =>
  spans.map((span) =>
    'text' in span
      ? {...span, marks: (span.marks ?? []).filter((mark) => mark !== 'strong')}
      : span,
  )

function addPicture(
  word: WordParts,
  collector: Collector,
  picture: Omit<Picture, 'lines'>,
  id: string,
) {
  const target = word.target(id)
  const bytes = target && !target.isOutside ? word.file(target.address) : undefined
  const name = target?.address.split('/').at(-1) ?? 'picture'
  collector.add({...picture, ...(bytes && {file: {name, bytes}})})
}
