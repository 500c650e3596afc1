import type {FootnoteDefinition, Link, PhrasingContent} from 'mdast'
import {toHref} from '../href.ts'
import {type Inline, type Mark, type Note, tidySpans} from '../manuscript.ts'
import type {MarkdownContext} from './context.ts'
import {applyTags, toTag} from './tags.ts'

/** The words of a line, with what HTML tags among them say. */
export function spansOf(children: PhrasingContent[], context: MarkdownContext): Inline[] {
  return applyTags(children.flatMap((child) => readInline(child, [], undefined, context)))
}

function readInline(
  node: PhrasingContent,
  marks: Mark[],
  href: string | undefined,
  context: MarkdownContext,
): Inline[] {
  const inner = (more: Mark[], to = href) =>
    'children' in node
      ? node.children.flatMap((child) => readInline(child, [...marks, ...more], to, context))
      : []
  const span = (text: string): Inline[] => [
    {text, ...(marks.length && {marks}), ...(href && {href})},
  ]
  switch (node.type) {
    case 'text':
      // A list that counts with letters is no list to Markdown.
      return span(node.value.replace(/\s*\n(?!\(?[a-z]\)\s)\s*/g, ' '))
    case 'inlineCode':
      return span(node.value)
    case 'strong':
      return inner(['strong'])
    case 'emphasis':
      return inner(['em'])
    case 'delete':
      return inner(['struck'])
    case 'link':
      return inner(isMark(node) ? ['raised'] : [], toHref(node.url))
    case 'linkReference':
      return inner([], toHref(context.addresses.get(node.identifier)))
    case 'break':
      return [{text: '\n'}]
    case 'html':
      return toTag(node.value) ?? span(node.value)
    case 'footnoteReference':
      return readNote(node.identifier, context)
    default:
      return []
  }
}

/** “[1](#ref-1)” cites, as its place says. */
const isMark = (link: Link) =>
  /^#.*(?:ref|cit|bib|note|source)/i.test(link.url) &&
  /^[[(]?\d{1,3}[\])]?$/.test(
    link.children.map((one) => ('value' in one ? one.value : '')).join(''),
  )

function readNote(identifier: string, context: MarkdownContext): Inline[] {
  const definition = context.definitions.get(identifier)
  if (!definition) return []
  const place = context.places.get(identifier) ?? context.notes.length
  if (!context.places.has(identifier)) {
    context.places.set(identifier, place)
    const note: Note = {blocks: [], lines: linesOfNote(definition, context)}
    context.notes.push(note)
    for (const child of definition.children) {
      if (child.type === 'paragraph') note.blocks.push(tidySpans(spansOf(child.children, context)))
    }
  }
  return [{note: place}]
}

function linesOfNote(
  definition: FootnoteDefinition,
  {noteLines}: MarkdownContext,
): [number, number] {
  const own = noteLines.get(definition.identifier)
  const {start, end} = definition.position ?? {start: {line: 1}, end: {line: 1}}
  return own ? [own, own] : [start.line, end.line]
}
