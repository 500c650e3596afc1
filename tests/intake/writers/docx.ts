import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type {PhrasingContent, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

export interface WriteOptions {
  /** How headings are made: by style, or as people do who know none. */
  headings?: 'style' | 'bold'
  /** Whether lists have Word’s marks or marks that were typed. */
  lists?: 'word' | 'typed'
  comment?: string
}

const LEVELS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
]

/** Writes Markdown as a Word document, with the library that many web applications write theirs. */
export async function writeDocx(markdown: string, options: WriteOptions = {}): Promise<Uint8Array> {
  const root = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const notes = readNotes(root)
  const context: Context = {options, notes: [...notes.keys()], lists: 0}
  const footnotes = Object.fromEntries(
    [...notes.values()].map((children, i) => [
      i + 1,
      {children: [new Paragraph({children: runs(children, {}, context)})]},
    ]),
  )
  const level = (format: 'bullet' | 'decimal', depth: number) => ({
    level: depth,
    format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: format === 'bullet' ? '•' : `%${depth + 1}.`,
    alignment: AlignmentType.LEFT,
  })
  const document = new Document({
    footnotes,
    ...(options.comment && {
      comments: {
        children: [{id: 0, author: 'Kim Editor', children: [new Paragraph(options.comment)]}],
      },
    }),
    numbering: {
      config: (['bullet', 'decimal'] as const).map((format) => ({
        reference: format,
        levels: [0, 1, 2].map((depth) => level(format, depth)),
      })),
    },
    sections: [{children: root.children.flatMap((node) => blocks(node, context, 0))}],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

interface Context {
  options: WriteOptions
  notes: string[]
  lists: number
}

function readNotes(root: Root): Map<string, PhrasingContent[]> {
  return new Map(
    root.children.flatMap((node) => {
      if (node.type !== 'footnoteDefinition') return []
      const [first] = node.children
      return first?.type === 'paragraph' ? [[node.identifier, first.children] as const] : []
    }),
  )
}

function blocks(node: RootContent, context: Context, depth: number): (Paragraph | Table)[] {
  const {options} = context
  switch (node.type) {
    case 'heading': {
      const isStyled = options.headings !== 'bold'
      const children = runs(node.children, isStyled ? {} : {bold: true}, context)
      const heading = LEVELS[node.depth - 1] ?? HeadingLevel.HEADING_4
      return [new Paragraph({children, ...(isStyled && {heading})})]
    }
    case 'paragraph':
      return [new Paragraph({children: runs(node.children, {}, context, true)})]
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [new Paragraph({style: 'Quote', children: runs(child.children, {}, context)})]
          : [],
      )
    case 'list': {
      context.lists += 1
      const instance = context.lists
      return node.children.flatMap((item, i) =>
        item.children.flatMap((child) => {
          if (child.type === 'list') return blocks(child, context, depth + 1)
          if (child.type !== 'paragraph') return []
          const children = runs(child.children, {}, context)
          if (options.lists === 'typed') {
            const mark = node.ordered ? `${i + 1}. ` : '• '
            return [new Paragraph({children: [new TextRun(mark), ...children]})]
          }
          const reference = node.ordered ? 'decimal' : 'bullet'
          return [new Paragraph({children, numbering: {reference, level: depth, instance}})]
        }),
      )
    }
    case 'table':
      return [
        new Table({
          rows: node.children.map(
            (row, i) =>
              new TableRow({
                tableHeader: i === 0,
                children: row.children.map(
                  (cell) =>
                    new TableCell({
                      children: [new Paragraph({children: runs(cell.children, {}, context)})],
                    }),
                ),
              }),
          ),
        }),
      ]
    default:
      return []
  }
}

function runs(
  nodes: PhrasingContent[],
  around: IRunOptions & {superScript?: boolean},
  context: Context,
  isCommented = false,
): ParagraphChild[] {
  let isRaised = false
  const children = nodes.flatMap((node): ParagraphChild[] => {
    const style = isRaised ? {...around, superScript: true} : around
    switch (node.type) {
      case 'text':
        return [new TextRun({...style, text: node.value.replace(/\n/g, ' ')})]
      case 'strong':
        return runs(node.children, {...style, bold: true}, context)
      case 'emphasis':
        return runs(node.children, {...style, italics: true}, context)
      case 'link':
        return [
          new ExternalHyperlink({link: node.url, children: runs(node.children, style, context)}),
        ]
      case 'footnoteReference':
        return [new FootnoteReferenceRun(context.notes.indexOf(node.identifier) + 1)]
      case 'html':
        isRaised = node.value === '<sup>'
        return []
      case 'break':
        return [new TextRun({break: 1})]
      default:
        return []
    }
  })
  const {comment} = context.options
  if (!comment || !isCommented) return children
  delete context.options.comment
  return [
    new CommentRangeStart(0),
    ...children,
    new CommentRangeEnd(0),
    new TextRun({children: [new CommentReference(0)]}),
  ]
}
