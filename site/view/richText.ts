import type {RichText} from '../../schemas/model.generated.ts'
import type {Library} from '../content/createLibrary.ts'
import {addressOf, isSafeLink} from './addresses.ts'
import type {Anchors} from './anchors.ts'
import type {Notes} from './notes.ts'
import {type PictureView, toPicture, type WaitingView} from './picture.ts'
import {type ReadyChild, toReadyChildren} from './richTextChildren.ts'

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
  children: ReadyChild[]
  markDefs: {_type: 'link'; _key: string; href: string}[]
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

export type Block = Extract<RichText[number], {_type: 'block'}>

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
  const children = toReadyChildren(block, known, {library, notes})
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
