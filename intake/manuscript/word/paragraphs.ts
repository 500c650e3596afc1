import {isByline} from '../byline.ts'
import type {Collector} from '../collector.ts'
import {type Inline, plainText} from '../manuscript.ts'
import {elementAt, findElements, wordsOf, type XmlElement} from '../xml.ts'
import type {createBoxes} from './boxes.ts'
import type {createLists} from './lists.ts'
import {type RunEvents, readRuns} from './runs.ts'
import type {readStyles} from './styles.ts'

/** What reading a document's paragraphs one after another needs to remember. */
export interface ParagraphContext {
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

/** A paragraph becomes the block that its style says, or none; what it holds besides follows it. */
export function readParagraph(element: XmlElement, context: ParagraphContext) {
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
