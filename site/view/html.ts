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
 * A brief text in the few tags that readers of JSON-LD and feeds know: p, ul, ol, li, a, strong,
 * em, br. Its text is, letter for letter, that of the page. A single paragraph goes without `<p>`.
 * `page` is the whole address that fragments and paths are told from.
 */
export function toHtml(text: ReadyText, page: string): string {
  const only = text.length === 1 ? text[0] : undefined
  if (only?._type === 'block' && !only.listItem) return inner(only, page)
  return nestLists(text as TextBlock[], 'html')
    .map((node) => htmlOf(node, page))
    .join('')
}

/**
 * A long text with its headings, quotations, boxes and pictures. `pictures` are the addresses of
 * those that have a file, by their keys.
 */
export function toBlocksHtml(text: ReadyText, page: string, pictures: Map<string, string>): string {
  return nestLists(text as TextBlock[], 'html')
    .map((node) => {
      const block = node as unknown as ReadyBlock
      if (block._type === 'picture') return pictureOf(block, pictures)
      if (block._type === 'callout') return calloutOf(block, page, pictures)
      if (block._type === 'table') return tableOf(block, page)
      if (block._type !== 'block' || block.style === 'normal') return htmlOf(node, page)
      const quoted = block.style === 'blockquote'
      return wrap(block.style, quoted ? wrap('p', inner(block, page)) : inner(block, page))
    })
    .join('')
}

function pictureOf({_key, picture}: PictureBlock, pictures: Map<string, string>): string {
  const src = pictures.get(_key)
  const {alt, caption, credit} = picture
  const image = src
    ? `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
    : wrap('p', escapeHtml(alt))
  const words = [caption, credit].filter((line) => line !== undefined).map(escapeHtml)
  return wrap('figure', image + (words.length > 0 ? wrap('figcaption', words.join('<br>')) : ''))
}

function calloutOf({title, body}: CalloutBlock, page: string, pictures: Map<string, string>) {
  const heading = title ? wrap('p', wrap('strong', escapeHtml(title))) : ''
  return wrap('aside', heading + toBlocksHtml(body, page, pictures))
}

function tableOf({caption, head, rows}: TableBlock, page: string): string {
  const row = (cells: ReadyText[], tag: string) =>
    wrap('tr', cells.map((text) => wrap(tag, toHtml(text, page))).join(''))
  const title = caption ? wrap('caption', escapeHtml(caption)) : ''
  const top = head ? wrap('thead', row(head, 'th')) : ''
  return wrap('table', title + top + wrap('tbody', rows.map((one) => row(one, 'td')).join('')))
}

function htmlOf(node: unknown, page: string): string {
  const typed = node as {_type: string}
  if (isPortableTextToolkitList(typed as never)) {
    const list = node as {listItem: string; children: unknown[]}
    const tag = list.listItem === 'number' ? 'ol' : 'ul'
    return wrap(tag, list.children.map((item) => htmlOf(item, page)).join(''))
  }
  if (isPortableTextListItemBlock(typed as never)) return wrap('li', inner(node as TextBlock, page))
  if (isPortableTextToolkitSpan(typed as never)) return markOf(node as MarkNode, page)
  if (isPortableTextToolkitTextNode(typed as never)) {
    const {text} = node as {text: string}
    return text === '\n' ? '<br>' : escapeHtml(text)
  }
  if (typed._type === 'citations') return citationsOf(node as Citations, page)
  return typed._type === 'block' ? wrap('p', inner(node as TextBlock, page)) : ''
}

interface MarkNode {
  markType: string
  markDef?: {href: string}
  children: unknown[]
}

function markOf({markType, markDef, children}: MarkNode, page: string): string {
  const content = children.map((child) => htmlOf(child, page)).join('')
  if (markType === 'link') return linkTo(markDef?.href ?? '', content, page)
  return markType === 'strong' || markType === 'em' ? wrap(markType, content) : content
}

function citationsOf({marks, style, joiner}: Citations, page: string): string {
  const html = marks
    .map(({text, href, before, after}) =>
      [escapeHtml(before), linkTo(href, escapeHtml(text), page), escapeHtml(after)].join(''),
    )
    .join(joiner)
  return style === 'authorDate' ? `(${html})` : html
}

const inner = (block: TextBlock, page: string) =>
  buildMarksTree(block as never)
    .map((node) => htmlOf(node, page))
    .join('')

const wrap = (tag: string, content: string) => `<${tag}>${content}</${tag}>`

const linkTo = (href: string, content: string, page: string) =>
  `<a href="${escapeHtml(new URL(href, page).href)}">${content}</a>`

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)
