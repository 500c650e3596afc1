import type {BriefText, Callout, Citation, RichText} from '../schemas/model.generated.ts'
import type {Unkeyed} from './draft.ts'
import {refer} from './refer.ts'

/**
 * Portable Text under the names of HTML: p`One ${b('bold')} word.${cite('source-who-2020')}`. White
 * space in a template counts as one space, so that long paragraphs can be wrapped.
 */
export const p = (strings: TemplateStringsArray, ...pieces: Piece[]): Paragraph =>
  toBlock(weave(strings, pieces))

/** One item of a list. */
export const li = p

export const ul = (...items: Paragraph[]): Paragraph[] =>
  items.map((item) => ({...item, listItem: 'bullet', level: 1}))

export const ol = (...items: Paragraph[]): Paragraph[] =>
  items.map((item) => ({...item, listItem: 'number', level: 1}))

export const h2 = (text: string): Block => ({...toBlock([text]), style: 'h2'})

export const h3 = (text: string): Block => ({...toBlock([text]), style: 'h3'})

export const b = (text: string): Marked => ({text, decorator: 'strong'})

export const i = (text: string): Marked => ({text, decorator: 'em'})

/** A link to the web. */
export const a = (text: string, href: string): Marked => ({text, mark: {_type: 'link', href}})

/** A link to another document of the sample, by its id. */
export const to = (text: string, id: string): Marked => ({
  text,
  mark: {_type: 'internalLink', reference: refer(id)},
})

/** A citation, with the place in the work as in `cite('source-trauer-2015', 'page 191')`. */
export function cite(source: string, place?: string, prefix?: string): Unkeyed<Citation> {
  const [, label, locator] = place?.match(/^(\S+) (.+)$/) ?? []
  return {
    _type: 'citation',
    source: refer(source),
    ...(place && {locatorLabel: label as Label, locator}),
    ...(prefix && {prefix}),
  }
}

export const callout = (
  tone: Callout['tone'],
  title: string,
  ...body: (Paragraph | Paragraph[])[]
): Unkeyed<Callout> => ({_type: 'callout', tone, title, body: body.flat()})

/** Paragraphs and lists, one after the other. */
export const brief = (...parts: (Paragraph | Paragraph[])[]): Paragraph[] => parts.flat()

/** The same with headings, figures and callouts. */
export const text = (...parts: (Part | Part[])[]): Part[] => parts.flat()

type Part = Unkeyed<RichText>[number]
type Block = Extract<Part, {_type: 'block'}>
type Paragraph = Unkeyed<BriefText>[number]
type Child = NonNullable<Paragraph['children']>[number]
type Mark = NonNullable<Paragraph['markDefs']>[number]
type Label = NonNullable<Citation['locatorLabel']>
type Marked = {text: string; decorator?: 'strong' | 'em'; mark?: Mark}
type Piece = string | Marked | Unkeyed<Citation>

function weave(strings: readonly string[], pieces: Piece[]): Piece[] {
  const words = strings.map((part) => part.replace(/\s+/g, ' '))
  words[0] = words[0]?.trimStart() ?? ''
  words[words.length - 1] = words.at(-1)?.trimEnd() ?? ''
  return words.flatMap((part, n) => [part, pieces[n] ?? '']).filter((piece) => piece !== '')
}

function toBlock(pieces: Piece[]): Paragraph {
  const markDefs: (Mark & {_key: string})[] = []
  const children = pieces.map((piece): Child => {
    if (typeof piece === 'string') return toSpan(piece, [])
    if ('_type' in piece) return piece
    if (!piece.mark) return toSpan(piece.text, [piece.decorator ?? 'strong'])
    const _key = `mark${markDefs.length + 1}`
    markDefs.push({...piece.mark, _key})
    return toSpan(piece.text, [_key])
  })
  return {_type: 'block', style: 'normal', markDefs, children}
}

const toSpan = (text: string, marks: string[]): Child => ({_type: 'span', text, marks})
