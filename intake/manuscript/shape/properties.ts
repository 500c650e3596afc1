import {
  type Block,
  type Inline,
  type Paragraph,
  plainText,
  type Table,
  tidySpans,
} from '../manuscript.ts'

/**
 * What is said of a text at its top is a line each, with its label: the rows of a table with its title
 * and author, or “**Title:** Rest **Author:** Anna Brook”, whose lines were run together.
 */
export const withPropertiesApart = (blocks: Block[]): Block[] =>
  blocks.flatMap((block, i) => {
    if (i > 2) return [block]
    if (block.kind === 'table') return isOfProperties(block) ? rowsApart(block) : [block]
    return block.kind === 'paragraph' ? labelsApart(block) : [block]
  })

function isOfProperties({rows}: Table): boolean {
  const labels = rows.map(([label = []]) => plainText(label).trim())
  const areShort = labels.every((label) => label && label.split(/\s+/).length <= 4)
  return rows.every(({length}) => length === 2) && areShort && labels.some(isTitle)
}

const isTitle = (label: string) =>
  /^(?:(?:working|article|blog) )?(?:title|headline)\s*:?$/i.test(label)

const rowsApart = ({rows, lines: [first]}: Table): Block[] =>
  rows.flatMap(([label = [], value = []], i): Block[] => {
    const text = `${plainText(label).trim().replace(/\s*:$/, '')}: `
    return [{kind: 'paragraph', spans: [{text}, ...value], lines: [first + i, first + i]}]
  })

function labelsApart(block: Paragraph): Block[] {
  const lines: Inline[][] = []
  for (const span of block.spans) {
    if (isLabel(span) || !lines.length) lines.push([])
    lines.at(-1)?.push(span)
  }
  const labels = block.spans.filter(isLabel).map((span) => plainText([span]).trim())
  if (labels.length < 2 || lines.length !== labels.length || !labels.some(isTitle)) return [block]
  return lines.map((spans) => ({...block, spans: tidySpans(spans)}))
}

const isLabel = (span: Inline) =>
  'text' in span &&
  span.marks?.includes('strong') &&
  /^\s*\p{Lu}[\p{L} ]{1,24}:\s*$/u.test(span.text)
