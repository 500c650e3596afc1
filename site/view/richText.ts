import type {Language} from '../../schemas/languages.ts'
import type {RichText} from '../../schemas/model.generated.ts'
import type {Library} from '../content/createLibrary.ts'
import {addressOf, isSafeLink} from './addresses.ts'
import type {Anchors} from './anchors.ts'
import {levelHeadings} from './levelHeadings.ts'
import type {Notes} from './notes.ts'
import {type PictureView, toPicture, type WaitingView} from './picture.ts'
import {type ReadyChild, toReadyChildren} from './richTextChildren.ts'

/** Text ready to be shown: links lead somewhere, citations have their numbers, headings an id. */
export type ReadyText = ReadyBlock[]

export type ReadyBlock = TextBlock | PictureBlock | CalloutBlock | TableBlock

export interface TextBlock {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote'
  listItem?: 'bullet' | 'number'
  level?: number
  anchor?: string
  children: ReadyChild[]
  markDefs: {_type: 'link'; _key: string; href: string}[]
}

export interface PictureBlock {
  _type: 'picture'
  _key: string
  picture: PictureView | WaitingView
  language?: Language | undefined
}

export interface CalloutBlock {
  _type: 'callout'
  _key: string
  language?: Language | undefined
  tone: 'note' | 'practice' | 'caution'
  title: string | undefined
  body: ReadyText
}

export interface TableBlock {
  _type: 'table'
  _key: string
  language?: Language | undefined
  caption: string | undefined
  /** The row that names the columns. */
  head: ReadyText[] | undefined
  rows: ReadyText[][]
}

/** All rows of a table, from the one that names the columns. */
export const rowsOf = ({head, rows}: TableBlock): ReadyText[][] => (head ? [head, ...rows] : rows)

/** What text is read against: the page it stands on and the site around it. */
export interface Surroundings {
  library: Library
  notes: Notes
  anchors: Anchors
  /** That of the text, if it is not the site's. */
  language?: Language | undefined
}

/** Makes text ready. Empty paragraphs, links that are dead or on no word, and decoration without a file are left out. */
export function toReadyText(
  text: RichText | null | undefined,
  surroundings: Surroundings,
): ReadyText {
  return levelHeadings((text ?? []).flatMap((block) => toReadyBlock(block, surroundings)))
}

export type Block = Extract<RichText[number], {_type: 'block'}>

function toReadyBlock(block: RichText[number], surroundings: Surroundings): ReadyBlock[] {
  const {language} = surroundings
  if (block._type === 'figure') {
    const picture = toPicture(block, surroundings.library)
    return picture ? [{_type: 'picture', _key: block._key, picture, language}] : []
  }
  if (block._type === 'callout') {
    const body = toReadyText(block.body, surroundings)
    const {_key, tone, title} = block
    return body.length > 0 || title ? [{_type: 'callout', _key, tone, title, body, language}] : []
  }
  if (block._type === 'table') return toTable(block, surroundings)
  const ready = toTextBlock(block, surroundings)
  return isEmpty(ready) ? [] : [ready]
}

type Table = Extract<RichText[number], {_type: 'table'}>

/** Rows of one length, whatever the table holds; an empty table is none. */
function toTable({_key, caption, headerRows, rows = []}: Table, surroundings: Surroundings) {
  const cells = rows.map((row) =>
    (row.cells ?? []).map((cell) => toReadyText(cell.text, surroundings)),
  )
  const width = Math.max(0, ...cells.map((row) => row.length))
  const all = cells.map((row) => [...row, ...Array<ReadyText>(width - row.length).fill([])])
  if (!all.flat(2).length) return []
  const [first, ...rest] = all
  const head = headerRows && rest.length ? first : undefined
  const {language} = surroundings
  const table = {_type: 'table' as const, _key, language, caption: caption || undefined}
  return [{...table, head, rows: head ? rest : all}]
}

function toTextBlock(block: Block, surroundings: Surroundings): TextBlock {
  const {library, anchors} = surroundings
  const isOnWords = ({_key}: {_key: string}) =>
    (block.children ?? []).some(
      (child) => child._type === 'span' && child.marks?.includes(_key) && child.text?.trim(),
    )
  const markDefs = (block.markDefs ?? []).filter(isOnWords).flatMap((mark) => {
    const href =
      mark._type === 'link' ? safe(mark.href) : addressOf(mark.reference?._ref ?? '', library)
    return href ? [{_type: 'link' as const, _key: mark._key, href}] : []
  })
  const known = new Set(['strong', 'em', ...markDefs.map(({_key}) => _key)])
  const children = toReadyChildren(block, known, surroundings)
  const style = block.style ?? 'normal'
  const heading = /^h\d$/.test(style) && !block.listItem
  return {
    _type: 'block',
    _key: block._key,
    style,
    ...(block.listItem && {listItem: block.listItem, level: block.level ?? 1}),
    ...(heading && {anchor: anchors(textOf(children))}),
    children,
    markDefs,
  }
}

const safe = (href: string) => (isSafeLink(href) ? href : undefined)

const textOf = (children: TextBlock['children']) =>
  children.map((child) => (child._type === 'span' ? child.text : '')).join('')

const isEmpty = ({children}: TextBlock) =>
  children.every((child) => child._type === 'span' && child.text.trim() === '')
