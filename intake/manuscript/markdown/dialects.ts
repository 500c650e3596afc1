import type {Message, Result} from '../../result.ts'
import {isCalloutName} from '../callouts.ts'

/** A Markdown file of any dialect as one of CommonMark and GFM, on the same lines. */
export interface CommonMark extends Result<string> {
  /** Notes that were written within a line, by their new label, with that line. */
  noteLines: Map<string, number>
}

/**
 * Takes off what other dialects add: fences and attributes of Pandoc, titles of callouts and links of Obsidian,
 * notes and raised figures within a line, lists of definitions. Code stays as it is.
 */
export function toCommonMark(text: string): CommonMark {
  if (OWN_PAGE.test(text)) return {value: text, messages: [], noteLines: new Map()}
  const messages: Message[] = []
  const noteLines = new Map<string, number>()
  const notes: string[] = []
  const defined = new Set([...text.matchAll(/^\[\^([^\]\s]+)\]:/gm)].map(([, label]) => label))
  let fence = ''
  const lines = text.split(/\r\n|[\n\r]/)
  const value = lines.map((line, i, all): string => {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1]
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark
    if (mark || fence || /^(?: {4}|\t)/.test(line)) return line
    const tell = (what?: string) => messages.push(told(line, i + 1, what))
    return withoutBlocks(line, all[i - 1] ?? '', all[i + 1] ?? '', tell)
      .replace(/\^\[((?:[^[\]]|\[[^[\]]*\])+)\]/g, (_, words: string) => {
        const label = `within-${notes.length + 1}`
        notes.push(`[^${label}]: ${words}`)
        noteLines.set(label, i + 1)
        return `[^${label}]`
      })
      .replace(/\[\^(\d+)\](?!:)/g, (all, label: string) =>
        defined.has(label) ? all : `[${label}]`,
      )
      .replace(
        /^\s*\{\{[<%]\s*(?:figure|img|image)\s([^{}]*?)[%>]\}\}\s*$/,
        (all, words: string) => toPicture(words) ?? all,
      )
      .replace(
        // Behind the name stands a size, or what the picture shows.
        /!\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g,
        (_, path: string, words = '') =>
          `![${/^\s*\d+(?:x\d+)?\s*$/.test(words) ? '' : words.trim()}](<${path}>)`,
      )
      .replace(/\[\[(?:[^[\]|]+\|)?([^[\]]+)\]\](?!\()/g, '$1')
      .replace(/==(?=\S)(.+?)(?<=\S)==/g, '$1')
      .replace(/(?<=\S)\^(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\^/g, '<sup>$1</sup>')
  })
  return {
    value: [...value, ...(notes.length ? ['', ...notes] : [])].join('\n'),
    messages,
    noteLines,
  }
}

/** Hugo’s “figure src="a.png" alt="A hand" caption="At rest"”. */
function toPicture(words: string): string | undefined {
  const attribute = (name: string) => new RegExp(`\\b${name}=(["'])(.*?)\\1`).exec(words)?.[2]
  const [path, alt = '', caption] = ['src', 'alt', 'caption'].map(attribute)
  return path && `![${alt}](<${path}>${caption ? ` "${caption.replaceAll('"', '”')}"` : ''})`
}

/** Our own articles are CommonMark already, and say their address. */
const OWN_PAGE = /^- Address: <https?:[^\s>]+>$/m

/** What stands at the beginning or end of a line. `above` and `below` are the lines around it. */
function withoutBlocks(
  line: string,
  above: string,
  below: string,
  tell: (what?: string) => void,
): string {
  if (/^\s{0,3}:{3,}\s*(?:\{[^}]*\}|[\w-]*)\s*:*\s*$/.test(line)) {
    if (/[\w-]/.test(line) && !/refs|references/.test(line)) tell()
    return ''
  }
  // Jekyll’s: “{: .wide}” and “* TOC” over “{:toc}”.
  const isToc = /^[*+-]\s+toc\s*$/i.test(line) && /^\s*\{:toc/.test(below)
  if (/^\s*\{:[^}]*\}\s*$/.test(line) || isToc) {
    tell()
    return ''
  }
  if (/^\s{0,3}(?:#[\p{L}][\p{L}\p{N}/_-]*\s*)+$/u.test(line)) {
    tell('tags')
    return ''
  }
  const callout = /^(\s*>\s*)\[!([\w-]+)\][+-]?\s*(.*)$/.exec(line)
  if (callout) {
    const [, before, name = '', title] = callout
    if (isCalloutName(name)) return title ? `${before}[!${name}] **${title.trim()}**  ` : line
    tell()
    return title ? `${before}${title}  ` : ''
  }
  if (/^#{1,6}\s/.test(line)) return line.replace(/\s*\{[^{}]*\}\s*#*\s*$/, '')
  // “Term” over “: What it means” is a pair of paragraphs.
  if (/^:\s+\S/.test(line) && above.trim()) return line.replace(/^:\s+/, '')
  const isLast = !line.trim() || !below.trim()
  const begins = /^:\s+\S|^[–•]\s/.test(below)
  return !isLast && (begins || isPair(line, below)) ? `${line.trimEnd()}  ` : line
}

/** Entries of a list, or names with values, that stand under one another. */
const isPair = (line: string, below: string) =>
  [/^(?:\[\d{1,3}\]|[¹²³⁰-⁹]{1,3})\s/, /^\p{Lu}[\p{L} ]{2,24}:\s\S.{0,80}$/u].some(
    (shape) => shape.test(line) && shape.test(below),
  )

function told(line: string, at: number, what = 'shownSign'): Message {
  const message =
    what === 'tags'
      ? 'These are tags, which have no place in the text. They were left out; choose topics in Studio.'
      : 'A sign for how words are shown, which an article does not have. The words were kept.'
  return {what, message, lines: [at, at], quote: line.trim()}
}
