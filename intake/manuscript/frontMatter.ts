import {parse} from 'yaml'
import type {Lines, Message} from '../result.ts'
import type {Block} from './manuscript.ts'

/** What stands between the lines `---` at the top of a Markdown file, as blocks of the manuscript. */
export interface FrontMatter {
  blocks: Block[]
  messages: Message[]
  /** The text under it, on the same lines as before. */
  rest: string
}

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

export function readFrontMatter(text: string): FrontMatter {
  const found = FENCED.exec(text)
  const fields = found && readYaml(found[1] ?? '')
  if (!found || !fields) return {blocks: [], messages: [], rest: text}
  const [all] = found
  const lines: Lines = [1, all.trimEnd().split('\n').length]
  const rest = all.replace(/[^\n]/g, '') + text.slice(all.length)
  const blocks: Block[] = []
  const left: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    const words = toWords(value)
    const toLine = LINES.find(([names]) => names.test(name))?.[1]
    if (!words) continue
    if (!toLine) left.push(`${name}: ${words}`)
    else if (/^title$/i.test(name)) blocks.unshift(toLine(words, lines))
    else blocks.push(toLine(words, lines))
  }
  const message = 'These details at the top have no place in an article and were left out.'
  const messages = left.length
    ? [{what: 'frontMatter', message, lines, quote: left.join('\n')}]
    : []
  return {blocks, messages, rest}
}

const paragraph =
  (label: string) =>
  (text: string, lines: Lines): Block => ({kind: 'paragraph', spans: [{text: label + text}], lines})

const LINES: [names: RegExp, toLine: (text: string, lines: Lines) => Block][] = [
  [/^title$/i, (text, lines) => ({kind: 'heading', level: 0, spans: [{text}], lines})],
  [/^(authors?|by|byline|written[ _-]?by)$/i, paragraph('By ')],
  [/^(date|published|published[ _-]?at|pub_?date)$/i, paragraph('Published: ')],
  [/^(updated|last[ _-]?mod(ified)?|modified)$/i, paragraph('Last updated: ')],
  [/^((medically|clinically)?[ _-]?reviewe(d[ _-]?by|r))$/i, paragraph('Reviewed by ')],
  [/^((last[ _-]?)?reviewed([ _-]?(at|on))?)$/i, paragraph('Last reviewed: ')],
]

function readYaml(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(text, {maxAliasCount: 0})
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function toWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(toWords).filter(Boolean).join('; ')
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value && typeof value === 'object') {
    const {name, title} = value as {name?: unknown; title?: unknown}
    return toWords(name ?? title ?? Object.values(value)[0])
  }
  return value === undefined || value === null ? '' : String(value).trim()
}
