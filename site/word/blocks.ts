import {
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {Citations} from '../view/citationMarks.ts'
import type {PictureView, WaitingView} from '../view/picture.ts'
import type {CalloutBlock, ReadyText, TableBlock, TextBlock} from '../view/richText.ts'
import {BOXES} from './styles.ts'

type Part = Paragraph | Table

/** Widest that a picture is drawn, in pixels at 96 to the inch: the text of a page. */
const WIDTH = 600

/** Formats that Word draws. */
const DRAWN = new Map([
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['gif', 'gif'],
] as const)

const LEVELS = {
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
  h4: HeadingLevel.HEADING_3,
} as const

/**
 * Writes text that is ready to be shown as the paragraphs of a Word file, one file at a time. `isRtl`:
 * its language runs from right to left, which Word wants to be told of each paragraph and run.
 */
export function createBlocks(page: string, files: Map<string, Uint8Array>, isRtl: boolean) {
  const toward = isRtl ? {bidirectional: true} : {}
  // Each list is an instance of its own, so that numbers begin again.
  let lists = 0

  const text = (blocks: ReadyText, style?: string): Part[] =>
    blocks.flatMap((block, i) => {
      if (block._type === 'picture') return picture(block.picture)
      if (block._type === 'callout') return callout(block)
      if (block._type === 'table') return table(block)
      const before = blocks[i - 1]
      if (block.listItem && !(before?._type === 'block' && before.listItem)) lists++
      return [paragraph(block, style)]
    })

  function paragraph(block: TextBlock, style?: string): Paragraph {
    const {listItem, level = 1} = block
    const children = runsOf(block, page, isRtl)
    const heading = listItem ? undefined : LEVELS[block.style as keyof typeof LEVELS]
    if (heading) return new Paragraph({...toward, heading, children})
    const own = style ?? (block.style === 'blockquote' ? 'Quote' : undefined)
    return new Paragraph({
      ...toward,
      ...(own && {style: own}),
      ...(listItem && {
        numbering: {reference: listItem, level: Math.min(level, 3) - 1, instance: lists},
      }),
      children,
    })
  }

  function picture({alt, caption, credit, ...rest}: PictureView | WaitingView): Paragraph[] {
    const drawn = rest.kind === 'picture' ? draw({...rest, alt, caption, credit}, files) : undefined
    const named = alt ? `Picture: ${alt}` : 'Picture (decoration)'
    return [
      drawn ? new Paragraph({children: [drawn]}) : line('PictureWords', named),
      ...(caption ? [line('PictureWords', `Caption: ${caption}`)] : []),
      ...(credit ? [line('PictureWords', `Credit: ${credit}`)] : []),
    ]
  }

  const titleRun = (text: string) => new TextRun({text, bold: true, ...(isRtl && RTL)})

  function callout({tone, title, body}: CalloutBlock): Part[] {
    return [
      line('CalloutKind', BOXES[tone]),
      ...(title ? [new Paragraph({...toward, style: 'Callout', children: [titleRun(title)]})] : []),
      ...text(body, 'Callout'),
    ]
  }

  function table({caption, head, rows}: TableBlock): Part[] {
    const cell = (content: ReadyText, isHead: boolean) =>
      new TableCell({
        children: content.map((block) =>
          block._type === 'block'
            ? new Paragraph({
                ...toward,
                ...(isHead && {style: 'TableHead'}),
                children: runsOf(block, page, isRtl),
              })
            : new Paragraph(''),
        ),
      })
    const row = (cells: ReadyText[], isHead: boolean) =>
      new TableRow({
        tableHeader: isHead,
        children: cells.map((content) => cell(content, isHead)),
      })
    return [
      ...(caption ? [line('PictureWords', `Caption: ${caption}`)] : []),
      new Table({
        width: {size: 100, type: WidthType.PERCENTAGE},
        ...(isRtl && {visuallyRightToLeft: true}),
        rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
      }),
    ]
  }

  return {text, picture}
}

/** Words that lead to another page. */
export const linkTo = (link: string, children: TextRun[]): ExternalHyperlink =>
  new ExternalHyperlink({link, children})

const line = (style: string, words: string) =>
  new Paragraph({style, children: [new TextRun(words)]})

const RTL = {rightToLeft: true} as const

function runsOf({children, markDefs}: TextBlock, page: string, isRtl: boolean): ParagraphChild[] {
  return children.flatMap((child) => {
    if (child._type === 'citations') return marksOf(child, page)
    const runs = child.text.split('\n').map((text, i) => {
      const [bold, italics] = [child.marks.includes('strong'), child.marks.includes('em')]
      return new TextRun({text, bold, italics, ...(isRtl && RTL), ...(i && {break: 1})})
    })
    const link = markDefs.find(({_key}) => child.marks.includes(_key))
    return link ? [linkTo(new URL(link.href, page).href, runs)] : runs
  })
}

/** Numbers are raised; authors and years stand in brackets. */
function marksOf({marks, joiner, style}: Citations, page: string): ParagraphChild[] {
  const superScript = style === 'superscript'
  const run = (text: string) => new TextRun({text, superScript})
  const [opening, closing] = superScript ? [] : [run('('), run(')')]
  return [
    ...(opening ? [opening] : []),
    ...marks.flatMap(({text, href, before, after}, i) => [
      ...(i ? [run(joiner)] : []),
      ...(before ? [run(before)] : []),
      linkTo(new URL(href, page).href, [run(text)]),
      ...(after ? [run(after)] : []),
    ]),
    ...(closing ? [closing] : []),
  ]
}

function draw({file, alt}: PictureView, files: Map<string, Uint8Array>): ImageRun | undefined {
  const data = files.get(file._id)
  const type = DRAWN.get(file.extension as 'jpg')
  if (!data || !type || !file.width || !file.height) return undefined
  const width = Math.min(WIDTH, file.width)
  const height = Math.round((width * file.height) / file.width)
  return new ImageRun({type, data, transformation: {width, height}, altText: {description: alt}})
}
