/** A pasted table, as our model has it; keys are for whoever puts it into a text. */
export interface LiftedTable {
  _type: 'table'
  [field: string]: unknown
  headerRows: number
  rows: {_type: 'tableRow'; cells: {_type: 'tableCell'; text: Paragraph[]}[]}[]
}

interface Paragraph {
  _type: 'block'
  style: 'normal'
  markDefs: {_type: 'link'; _key: string; href: string}[]
  children: {_type: 'span'; text: string; marks: string[]}[]
}

/**
 * Takes the tables out of cleaned HTML and leaves a line in the place of each, by which it can be
 * put back. A table of one column was only drawn around a text: its words stay, as paragraphs.
 */
export function liftTables(body: HTMLElement): Map<string, LiftedTable> {
  const lifted = new Map<string, LiftedTable>()
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.rows].map((row) => [...row.cells])
    if (rows.every((cells) => cells.length < 2)) {
      table.replaceWith(...rows.flat().flatMap((cell) => [...cell.childNodes]))
      continue
    }
    const line = body.ownerDocument.createElement('p')
    // Letters of the area for private use, which no text has.
    line.textContent = `\u{E000}${lifted.size}\u{E001}`
    lifted.set(line.textContent, toTable(rows))
    table.replaceWith(line)
  }
  return lifted
}

function toTable(rows: HTMLTableCellElement[][]): LiftedTable {
  const width = Math.max(...rows.map((cells) => cells.length))
  const hasHeader = rows[0]?.every((cell) => cell.localName === 'th' || isBold(cell)) ?? false
  return {
    _type: 'table',
    headerRows: hasHeader ? 1 : 0,
    rows: rows.map((cells) => ({
      _type: 'tableRow',
      cells: Array.from({length: width}, (_, i) => ({
        _type: 'tableCell',
        text: [toParagraph(cells[i])],
      })),
    })),
  }
}

const isBold = (cell: Element) =>
  textsOf(cell).every((text) => !text.data.trim() || text.parentElement?.closest('strong, b'))

/** All of a cell in one paragraph, with its bold, italic and links. */
function toParagraph(cell: Element | undefined): Paragraph {
  const links = [...(cell?.querySelectorAll('a') ?? [])]
  const children = (cell ? textsOf(cell) : []).map((text) => {
    const within = (selector: string) => text.parentElement?.closest(selector)
    const link = within('a')
    return {
      _type: 'span' as const,
      text: text.data.replace(/\s+/g, ' '),
      marks: [
        ...(within('strong, b') ? ['strong'] : []),
        ...(within('em, i') ? ['em'] : []),
        ...(link ? [`link${links.indexOf(link as HTMLAnchorElement)}`] : []),
      ],
    }
  })
  return {
    _type: 'block',
    style: 'normal',
    markDefs: links.map(({href}, i) => ({_type: 'link', _key: `link${i}`, href})),
    children: children.length > 0 ? children : [{_type: 'span', text: '', marks: []}],
  }
}

function textsOf(cell: Element): Text[] {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}
