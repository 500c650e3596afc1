import {type Block, plainText, type Table} from '../manuscript.ts'

/** A table over the text that says its title, author and the like is as many lines with labels. */
export const withPropertyTables = (blocks: Block[]): Block[] =>
  blocks.flatMap((block, i) =>
    i < 3 && block.kind === 'table' && isOf(block) ? inLines(block) : [block],
  )

function isOf({rows}: Table): boolean {
  const labels = rows.map(([label = []]) => plainText(label).trim())
  const areShort = labels.every((label) => label && label.split(/\s+/).length <= 4)
  return rows.every(({length}) => length === 2) && areShort && labels.some(isTitle)
}

const isTitle = (label: string) =>
  /^(?:(?:working|article|blog) )?(?:title|headline)\s*:?$/i.test(label)

const inLines = ({rows, lines: [first]}: Table): Block[] =>
  rows.flatMap(([label = [], value = []], i): Block[] => {
    const text = `${plainText(label).trim().replace(/\s*:$/, '')}: `
    return [{kind: 'paragraph', spans: [{text}, ...value], lines: [first + i, first + i]}]
  })
