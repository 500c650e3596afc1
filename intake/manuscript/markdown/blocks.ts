import type {AlignType, List, Table as MdTable, Nodes, PhrasingContent, RootContent} from 'mdast'
import type {Lines} from '../../result.ts'
import {inCallout, readAlert} from '../callouts.ts'
import {splitLines} from '../collector.ts'
import {toneOf} from '../drawnBoxes.ts'
import {type Block, plainText, tidySpans} from '../manuscript.ts'
import {isMarked} from '../shape/isMarked.ts'
import {checkTableSize} from '../tableSize.ts'
import type {MarkdownContext} from './context.ts'
import {spansOf} from './inline.ts'
import {readMarkup} from './markup.ts'

const linesOf = (node: Nodes): Lines => [
  node.position?.start.line ?? 1,
  node.position?.end.line ?? 1,
]

/** The blocks that one part of a Markdown file becomes. */
export function readBlock(node: RootContent, context: MarkdownContext): Block[] {
  const lines = linesOf(node)
  switch (node.type) {
    case 'heading':
      return [{kind: 'heading', level: node.depth, spans: spansOf(node.children, context), lines}]
    case 'paragraph':
      return readParagraph(node.children, lines, context)
    case 'list':
      return readList(node, 1, context)
    case 'blockquote':
      return readQuotation(node.children.flatMap((child) => readBlock(child, context)))
    case 'table':
      return [readTable(node, lines, context)]
    case 'code':
      return [{kind: 'paragraph', spans: [{text: node.value}], lines}]
    case 'html':
      return readMarkup(node.value, lines, context)
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

/** “[!TIP]” makes a quotation a box, as on GitHub and in Obsidian. */
function readQuotation(blocks: Block[]): Block[] {
  const box = readAlert(blocks) ?? readBox(blocks)
  return (
    box ??
    blocks.map((block) => (block.kind === 'paragraph' ? {...block, kind: 'quotation'} : block))
  )
}

/** A line in bold over a list is no quotation of anybody. */
function readBox([head, ...items]: Block[]): Block[] | undefined {
  const isBox =
    head?.kind === 'paragraph' &&
    isMarked(head.spans, 'strong') &&
    items.length > 0 &&
    items.every(({kind}) => kind === 'item')
  return isBox ? inCallout(toneOf(plainText(head.spans)), [head, ...items]) : undefined
}

/** Pictures that stand in a paragraph become blocks after it. */
function readParagraph(
  children: PhrasingContent[],
  lines: Lines,
  context: MarkdownContext,
): Block[] {
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
  const pieces = splitLines(spansOf(children, context)).map(tidySpans)
  const paragraphs = pieces.flatMap((spans, i): Block[] => {
    const isBroken = Boolean(pieces[i - 1]?.length)
    return spans.length ? [{kind: 'paragraph', spans, lines, ...(isBroken && {isBroken})}] : []
  })
  return [...paragraphs, ...pictures]
}

function readList(list: List, level: number, context: MarkdownContext): Block[] {
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
      return [
        own,
        ...rest.map(
          (block): Block => (block.isBroken ? ({...own, ...block, kind: 'item'} as Block) : block),
        ),
      ]
    })
  })
}

function readTable(
  {children}: MdTable & {align?: AlignType[] | null | undefined},
  lines: Lines,
  context: MarkdownContext,
): Block {
  checkTableSize(children.length, `line ${lines[0]}`)
  const rows = children.map((row) => row.children.map((cell) => spansOf(cell.children, context)))
  // Markdown has no table without names for its columns; they are left empty.
  const hasHeader = rows[0]?.some((cell) => plainText(cell).trim()) ?? false
  return {kind: 'table', hasHeader, rows: hasHeader ? rows : rows.slice(1), lines}
}
