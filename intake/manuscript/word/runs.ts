import {toHref} from '../href.ts'
import type {Inline, Mark, NoteMark, Picture, Span} from '../manuscript.ts'
import {childOf, elementAt, elementsOf, findElements, wordsOf, type XmlElement} from '../xml.ts'
import {isOn, type WordStyle} from './styles.ts'

/** What a paragraph holds beside its words, told to whoever reads it. */
export interface RunEvents {
  style(id: string | undefined): WordStyle
  /** The address that a link of this part has. */
  address(id: string): string | undefined
  note(part: 'footnotes' | 'endnotes', id: string): NoteMark | undefined
  comment(id: string): void
  picture(picture: Omit<Picture, 'lines'>, id: string): void
  /** Paragraphs of a text box, which stand beside the text. */
  box(paragraphs: XmlElement[]): void
  change(kind: 'inserted' | 'deleted', author: string, words: string): void
  /** What no article here can hold, with the words that were kept of it. */
  unread(thing: 'formula' | 'chart', words?: string): void
}

/** Elements that only stand around words. */
const WRAPPERS = new Set(
  'w:smartTag w:sdt w:sdtContent w:customXml w:dir w:bdo m:oMathPara'.split(' '),
)

/** The words of a paragraph: insertions accepted, deletions left out, both told. */
export function readRuns(paragraph: XmlElement, events: RunEvents, isBold = false): Inline[] {
  const spans: Inline[] = []
  // A field says its address in one run and shows its words in others.
  const fields: {code: string; isShown: boolean}[] = []
  const walk = (element: XmlElement, href?: string) => {
    for (const child of elementsOf(element)) {
      const {name, attributes} = child
      const author = attributes['w:author'] || 'somebody'
      if (name === 'w:r') readRun(child, href)
      else if (name === 'w:hyperlink') walk(child, addressOf(attributes, events))
      else if (name === 'w:del' || name === 'w:moveFrom') {
        if (name === 'w:del') events.change('deleted', author, deletedWords(child))
      } else if (name === 'w:ins' || name === 'w:moveTo') {
        if (name === 'w:ins') events.change('inserted', author, wordsIn(child))
        walk(child, href)
      } else if (name === 'm:oMath') {
        const text = findElements(child, 'm:t').map(wordsOf).join(' ')
        events.unread('formula', text)
        spans.push({text})
      } else if (name === 'mc:AlternateContent') walk(choiceOf(child), href)
      else if (name === 'w:fldSimple') walk(child, hrefOf(attributes['w:instr'] ?? '') ?? href)
      else if (WRAPPERS.has(name)) walk(child, href)
    }
  }
  const readRun = (run: XmlElement, href?: string) => {
    const properties = childOf(run, 'w:rPr')
    const style = events.style(elementAt(properties, 'w:rStyle')?.attributes['w:val'])
    const marks = marksOf(properties, style, isBold)
    const add = (text: string) => {
      const field = fields.at(-1)
      if (field && !field.isShown) return
      const address = href ?? fields.map(({code}) => hrefOf(code)).find(Boolean)
      const span: Span = {text, ...(marks.length && {marks}), ...(address && {href: address})}
      spans.push(span)
    }
    for (const part of elementsOf(run)) readPart(part, add)
  }
  const readPart = (part: XmlElement, add: (text: string) => void) => {
    const {name, attributes} = part
    const id = attributes['w:id'] ?? ''
    if (name === 'w:t') add(wordsOf(part))
    else if (name === 'w:tab') add(' ')
    else if (name === 'w:noBreakHyphen') add('‑')
    else if (name === 'w:br' || name === 'w:cr') add(attributes['w:type'] ? ' ' : '\n')
    else if (name === 'w:sym') add(symbolOf(attributes['w:char'] ?? ''))
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const mark = events.note(name === 'w:footnoteReference' ? 'footnotes' : 'endnotes', id)
      if (mark) spans.push(mark)
    } else if (name === 'w:commentReference') events.comment(id)
    else if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType']
      const field = fields.at(-1)
      if (type === 'begin') fields.push({code: '', isShown: false})
      else if (type === 'separate' && field) field.isShown = true
      else if (type === 'end') fields.pop()
    } else if (name === 'w:instrText') {
      const field = fields.at(-1)
      if (field) field.code += wordsOf(part)
    } else if (name === 'mc:AlternateContent') {
      for (const inner of elementsOf(choiceOf(part))) readPart(inner, add)
    } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
      readDrawing(part, events)
  }
  walk(paragraph)
  return spans
}

