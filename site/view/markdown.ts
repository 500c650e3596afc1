import {
  buildMarksTree,
  isPortableTextListItemBlock,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  nestLists,
} from '@portabletext/toolkit'
import type {Citations} from './citationMarks.ts'
import type {
  CalloutBlock,
  PictureBlock,
  ReadyBlock,
  ReadyText,
  TableBlock,
  TextBlock,
} from './richText.ts'

/**
 * A text as Markdown (CommonMark) that reads, letter for letter, as the page does. `page` is the
 * whole address that fragments and paths are told from.
 */
export function toMarkdown(text: ReadyText, page: string): string {
  return nestLists(text as TextBlock[], 'html')
    .map((node) => blockOf(node as unknown as ReadyBlock, page))
    .filter(Boolean)
    .join('\n\n')
}

function blockOf(block: ReadyBlock, page: string): string {
  if (block._type === 'picture') return pictureOf(block)
  if (block._type === 'callout') return calloutOf(block, page)
  if (block._type === 'table') return tableOf(block, page)
  if (isPortableTextToolkitList(block as never)) return listOf(block as never, page)
  const words = guardStart(inline(buildMarksTree(block as never), page).trim())
  if (block.style === 'blockquote') return quote(words)
  const [, level] = block.style.match(/^h(\d)$/) ?? []
  return level ? `${'#'.repeat(Number(level))} ${words.replace(/\\?\n/g, ' ')}` : words
}

function listOf(list: {listItem: string; children: TextBlock[]}, page: string): string {
  return list.children
    .map((item, index) => {
      const marker = list.listItem === 'number' ? `${index + 1}. ` : '- '
      return marker + indent(itemOf(item, page), marker.length)
    })
    .join('\n')
}

/** An item's words, and below them the lists within it. */
function itemOf(item: TextBlock, page: string): string {
  if (!isPortableTextListItemBlock(item as never)) return blockOf(item, page)
  const isList = (child: unknown) => isPortableTextToolkitList(child as never)
  const children = item.children as unknown[]
  const words = {...item, children: children.filter((child) => !isList(child))}
  return [
    guardStart(inline(buildMarksTree(words as never), page).trim()),
    ...children.filter(isList).map((list) => listOf(list as never, page)),
  ].join('\n')
}

interface MarkNode {
  markType: string
  markDef?: {href: string}
  children: unknown[]
}

function inline(nodes: unknown[], page: string): string {
  const texts = nodes.map(plain)
  return nodes
    .map((node, index) => {
      if (isPortableTextToolkitTextNode(node as never))
        return escapeOf((node as {text: string}).text)
      if ((node as {_type: string})._type === 'citations') return marksOf(node as Citations, page)
      if (!isPortableTextToolkitSpan(node as never)) return ''
      const before = texts[index - 1]?.slice(-1)
      return markOf(node as MarkNode, page, before, texts[index + 1]?.slice(0, 1))
    })
    .join('')
}

function markOf(
  {markType, markDef, children}: MarkNode,
  page: string,
  before: string | undefined,
  after: string | undefined,
): string {
  const words = inline(children, page)
  if (markType === 'link') return linkTo(markDef?.href ?? '', words, page)
  const sign = {strong: '**', em: '*'}[markType]
  if (!sign || !words.trim()) return words
  const [, start = '', core = '', end = ''] = words.match(/^(\s*)(.*?)(\s*)$/s) ?? []
  const joins = (inside: string | undefined, outside: string | undefined) =>
    isWord(inside) || !isWord(outside)
  const said = children.map(plain).join('').trim()
  const opens = joins(said.slice(0, 1), start ? ' ' : before)
  if (opens && joins(said.slice(-1), end ? ' ' : after)) return start + sign + core + sign + end
  // Stars between punctuation and a letter would be read as stars.
  return `${start}<${markType}>${core}</${markType}>${end}`
}

const isWord = (letter: string | undefined) => /^[\p{L}\p{N}]/u.test(letter ?? '')

function marksOf({marks, joiner, style}: Citations, page: string): string {
  const words = marks
    .map(({text, href, before, after}) =>
      [escapeOf(before), linkTo(href, escapeOf(text), page), escapeOf(after)].join(''),
    )
    .join(joiner)
  return style === 'authorDate' ? `(${words})` : `<sup>${words}</sup>`
}

/** The file is not for a text; its words are, each on a line that says which it is. */
function pictureOf({picture: {alt, caption, credit}}: PictureBlock): string {
  const lines = [
    alt ? `*Picture: ${escapeOf(alt)}*` : '*Picture (decoration)*',
    caption && `Caption: ${escapeOf(caption)}`,
    credit && `Credit: ${escapeOf(credit)}`,
  ]
  return lines.filter(Boolean).join('\\\n')
}

const ALERTS = {note: 'NOTE', practice: 'TIP', caution: 'CAUTION'}

/** An alert as GitHub writes it. */
function calloutOf({tone, title, body}: CalloutBlock, page: string): string {
  const heading = title ? [`**${escapeOf(title.trim())}**`] : []
  const alert = `[!${ALERTS[tone]}]`
  return `${quote(alert)}\n${quote([...heading, toMarkdown(body, page)].join('\n\n'))}`
}

/** A cell is one line; a table without a row that names its columns has an empty one there. */
function tableOf({caption, head, rows}: TableBlock, page: string): string {
  const cell = (text: ReadyText) => toMarkdown(text, page).replace(/\\?\n+/g, ' ')
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const width = rows[0]?.length ?? 0
  const names = head ? head.map(cell) : Array<string>(width).fill('')
  const lines = [names, names.map(() => '---'), ...rows.map((row) => row.map(cell))].map(line)
  return [...(caption ? [`${escapeOf(caption)}\n`] : []), ...lines].join('\n')
}

/** The words of a node, to see what stands beside a mark. */
function plain(node: unknown): string {
  const {text, children, marks} = node as {text?: string; children?: unknown[]; marks?: unknown}
  if (typeof text === 'string') return text
  if (Array.isArray(marks)) return '1'
  return (children ?? []).map(plain).join('')
}

const linkTo = (href: string, words: string, page: string) =>
  `[${words}](<${new URL(href, page).href}>)`

const quote = (words: string) => words.replace(/^/gm, '> ')
const indent = (words: string, by: number) => words.replace(/\n/g, `\n${' '.repeat(by)}`)

/** Signs that mean something in Markdown are shown as they are; a new line stays one. */
export const escapeOf = (text: string): string =>
  text.replace(/[\\`*_[\]<>&|~]/g, '\\$&').replace(/\n/g, '\\\n')

/** Text that is one line whatever is in it: a heading, or the words of an entry in a list. */
export const escapeLine = (text: string): string => escapeOf(text.replace(/\s+/g, ' ').trim())

/** A paragraph that begins like a heading or a list is none. */
export const guardStart = (words: string) =>
  words.replace(/^([#+=-])/gm, '\\$1').replace(/^(\d{1,9})([.)])/gm, '$1\\$2')
