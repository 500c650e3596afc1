import type {RichText} from '../../schemas/model.generated.ts'
import type {Library} from '../content/createLibrary.ts'
import {addressOf, isSafeLink} from './addresses.ts'
import type {Anchors} from './anchors.ts'
import type {Notes} from './notes.ts'
import {type PictureView, toPicture, type WaitingView} from './picture.ts'

/** Text ready to be shown: links lead somewhere, citations have their numbers, headings an id. */
export type ReadyText = ReadyBlock[]

export type ReadyBlock = TextBlock | PictureBlock | CalloutBlock

export interface TextBlock {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote'
  listItem?: 'bullet' | 'number'
  level?: number
  anchor?: string
  children: (Span | Citations)[]
  markDefs: {_type: 'link'; _key: string; href: string}[]
}

interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

/** Citations that stand next to each other make one mark: ¹,². */
export interface Citations {
  _type: 'citations'
  _key: string
  marks: CitationMark[]
}

interface CitationMark {
  number: number
  /** Where the reference list leads back to. */
  id: string
  href: string
  before: string
  after: string
}

export interface PictureBlock {
  _type: 'picture'
  _key: string
  picture: PictureView | WaitingView
}

export interface CalloutBlock {
  _type: 'callout'
  _key: string
  tone: 'note' | 'practice' | 'caution'
  title: string | undefined
  body: ReadyText
}

/** What text is read against: the page it stands on and the site around it. */
export interface Surroundings {
  library: Library
  notes: Notes
  anchors: Anchors
}

/** Makes text ready. Empty paragraphs, dead links and decoration without a file are left out. */
export function toReadyText(
  text: RichText | null | undefined,
  surroundings: Surroundings,
): ReadyText {
  return (text ?? []).flatMap((block) => toReadyBlock(block, surroundings))
}

type Block = Extract<RichText[number], {_type: 'block'}>

function toReadyBlock(block: RichText[number], surroundings: Surroundings): ReadyBlock[] {
  if (block._type === 'figure') {
    const picture = toPicture(block, surroundings.library)
    return picture ? [{_type: 'picture', _key: block._key, picture}] : []
  }
  if (block._type === 'callout') {
    const body = toReadyText(block.body, surroundings)
    const {_key, tone, title} = block
    return body.length > 0 || title ? [{_type: 'callout', _key, tone, title, body}] : []
  }
  const ready = toTextBlock(block, surroundings)
  return isEmpty(ready) ? [] : [ready]
}

function toTextBlock(block: Block, {library, notes, anchors}: Surroundings): TextBlock {
  const markDefs = (block.markDefs ?? []).flatMap((mark) => {
    const href =
      mark._type === 'link' ? safe(mark.href) : addressOf(mark.reference?._ref ?? '', library)
    return href ? [{_type: 'link' as const, _key: mark._key, href}] : []
  })
  const known = new Set(['strong', 'em', ...markDefs.map(({_key}) => _key)])
  const children = toChildren(block, known, notes)
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

/** Marks that mean nothing any more are taken off; neighbouring citations are joined. */
function toChildren({children}: Block, known: Set<string>, notes: Notes): TextBlock['children'] {
  const ready: TextBlock['children'] = []
  for (const child of children ?? []) {
    if (child._type === 'span') {
      if (!child.text) continue
      const marks = (child.marks ?? []).filter((mark) => known.has(mark))
      ready.push({_type: 'span', _key: child._key, text: child.text, marks})
      continue
    }
    const cited = notes.cite(child.source?._ref ?? '')
    if (!cited) continue
    const mark = {...cited, before: child.prefix ? `${child.prefix} ` : '', after: afterOf(child)}
    const last = ready.at(-1)
    if (last?._type === 'citations') last.marks.push(mark)
    else ready.push({_type: 'citations', _key: child._key, marks: [mark]})
  }
  return ready
}

type Citation = Extract<NonNullable<Block['children']>[number], {_type: 'citation'}>

const labels = {
  page: ['p.', 'pp.'],
  chapter: ['ch.', 'chs.'],
  section: ['sec.', 'secs.'],
  paragraph: ['para.', 'paras.'],
  figure: ['fig.', 'figs.'],
  table: ['table', 'tables'],
  timestamp: ['at', 'at'],
} as const

/** Such as “ (p. 12)” or “ (pp. 12–14), table 2 included”. */
function afterOf({locatorLabel, locator, suffix}: Citation): string {
  const [one, many] = labels[locatorLabel ?? 'page']
  const place = locator ? ` (${/[–,-]/.test(locator) ? many : one} ${locator})` : ''
  return suffix ? `${place} ${suffix}` : place
}

const safe = (href: string) => (isSafeLink(href) ? href : undefined)

const textOf = (children: TextBlock['children']) =>
  children.map((child) => (child._type === 'span' ? child.text : '')).join('')

const isEmpty = ({children}: TextBlock) =>
  children.every((child) => child._type === 'span' && child.text.trim() === '')
