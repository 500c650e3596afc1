import {type DefaultTreeAdapterTypes, type ParserError, parse} from 'parse5'
import {findUnbalanced} from './findUnbalanced.ts'
import type {Block, Page} from './page.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg'])
const loaded = /\b(stylesheet|preload|modulepreload|icon|preconnect|dns-prefetch|manifest)\b/

/** Reads a page as a browser does. `url` is where it was found, and the base of its addresses. */
export function readPage(html: string, url: string): Page {
  const mistakes: Page['mistakes'] = []
  const onParseError = ({code, startLine}: ParserError) => mistakes.push({code, line: startLine})
  const document = parse(html, {onParseError})
  mistakes.push(...findUnbalanced(html))
  const page = emptyPage(html, url, mistakes)
  const streams = {text: [] as string[], asides: [] as string[]}
  for (const node of document.childNodes) read(node, page, streams.text, streams)
  page.text = joinWords(streams.text)
  page.asides = joinWords(streams.asides)
  page.url = URL.parse(page.canonical ?? '', url)?.href ?? url
  page.addresses.add(page.url)
  return page
}

/** The words of a piece of HTML, spaced as `Page.text` is. */
export function readWords(html: string): string {
  const page = emptyPage(html, 'http://localhost/', [])
  const out: string[] = []
  for (const node of parse(html).childNodes) read(node, page, out, {text: out, asides: []})
  return joinWords(out)
}

/** One space where there is any. */
export const joinWords = (parts: string[]) => parts.join('').replace(/\s+/g, ' ').trim()

function emptyPage(html: string, url: string, mistakes: Page['mistakes']): Page {
  return {
    path: decodeURI(new URL(url).pathname),
    url,
    title: '',
    language: undefined,
    canonical: undefined,
    hidden: false,
    leadsOn: false,
    text: '',
    asides: '',
    addresses: new Set(),
    dates: new Set(),
    anchors: new Set(),
    repeatedAnchors: [],
    links: [],
    fetched: [],
    styles: [],
    scripts: [],
    scriptFiles: [],
    handlers: [],
    styleAttributes: 0,
    fonts: [],
    blocks: [],
    mistakes,
    html,
  }
}

interface Streams {
  text: string[]
  asides: string[]
}

function read(node: Node, page: Page, out: string[], streams: Streams): void {
  if (node.nodeName === '#text') {
    out.push((node as DefaultTreeAdapterTypes.TextNode).value)
    return
  }
  if (!('tagName' in node)) return
  const attributes = new Map(node.attrs.map(({name, value}) => [name, value]))
  readAttributes(node.tagName, attributes, page)
  readElement(node, attributes, page)
  const stream = streamFor(node.tagName, attributes, out, streams)
  const apart = blocks.has(node.tagName) ? ' ' : ''
  stream.push(apart)
  for (const child of node.childNodes) read(child, page, stream, streams)
  stream.push(apart)
}

/** Text goes to what is seen, to what shows on demand, or, of scripts and styles, nowhere. */
function streamFor(
  tag: string,
  attributes: Map<string, string>,
  out: string[],
  {asides}: Streams,
): string[] {
  if (unseen.has(tag) || attributes.has('hidden')) return []
  if (attributes.has('popover') || tag === 'dialog') {
    asides.push(' ')
    return asides
  }
  const alternative = attributes.get('alt')
  if (alternative) asides.push(` ${alternative} `)
  return out
}

function readAttributes(tag: string, attributes: Map<string, string>, page: Page): void {
  for (const [name, value] of attributes) {
    if (name.startsWith('on')) page.handlers.push(`<${tag} ${name}>`)
    if (name === 'style') page.styleAttributes++
    if (/^(href|src|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value)) {
      page.handlers.push(`<${tag} ${name}="javascript:…">`)
    }
    if (name === 'href' || name === 'src' || name === 'content') addAddress(value, page)
    if (name === 'srcset') for (const src of sourcesIn(value)) addAddress(src, page)
  }
  const id = attributes.get('id')
  if (id !== undefined) {
    if (page.anchors.has(id)) page.repeatedAnchors.push(id)
    page.anchors.add(id)
  }
  const {src, srcset, rel, href} = Object.fromEntries(attributes)
  if (src && tag !== 'a') page.fetched.push(src)
  if (srcset) page.fetched.push(...sourcesIn(srcset))
  if (tag === 'link' && href && loaded.test(rel ?? '')) page.fetched.push(href)
}

const sourcesIn = (srcset: string) =>
  srcset.split(/,\s+/).map((part) => part.trim().split(/\s/)[0] ?? '')

function addAddress(value: string, page: Page): void {
  if (!/^(https?:|\/|#|\.|mailto:|tel:)/.test(value)) return
  const url = URL.parse(value, page.url)
  if (url) page.addresses.add(url.href)
}

function readElement(element: Element, attributes: Map<string, string>, page: Page): void {
  const get = (name: string) => attributes.get(name)
  switch (element.tagName) {
    case 'html':
      page.language = get('lang')
      break
    case 'title':
      page.title ||= joinWords([wordsOf(element)])
      break
    case 'a':
      page.links.push({href: get('href') ?? '', words: joinWords([wordsOf(element)])})
      break
    case 'time':
      if (get('datetime')) page.dates.add(get('datetime') as string)
      break
    case 'style':
      page.styles.push(wordsOf(element))
      break
    case 'link':
      if (get('rel') === 'canonical') page.canonical = get('href')
      if (get('as') === 'font') page.fonts.push(get('href') ?? '')
      break
    case 'meta':
      readMeta(get('name') ?? get('property'), get('http-equiv'), get('content') ?? '', page)
      break
    case 'script':
      readScript(wordsOf(element), get('type'), get('src'), page)
  }
}

function readMeta(name = '', equivalent = '', content: string, page: Page): void {
  if (name === 'robots' && /noindex/.test(content)) page.hidden = true
  if (/_time$/.test(name)) page.dates.add(content)
  if (/^refresh$/i.test(equivalent)) page.leadsOn = true
}

function readScript(source: string, type = '', src: string | undefined, page: Page): void {
  if (type === 'application/ld+json') page.blocks.push(readBlock(source))
  else if (src) page.scriptFiles.push(src)
  else if (!type || /javascript|module|importmap|speculationrules/.test(type)) {
    page.scripts.push(source)
  }
}

function readBlock(source: string): Block {
  try {
    return {source, value: JSON.parse(source)}
  } catch (error) {
    return {source, error: (error as Error).message}
  }
}

function wordsOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? wordsOf(child) : ''))
    .join('')
}