/** Where a link leads; a place within the page stands apart from its address. */
function addressOf(attributes: XmlElement['attributes'], events: RunEvents): string | undefined {
  const address = events.address(attributes['r:id'] ?? '')
  const anchor = attributes['w:anchor']
  return toHref(address && anchor && !address.includes('#') ? `${address}#${anchor}` : address)
}

function marksOf(properties: XmlElement | undefined, style: WordStyle, isBold: boolean): Mark[] {
  const bold = childOf(properties, 'w:b')
  const italic = childOf(properties, 'w:i')
  const marks: Mark[] = []
  if (bold ? isOn(bold) : style.isBold || isBold) marks.push('strong')
  if (italic ? isOn(italic) : style.isItalic) marks.push('em')
  // LibreOffice raises letters by half points and makes them smaller, where they stand in tables.
  const height = Number(childOf(properties, 'w:position')?.attributes['w:val'] ?? 0)
  const isSet = childOf(properties, 'w:vertAlign')?.attributes['w:val'] === 'superscript'
  if (isSet || height >= 4) marks.push('raised')
  const struck = childOf(properties, 'w:strike') ?? childOf(properties, 'w:dstrike')
  if (struck ? isOn(struck) : style.isStruck) marks.push('struck')
  return marks
}

/** A newer form of something, or else the older form that stands in for it. */
function choiceOf(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element
}

/** The address of a field such as `HYPERLINK "https://…" \\l "place"`. */
function hrefOf(code: string): string | undefined {
  const [, address = '', anchor] = /HYPERLINK\s+"([^"]+)"(?:[^"]*\\l\s+"([^"]+)")?/.exec(code) ?? []
  return toHref(anchor && !address.includes('#') ? `${address}#${anchor}` : address)
}

const symbolOf = (code: string) => {
  const point = Number.parseInt(code, 16)
  // Symbol fonts put their letters into the private area; their bullets are all that is common.
  return point >= 0xf000 && point <= 0xf0ff
    ? '•'
    : point >= 0 && point <= 0x10ffff
      ? String.fromCodePoint(point)
      : ''
}

function readDrawing(drawing: XmlElement, events: RunEvents) {
  const boxes = findElements(drawing, 'w:txbxContent')
  if (boxes.length) return events.box(boxes.slice(0, 1).flatMap(elementsOf))
  const properties = findElements(drawing, 'wp:docPr')[0]?.attributes ?? {}
  const shape = findElements(drawing, 'v:shape')[0]?.attributes ?? {}
  const decorative = findElements(drawing, 'adec:decorative')[0]?.attributes.val
  const alt = (properties.descr || shape.alt || '').replace(/\s+/g, ' ').trim()
  const ids = [
    ...findElements(drawing, 'a:blip').map(({attributes}) => attributes['r:embed']),
    ...findElements(drawing, 'v:imagedata').map(({attributes}) => attributes['r:id']),
  ]
  if (findElements(drawing, 'c:chart').length || findElements(drawing, 'dgm:relIds').length)
    events.unread('chart')
  for (const id of ids) {
    if (!id) continue
    const isDecorative = decorative === '1' || decorative === 'true'
    events.picture(
      {kind: 'picture', alt, isLabelled: true, ...(isDecorative && {isDecorative})},
      id,
    )
  }
}

const deletedWords = (element: XmlElement) =>
  findElements(element, 'w:delText').map(wordsOf).join('')
const wordsIn = (element: XmlElement) => findElements(element, 'w:t').map(wordsOf).join('')
