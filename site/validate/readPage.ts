import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  Parser,
  type ParserError,
  parse,
} from 'parse5'
import {decode} from './decode.ts'
import {findUnbalanced} from './findUnbalanced.ts'
import {joinWords} from './joinWords.ts'
import {noteElement} from './noteElement.ts'
import type {Page} from './page.ts'
import type {PageElement, ReadDocument} from './pageRule.ts'
import {pageRules} from './pageRules.ts'
import {factOf, isFact, isPassage, passageOf, signOf} from './passages.ts'
import {ReadElement} from './readElement.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg'])
/** Elements whose text is spelled as machines need it. */
const codes = new Set(['code', 'pre', 'kbd', 'samp', 'textarea'])

/** Reads a page as a browser does. `url` is where it was found, and the base of its addresses. */
export function readPage(html: string, url: string): Page {
  const {document, mistakes} = parsePage(html)
  mistakes.push(...findUnbalanced(html))
  const page = emptyPage(html, url, mistakes)
  let reading = newReading(page)
  try {
    for (const node of document.childNodes) read(node, undefined, reading.text, reading)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    mistakes.unshift({code: 'elements within elements, too deep for any reader', line: 1})
    reading = newReading(page)
  }
  page.text = joinWords(reading.text)
  page.asides = joinWords(reading.asides)
  page.pieces = reading.pieces.map((piece) => joinWords([piece]))
  page.url = URL.parse(page.canonical ?? '', url)?.href ?? url
  page.addresses.add(page.url)
  page.faults = judge(reading)
  return page
}

/** The words of a piece of HTML, spaced as `Page.text` is. */
export function readWords(html: string): string {
  const reading = newReading(emptyPage(html, 'http://localhost/', []))
  const out: string[] = []
  for (const node of parse(html).childNodes) read(node, undefined, out, {...reading, text: out})
  return joinWords(out)
}

/** Lines cost a third of parsing, and are for the few pages with mistakes: those are parsed again. */
function parsePage(html: string) {
  const mistakes: Page['mistakes'] = []
  const onParseError = ({code, startLine}: ParserError) => mistakes.push({code, line: startLine})
  const parser = new Parser<DefaultTreeAdapterMap>({onParseError})
  parser.options.sourceCodeLocationInfo = false
  parser.tokenizer.write(html, true)
  if (mistakes.splice(0).length > 0) parse(html, {onParseError})
  return {document: parser.document, mistakes}
}

function emptyPage(html: string, url: string, mistakes: Page['mistakes']): Page {
  return {
    path: decode(new URL(url).pathname) + new URL(url).search,
    url,
    base: url,
    title: '',
    heading: '',
    description: '',
    language: undefined,
    around: undefined,
    canonical: undefined,
    hidden: false,
    leadsOn: false,
    leadsTo: undefined,
    text: '',
    pieces: [],
    asides: '',
    addresses: new Set(),
    dates: new Set(),
    meta: new Map(),
    crumbs: undefined,
    pictures: [],
    asked: new Map(),
    parts: new Map(),
    works: new Map(),
    evidence: new Map(),
    passages: [],
    signs: new Map(),
    people: [],
    choices: [],
    asks: [],
    facts: new Map(),
    groups: [],
    sections: new Map(),
    frame: [],
    isSearched: false,
    minutes: undefined,
    titles: [],
    stamps: [],
    comments: [],
    anchors: new Set(),
    repeatedAnchors: [],
    links: [],
    fetched: [],
    styles: [],
    scripts: [],
    scriptFiles: [],
    fonts: [],
    forms: [],
    blocks: [],
    mistakes,
    faults: [],
    html,
  }
}

/** What is gathered on the way: streams of text, and the elements, which are judged at the end. */
interface Reading {
  page: Page
  text: string[]
  asides: string[]
  /** Of scripts and styles. */
  nowhere: string[]
  elements: PageElement[]
  pieces: string[]
}

const newReading = (page: Page): Reading => ({
  page,
  text: [],
  asides: [],
  nowhere: [],
  elements: [],
  pieces: [],
})

function read(node: Node, parent: PageElement | undefined, out: string[], reading: Reading): void {
  if (node.nodeName === '#text') {
    const {value} = node as DefaultTreeAdapterTypes.TextNode
    out.push(value)
    if (out !== reading.nowhere && !codes.has(parent?.tag ?? '')) reading.pieces.push(value)
    return
  }
  if (node.nodeName === '#comment') {
    reading.page.comments.push((node as DefaultTreeAdapterTypes.CommentNode).data)
    return
  }
  if (!('tagName' in node)) return
  const element = new ReadElement(node, parent, reading.elements.length)
  reading.elements.push(element)
  noteElement(element, reading.page)
  const stream = streamFor(element, out, reading)
  const apart = blocks.has(node.tagName) ? ' ' : ''
  stream.push(apart)
  const begin = stream.length
  for (const child of node.childNodes) read(child, element, stream, reading)
  const id = element.attributes.get('id')
  if (id && /^(q|ref)-/.test(id)) reading.page.parts.set(id, joinWords(stream.slice(begin)))
  if (element.tag === 'address' || (element.tag === 'div' && parent?.tag === 'dl')) {
    reading.page.groups.push(joinWords(stream.slice(begin)))
  }
  if (isPassage(element) && !hasLists(node)) {
    const text = joinWords(stream.slice(begin))
    reading.page.passages.push([passageOf(text), text.slice(0, 60)])
    if (/^h\d$/.test(element.tag)) reading.page.signs.set(...signOf('heading', text))
  }
  if (isFact(element)) {
    const text = joinWords(stream.slice(begin))
    if (!/ min read$|^How it was/.test(text)) reading.page.facts.set(factOf(text), text)
  }
  stream.push(apart)
}

const hasLists = ({childNodes}: DefaultTreeAdapterTypes.Element) =>
  childNodes.some(({nodeName}) => nodeName === 'ul' || nodeName === 'ol')

/** Text goes to what is seen, to what shows on demand, or, of scripts and styles, nowhere. */
function streamFor(
  {tag, attributes}: PageElement,
  out: string[],
  {asides, nowhere}: Reading,
): string[] {
  if (unseen.has(tag) || attributes.has('hidden')) return nowhere
  if (out === nowhere) return out
  if (attributes.has('popover') || tag === 'dialog') {
    asides.push(' ')
    return asides
  }
  const alternative = attributes.get('alt')
  if (alternative) asides.push(` ${alternative} `)
  return out
}

function judge({page, elements, pieces}: Reading): Page['faults'] {
  const byTag = Map.groupBy(elements, ({tag}) => tag)
  const having = new Map<string, PageElement[]>()
  for (const element of elements) {
    for (const name of element.attributes.keys()) {
      const known = having.get(name)
      if (known) known.push(element)
      else having.set(name, [element])
    }
  }
  const document: ReadDocument = {
    page,
    elements,
    of: (tags) => tags.split(' ').flatMap((tag) => byTag.get(tag) ?? []),
    having,
    byId: new Map(
      having.get('id')?.map((element) => [element.attributes.get('id') ?? '', element]),
    ),
    pieces,
  }
  return pageRules.flatMap((row) => row.find(document).map((found) => ({row, ...found})))
}
