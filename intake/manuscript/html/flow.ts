import {isByline} from '../byline.ts'
import type {Collector} from '../collector.ts'
import {type Inline, plainText, tidySpans} from '../manuscript.ts'
import {boxOf, isSign} from './boxes.ts'
import {createContext, type FlowContext, type PageContext} from './context.ts'
import {isDateline, readDateline, readTime} from './dates.ts'
import {
  attributeOf,
  childrenOf,
  detach,
  type Element,
  elementsOf,
  findAll,
  isElement,
  type Node,
  namesOf,
  wordsOf,
} from './elements.ts'
import {tellEmbedded} from './embedded.ts'
import {readFigure} from './figures.ts'
import {type Around, readInline} from './inline.ts'
import {isAccount} from './isAccount.ts'
import {readDefinitions, readList} from './lists.ts'
import {marksOf} from './marks.ts'
import {isPicture, readPicture} from './pictures.ts'
import {readTable} from './tables.ts'

const BLOCKS =
  /^(address|article|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hgroup|hr|html|iframe|img|li|main|ol|p|picture|pre|section|summary|table|title|tr|ul|video|audio|time)$/

/** Reads what stands under one another: blocks by their tags, and loose words between them. */
export function readFlow(roots: Node[], page: PageContext) {
  const flow = {quote: false, marks: []}
  const context = createContext(page, (element, own) => readElement(element, own, flow))
  for (const root of roots) {
    if (isElement(root)) context.read(root)
    else readChildren(root, context, flow)
  }
}

interface Flow extends Around {
  quote: boolean
  isInBox?: boolean
}

function readChildren(node: Node, context: FlowContext, flow: Flow) {
  let loose: Inline[] = []
  const flush = () => {
    addText(context.collector, loose, flow.quote)
    loose = []
  }
  for (const child of childrenOf(node)) {
    if (isElement(child) && isButton(child)) {
      flush()
      const spans = readInline(child, context, flow)
      context.collector.add({kind: 'paragraph', spans, isAside: true})
    } else if (isElement(child) && (BLOCKS.test(child.tagName) || holdsBlock(child))) {
      flush()
      readElement(child, context, flow)
    } else loose.push(...readInline(child, context, flow))
  }
  flush()
}

/** Buttons and topics lead away from the text, and say so by their classes. */
const isButton = (element: Element) =>
  element.tagName === 'a' &&
  /(^|[\s_-])(button|btn|cta|tag|category)([\s_-]|$)|button__link|button-element/i.test(
    `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'rel') ?? ''}`,
  )

const holdsBlock = (element: Element) =>
  findAll(element, ({tagName}) => BLOCKS.test(tagName) && tagName !== 'time').length > 0

function addText(collector: Collector, spans: Inline[], quote: boolean) {
  if (plainText(spans).trim() || spans.some((span) => !('text' in span))) {
    collector.add({kind: quote ? 'quotation' : 'paragraph', spans})
  }
}

/** Elements that are read the same wherever they stand. */
const READERS: Partial<Record<string, (element: Element, context: FlowContext) => void>> = {
  // A page may have tags of any name.
  __proto__: null as never,
  ul: (list, context) => readList(list, context, 1),
  ol: (list, context) => readList(list, context, 1),
  dl: readDefinitions,
  time: readTime,
  pre: (element, {collector}) =>
    collector.add({kind: 'paragraph', spans: [{text: wordsOf(element)}]}),
  form: (element, {collector}) =>
    collector.add({kind: 'paragraph', spans: [{text: `[Form: ${wordsOf(element)}]`}]}),
  iframe: tellEmbedded,
  video: tellEmbedded,
  audio: tellEmbedded,
}

