import {
  buildMarksTree,
  isPortableTextListItemBlock,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  nestLists,
} from '@portabletext/toolkit'
import type {Citations} from './citationMarks.ts'
import type {ReadyText, TextBlock} from './richText.ts'

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

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)
