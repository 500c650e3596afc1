import type {
  AlignType,
  FootnoteDefinition,
  List,
  Table as MdTable,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {Refusal} from '../refusal.ts'
import type {Lines, Message, Result} from '../result.ts'
import {decodeText} from './bytes.ts'
import {splitLines} from './collector.ts'
import {readFrontMatter} from './frontMatter.ts'
import {toHref} from './href.ts'
import {
  type Block,
  type Inline,
  type Manuscript,
  type Mark,
  type Note,
  plainText,
  tidySpans,
} from './manuscript.ts'
import {shapeDocument} from './shapeDocument.ts'
import {checkTableSize} from './tableSize.ts'

/** Pictures that a manuscript names, by their path; undefined for what is not at hand. */
export type FindFile = (path: string) => Uint8Array | undefined

/** Reads Markdown: CommonMark and GFM with footnotes and front matter. */
export function readMarkdown(
  bytes: Uint8Array,
  findFile: FindFile = () => undefined,
): Result<Manuscript> {
  const {value: text, messages} = decodeText(bytes)
  const front = readFrontMatter(text)
  const body = front.rest
  if (nests(body)) {
    throw new Refusal('damaged', 'The Markdown is nested too deep to be the text of a person.')
  }
  const root = fromMarkdown(body, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const context = createContext(root, findFile)
  const blocks = root.children.flatMap((node) => readBlock(node, context))
  const lines = text.split(/\r\n|[\n\r]/)
  return {
    value: {
      blocks: shapeDocument([...front.blocks, ...blocks]),
      lines,
      unit: 'line',
      notes: context.notes,
    },
    messages: [...messages, ...front.messages, ...context.messages],
  }
}

/** Quotations and lists in one another cost the parser the square of their depth. */
const nests = (text: string) =>
  text.split(/[\n\r]/).some((line) => NESTED.test(line) && !RULE.test(line))
const NESTED = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){40}/
/** “- - - -” is a line between two parts, however long it is. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/

interface Context {
  findFile: FindFile
  notes: Note[]
  messages: Message[]
  /** Addresses and pictures that stand at the end, by their label. */
  addresses: Map<string, string>
  definitions: Map<string, FootnoteDefinition>
  places: Map<string, number>
}

function createContext(root: Root, findFile: FindFile): Context {
  const addresses = new Map<string, string>()
  const definitions = new Map<string, FootnoteDefinition>()
  for (const node of root.children) {
    if (node.type === 'definition') addresses.set(node.identifier, node.url)
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
  }
  return {findFile, notes: [], messages: [], addresses, definitions, places: new Map()}
}

const linesOf = (node: Nodes): Lines => [
  node.position?.start.line ?? 1,
  node.position?.end.line ?? 1,
]

function readBlock(node: RootContent, context: Context): Block[] {
  const lines = linesOf(node)
  switch (node.type) {
    case 'heading':
      return [{kind: 'heading', level: node.depth, spans: spansOf(node.children, context), lines}]
    case 'paragraph':
      return readParagraph(node.children, lines, context)
    case 'list':
      return readList(node, 1, context)
    case 'blockquote':
      return node.children.flatMap((child) => readBlock(child, context)).map(quoted)
    case 'table':
      return [readTable(node, lines, context)]
    case 'code':
      return [{kind: 'paragraph', spans: [{text: node.value}], lines}]
    case 'html':
      return readHtml(node.value, lines, context)
    case 'footnoteDefinition':
      if (!context.places.has(node.identifier)) {
        const message = 'No mark in the text leads to this note. It was left out.'
        const quote = node.children
          .map((child) =>
            'children' in child
              ? plainText(spansOf(child.children as PhrasingContent[], context))
              : '',
          )
          .join('\n')
        context.messages.push({what: 'looseNote', message, lines, quote})
      }
      return []
    default:
      return []
  }
}

function quoted(block: Block): Block {
  return block.kind === 'paragraph' ? {...block, kind: 'quotation'} : block
}

/** Pictures that stand in a paragraph become blocks after it. */
function readParagraph(children: PhrasingContent[], lines: Lines, context: Context): Block[] {
  const pictures = children.flatMap((child): Block[] => {
    if (child.type !== 'image' && child.type !== 'imageReference') return []
    const path =
      child.type === 'image' ? child.url : (context.addresses.get(child.identifier) ?? '')
    const caption = child.type === 'image' ? child.title : undefined
    const bytes = context.findFile(path)
    const name = path.split('/').at(-1) || 'picture'
    if (!bytes && path) {
      const message = `The file of this picture is not at hand: ${path}. Add it in Studio.`
      context.messages.push({what: 'pictureFile', message, lines})
    }
    return [
      {
        kind: 'picture',
        alt: child.alt ?? '',
        isLabelled: true,
        lines,
        ...(bytes && {file: {name, bytes}}),
        ...(caption && {caption}),
      },
    ]
  })
  const paragraphs = splitLines(spansOf(children, context))
    .map(tidySpans)
    .filter((spans) => spans.length)
    .map((spans): Block => ({kind: 'paragraph', spans, lines}))
  return [...paragraphs, ...pictures]
}

