import {hash} from 'node:crypto'
import {around, type PageElement} from './pageRule.ts'

/**
 * A passage by its letters: formats differ in what of the rest they can say. Short, since those of
 * ten thousand pages are held at once; the same letters give the same name.
 */
export const passageOf = (text: string): string =>
  hash('sha1', lettersOf(text), 'base64').slice(0, 10)

/** A line about an article: formats join names as they like. */
export const factOf = (text: string) => passageOf(withoutAnd(text))

const withoutAnd = (text: string) => text.replace(/\band\b/g, ' ')

/** Where something leads, as if it were a passage. */
export const linkOf = (href: string) => passageOf(`link ${URL.parse(href)?.href ?? href}`)

/** Emphasis or a heading, as if it were a passage, and what it is. */
export const signOf = (sign: string, words: string): [name: string, words: string] => [
  // Formats break lines with and without a space.
  passageOf(`${sign} ${lettersOf(words).replaceAll(' ', '')}`),
  `${sign} “${words.slice(0, 40)}”`,
]

/** The letters and figures of a text, word by word; Unicode is asked only about what is not plain. */
export const lettersOf = (text: string) =>
  text
    .replace(/[^A-Za-z0-9 ]+/g, (run) => run.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()

/** The name of what has no letters, such as a heart: there may be many, and formats leave some out. */
export const WORDLESS = passageOf('')

/** What a file says of an article: passages in their order, each by all names that fit, and signs. */
export interface ToldText {
  passages: string[][]
  signs: Set<string>
}

/** The paragraphs, items and headings of Markdown as our own files have it. */
export function readTextInMarkdown(text: string): ToldText {
  const passages: string[] = []
  const plain = text.replace(/^(> ?)+/gm, '').replace(/^(?:\[!\w+\]|\*\*\*)$/gm, '')
  for (const block of plain.split(/\n\s*\n/)) {
    const start = passages.length
    for (const line of block.split('\n')) {
      if (item.test(line) || passages.length === start) passages.push(line)
      else passages[passages.length - 1] += `\n${line}`
    }
  }
  const found = (sign: string, within: string, expression: RegExp) =>
    [...within.matchAll(expression)].map(([, words = '']) => signOf(sign, unsigned(words))[0])
  const light = plain.replace(/(?<!\\)\*\*/g, '')
  return {
    passages: passages.map((passage) => {
      const words = wordsIn(passage)
      if (!item.test(passage)) return [passageOf(words)]
      // What is said about a work stands behind it.
      const bare = words.trimEnd().replace(/( \([^()]*\))+$/, '')
      return [...new Set([words, withoutAnd(words), bare])].map(passageOf)
    }),
    signs: new Set([
      ...[...text.matchAll(/\]\(<([^>]*)>\)/g)].map(([, href = '']) => linkOf(href)),
      ...found('heading', `\n${plain}`, /\n#+ ([^\n]*)/g),
      ...found('strong', plain, /(?<!\\)\*\*((?:\\.|(?!\*\*).)+)\*\*/gs),
      ...found('em', light, /(?<!\\)\*((?:\\.|[^*\\])+)\*/g),
      ...found('strong', plain, /<strong>(.*?)<\/strong>/gs),
      ...found('em', plain, /<em>(.*?)<\/em>/gs),
    ]),
  }
}

/** An item or a heading, by its marker. */
const item = /^\s*(?:[-*]|\d+\.|#+) /

const wordsIn = (markdown: string) => unsigned(markdown.replace(item, ''))

/** Without addresses of links and emphasis. */
const unsigned = (markdown: string) =>
  markdown
    .replace(/\]\(<[^>]*>\)/g, '')
    .replace(/<\/?(?:sup|strong|em)>/g, '')
    .replace(/(?<!\\)[*[]/g, '')

/** The same of HTML as our own feeds have it. */
export function readTextInHtml(html: string): ToldText {
  const wordsOf = (part: string) => decodeHtml(part.replace(/<br>/g, '\n').replace(/<[^>]*>/g, ''))
  const found = (sign: string, tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(
      ([, words = '']) => signOf(sign, wordsOf(words))[0],
    )
  return {
    passages: html
      .split(/<\/?(?:p|li|ol|ul|h\d|div|figure|figcaption|aside|blockquote|table|tr|t[dh])\b[^>]*>/)
      .map((part) => [passageOf(wordsOf(part))]),
    signs: new Set([
      ...[...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => linkOf(decodeHtml(href))),
      ...['h2', 'h3', 'h4'].flatMap((tag) => found('heading', tag)),
      ...['strong', 'em'].flatMap((tag) => found(tag, tag)),
    ]),
  }
}

const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"'}

const decodeHtml = (html: string) =>
  html.replace(/&(amp|lt|gt|quot);/g, (whole, name) => entities[name] ?? whole)

/** Running text that other formats tell too: not what stands at a picture or in a table. */
export const isPassage = (element: PageElement) =>
  /^(p|h[2-4]|li)$/.test(element.tag) &&
  element.attributes.get('class') !== 'label' &&
  isRunning(element)

export const isRunning = (element: PageElement) =>
  around(element, isProse) !== undefined &&
  !around(element, ({tag}) => tag === 'figure' || tag === 'table')

/** The byline, and who reviewed it and when. */
export const isFact = (element: PageElement) =>
  /^(p|li)$/.test(element.tag) &&
  element.attributes.get('class') !== 'overdue' &&
  around(element, ({attributes}) =>
    /(^| )(byline|reviewed)( |$)/.test(attributes.get('class') ?? ''),
  ) !== undefined

export const isProse = ({attributes}: PageElement) =>
  /(^| )prose( |$)/.test(attributes.get('class') ?? '')
