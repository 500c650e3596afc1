import {toHref} from '../href.ts'
import type {Inline, Mark, NoteMark, Picture} from '../manuscript.ts'
import {childOf, elementsOf, findElements, wordsOf, type XmlElement} from '../xml.ts'
import type {OdtStyles} from './styles.ts'

/** What a paragraph holds beside its words, told to whoever reads it. */
export interface OdtEvents {
  styles: OdtStyles
  note(note: XmlElement): NoteMark | undefined
  comment(author: string, words: string): void
  picture(picture: Omit<Picture, 'lines'>, address: string): void
  /** Paragraphs of a text box, which stand beside the text. */
  box(elements: XmlElement[]): void
  /** A tracked change begins here, or something was deleted here. */
  change(id: string): void
  formula(): void
}

const BESIDE = new Set(
  'text:bookmark text:bookmark-start text:bookmark-end text:soft-page-break office:annotation-end text:change-end text:reference-mark-start text:reference-mark-end text:ruby-text office:event-listeners'.split(
    ' ',
  ),
)

/** The words of a paragraph, whose runs of white space are one space each. */
export function readOdtRuns(
  paragraph: XmlElement,
  events: OdtEvents,
  marks: Mark[] = [],
): Inline[] {
  const spans: Inline[] = []
  const walk = (element: XmlElement, own: Mark[], href?: string) => {
    const add = (text: string) => {
      spans.push({text, ...(own.length && {marks: own}), ...(href && {href})})
    }
    for (const child of element.children) {
      if (typeof child === 'string') add(child.replace(/[\t\n\r ]+/g, ' '))
      else readChild(child, own, href, add)
    }
  }
  const readChild = (
    child: XmlElement,
    own: Mark[],
    href: string | undefined,
    add: (text: string) => void,
  ) => {
    const {name, attributes} = child
    if (BESIDE.has(name)) return
    if (name === 'text:span') {
      const more = events.styles.style(attributes['text:style-name']).marks
      walk(child, [...new Set([...own, ...more])], href)
    } else if (name === 'text:a') walk(child, own, toHref(attributes['xlink:href']))
    else if (name === 'text:s' || name === 'text:tab') add(' ')
    else if (name === 'text:line-break') add('\n')
    else if (name === 'text:note') {
      const mark = events.note(child)
      if (mark) spans.push(mark)
    } else if (name === 'office:annotation') {
      const words = findElements(child, 'text:p').map(wordsOf).join('\n')
      events.comment(wordsOf(childOf(child, 'dc:creator')) || 'Somebody', words)
    } else if (name === 'text:change' || name === 'text:change-start') {
      events.change(attributes['text:change-id'] ?? '')
    } else if (name === 'draw:frame') readFrame(child, events)
    else walk(child, own, href)
  }
  walk(paragraph, marks)
  return spans
}

/** A picture with its description, a box of text, or a picture in a box with its caption. */
export function readFrame(frame: XmlElement, events: OdtEvents) {
  const box = childOf(frame, 'draw:text-box')
  if (box) return events.box(elementsOf(box))
  const [description, title] = ['svg:desc', 'svg:title'].map((tag) => wordsOf(childOf(frame, tag)))
  const alt = (description || title || '').replace(/\s+/g, ' ').trim()
  const image = childOf(frame, 'draw:image')?.attributes['xlink:href']
  if (image) events.picture({kind: 'picture', alt, isLabelled: true}, image)
  else if (childOf(frame, 'draw:object')) events.formula()
}