function readList(list: List, level: number, context: Context): Block[] {
  return list.children.flatMap((item, i) => {
    const number = list.ordered ? (list.start ?? 1) + i : undefined
    return item.children.flatMap((child, j): Block[] => {
      if (child.type === 'list') return readList(child, level + 1, context)
      const blocks = readBlock(child, context)
      const [first, ...rest] = blocks
      if (j || first?.kind !== 'paragraph') return blocks
      const own: Block = {
        kind: 'item',
        list: list.ordered ? 'number' : 'bullet',
        level: Math.min(3, level),
        spans: first.spans,
        lines: first.lines,
        ...(number !== undefined && {number}),
      }
      return [own, ...rest]
    })
  })
}

function readTable(
  {children}: MdTable & {align?: AlignType[] | null | undefined},
  lines: Lines,
  context: Context,
): Block {
  checkTableSize(children.length, `line ${lines[0]}`)
  const rows = children.map((row) => row.children.map((cell) => spansOf(cell.children, context)))
  return {kind: 'table', hasHeader: true, rows, lines}
}

/** Line breaks in HTML are common in tables and addresses; the rest of it stays as it is written. */
function readHtml(value: string, lines: Lines, context: Context): Block[] {
  if (/^<!--[\s\S]*-->$/.test(value.trim())) {
    const message = 'A note to yourself, which readers would not have seen. It was left out.'
    context.messages.push({what: 'hiddenNote', message, lines, quote: value.trim()})
    return []
  }
  const message = 'This holds HTML. It is kept as the letters it is, and does nothing.'
  context.messages.push({what: 'markup', message, lines, quote: value.trim()})
  return [{kind: 'paragraph', spans: [{text: value.trim()}], lines}]
}

function spansOf(children: PhrasingContent[], context: Context): Inline[] {
  return raised(children.flatMap((child) => readInline(child, [], undefined, context)))
}

function readInline(
  node: PhrasingContent,
  marks: Mark[],
  href: string | undefined,
  context: Context,
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
      return span(node.value.replace(/\s*\n\s*/g, ' '))
    case 'inlineCode':
      return span(node.value)
    case 'strong':
      return inner(['strong'])
    case 'emphasis':
      return inner(['em'])
    case 'delete':
      return inner([])
    case 'link':
      return inner([], toHref(node.url))
    case 'linkReference':
      return inner([], toHref(context.addresses.get(node.identifier)))
    case 'break':
      return [{text: '\n'}]
    case 'html':
      return readInlineHtml(node.value, span)
    case 'footnoteReference':
      return readNote(node.identifier, context)
    default:
      return []
  }
}

// Marks for where raised letters begin and end, from the area of Unicode that has no letters.
const [RAISE, LOWER] = ['\ue000', '\ue001']

/** Inline HTML comes as single tags: of raised letters both ends are marked, the others say nothing. */
function readInlineHtml(value: string, span: (text: string) => Inline[]): Inline[] {
  if (/^<br\s*\/?>$/i.test(value)) return [{text: '\n'}]
  if (/^<sup\b/i.test(value)) return [{text: RAISE}]
  if (/^<\/sup>/i.test(value)) return [{text: LOWER}]
  return /^<\/?(sub|b|i|u|em|strong|span|small|a|cite|mark)\b[^>]*>$/i.test(value)
    ? []
    : span(value)
}

function raised(spans: Inline[]): Inline[] {
  let isRaised = false
  return spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return [span]
    if (span.text === RAISE || span.text === LOWER) {
      isRaised = span.text === RAISE
      return []
    }
    return [isRaised ? {...span, marks: [...(span.marks ?? []), 'raised']} : span]
  })
}

function readNote(identifier: string, context: Context): Inline[] {
  const definition = context.definitions.get(identifier)
  if (!definition) return []
  const place = context.places.get(identifier) ?? context.notes.length
  if (!context.places.has(identifier)) {
    context.places.set(identifier, place)
    const note: Note = {blocks: [], lines: linesOf(definition)}
    context.notes.push(note)
    for (const child of definition.children) {
      if (child.type === 'paragraph') note.blocks.push(tidySpans(spansOf(child.children, context)))
    }
  }
  return [{note: place}]
}
