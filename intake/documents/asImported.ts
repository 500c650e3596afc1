import {formSign, signInKey} from './formSign.ts'
import {importKey} from './keys.ts'
import type {Fields} from './plan.ts'

export type Part = Fields & {_key?: string; _type?: string}

/**
 * Whether a part of a text is as an import made it. Keys follow from words, so they tell: Studio
 * gives keys of its own to what is added, and keeps the key of what it changes.
 */
export function isAsImported(part: Part): boolean {
  const {_key = ''} = part
  const [own] = /^k[\da-f]{12}/.exec(_key) ?? []
  if (!own || own !== _key || !hasKeyOf(contentOf(part), _key)) return false
  if (part._type === 'table' || part._type === 'callout') return insideOf(part).every(isAsImported)
  if (!partsIn(part).every((child) => child._key?.startsWith(own))) return false
  return part._type !== 'block' || hasSignOf(part)
}

/** Whether the spans of a block carry the sign of the form that it has. */
function hasSignOf(block: Part): boolean {
  const sign = formSign(block)
  return list(block.children)
    .filter(({_type}) => _type === 'span')
    .every(({_key = ''}) => signInKey(_key) === sign)
}

/** The words of a part as a report quotes them. */
export function wordsOf(part: Part): string {
  if (part._type === 'figure') return `Picture: ${part.alt || part.caption || 'no description'}`
  if (part._type === 'table') return rowsOf(part)
  if (part._type !== 'callout') return textOf(part)
  return [part.title, ...list(part.body).map(textOf)].filter(Boolean).join('\n')
}

/** What an import makes the key of a part from. */
function contentOf(part: Part): string {
  if (part._type === 'figure') return `picture ${part.alt || part.caption || ''}`
  if (part._type === 'table') return `table ${rowsOf(part)}`
  if (part._type !== 'callout') return `${kindOf(part)} ${textOf(part)}`
  return `callout ${part.title ?? ''} ${list(part.body).map(textOf).join('\n')}`
}

function kindOf({style, listItem}: Part): string {
  if (listItem) return 'item'
  if (style === 'blockquote') return 'quotation'
  return /^h\d$/.test(String(style)) ? 'heading' : 'paragraph'
}

/** Words that come several times have keys that count them. */
const hasKeyOf = (content: string, key: string) =>
  importKey(content) === key ||
  Array.from({length: MOST_REPEATED}, (_, i) => importKey(`${content}\n${i + 2}`)).includes(key)

const MOST_REPEATED = 30

const list = (value: unknown): Part[] => (Array.isArray(value) ? (value as Part[]) : [])

const partsIn = ({children, markDefs}: Part): Part[] => [...list(children), ...list(markDefs)]

const cellsOf = (row: Part) => list(row.cells).map(({text}) => list(text))

const insideOf = (part: Part): Part[] =>
  part._type === 'table' ? list(part.rows).flatMap(cellsOf).flat() : list(part.body)

const textOf = (block: Part): string =>
  list(block.children)
    .map(({text}) => text ?? '')
    .join('')

const rowsOf = (table: Part): string =>
  list(table.rows)
    .map((row) => cellsOf(row).map((blocks) => blocks.map(textOf).join('\n')))
    .map((cells) => cells.join(' | '))
    .join('\n')