function readElement(element: Element, context: FlowContext, flow: Flow) {
  const {collector} = context
  const {tagName} = element
  if (isQuestions(element)) collector.add({kind: 'heading', level: 2, spans: [{text: 'FAQ'}]})
  // Notes are read at their marks.
  if (context.isNote(element) || isSign(element)) return
  const tone = boxOf(element)
  if (tone && !flow.isInBox) {
    const first = collector.here()
    readElement(element, context, {...flow, isInBox: true})
    context.boxes.push({tone, lines: [first, collector.here() - 1]})
    return
  }
  const around: Flow = {...flow, marks: marksOf(element, context.classMarks, flow.marks)}
  const names = attributeOf(element, 'class') ?? ''
  if (tagName === 'title') {
    const text = wordsOf(element).split(/\s+[|–—•·-]\s+/)[0] ?? ''
    return collector.add({kind: 'heading', level: 0, spans: [{text}]})
  }
  const level =
    (element === context.title ? '0' : undefined) ??
    /^h([1-6])$/.exec(tagName)?.[1] ??
    (/(^|\s)(Mso)?title(\s|$)/i.test(names) && tagName === 'p' ? '0' : undefined)
  if (level !== undefined) {
    for (const picture of findAll(element, isPicture)) readPicture(picture, context)
    const spans = tidySpans(readInline(element, context, {marks: []}))
    return collector.add({kind: 'heading', level: Number(level), spans: withoutBold(spans)})
  }
  // Templates name the author without a word for it.
  if (/author_*-?name(?:\s|$)/.test(names) && wordsOf(element).length <= 80) {
    const text = wordsOf(element)
    const isAside = isAccount(text)
    const spans = [{text: isByline(text) || isAside ? text : `By ${text}`}]
    return collector.add({kind: 'paragraph', spans, ...(isAside && {isAside})})
  }
  if (isPicture(element)) return readPicture(element, context)
  if (tagName === 'table' && readTable(element, context)) return
  const read = READERS[tagName]
  if (read) return read(element, context)
  if (tagName === 'figure')
    return readFigure(element, context, () => readChildren(element, context, around))
  if (isDateline(element)) return readDateline(element, context)
  for (const topic of /post-?meta|entry-meta/.test(names) ? findAll(element, isButton) : []) {
    collector.add({kind: 'paragraph', spans: [{text: wordsOf(topic)}], isAside: true})
    detach(topic)
  }
  // A question that unfolds is the heading of what it hides.
  if (tagName === 'summary') around.marks = ['strong']
  const [button] = findAll(element, isButton)
  const isOnlyButton = button !== undefined && wordsOf(button) === wordsOf(element)
  if (tagName === 'p' && !isOnlyButton) return readParagraph(element, context, around)
  readChildren(element, context, {
    ...around,
    quote: flow.quote || tagName === 'blockquote' || /(^|[\s_-])pull-?quote([\s_-]|$)/i.test(names),
  })
}

/** A block of questions without a heading is one all the same, and says so by its class. */
function isQuestions(element: Element): boolean {
  const [question] = findAll(element, ({tagName}) =>
    /^(?:h\d|strong|summary|button)$/.test(tagName),
  )
  const isNamed = /(^|[\s_-])(?:schema-faq|faqs?)(\s|$)/i.test(namesOf(element))
  return isNamed && question !== undefined && /\?$/.test(wordsOf(question))
}

/** Pictures in a paragraph stand before it or after it, so that its words stay together. */
function readParagraph(element: Element, context: FlowContext, flow: Flow) {
  const blocks = findAll(element, ({tagName}) => BLOCKS.test(tagName) && tagName !== 'time')
  if (!blocks.every(isPicture)) return readChildren(element, context, flow)
  const [line] = elementsOf(element)
  // A line that is underlined as a whole is meant as a heading, as one in bold is.
  const isLined = line?.tagName === 'u' && wordsOf(line) === wordsOf(element)
  const around = isLined ? {...flow, marks: [...flow.marks, 'strong' as const]} : flow
  const spans = childrenOf(element).flatMap((child) => readInline(child, context, around))
  const [first] = blocks
  const isFirst = first && startsWith(element, first)
  if (!isFirst) addText(context.collector, spans, flow.quote)
  for (const picture of blocks) readPicture(picture, context)
  if (isFirst) addText(context.collector, spans, flow.quote)
}

/** Whether nothing stands before an element in another. */
function startsWith(node: Node, element: Element): boolean {
  const [first] = childrenOf(node).filter((child) => isElement(child) || wordsOf(child))
  return first === element || (first !== undefined && startsWith(first, element))
}

const withoutBold = (spans: Inline[]): Inline[] =>
  spans.map((span) =>
    'text' in span
      ? {...span, marks: (span.marks ?? []).filter((mark) => mark !== 'strong')}
      : span,
  )
