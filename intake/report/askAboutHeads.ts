import {type Inline, plainText} from '../manuscript/manuscript.ts'
import type {RoledBlock} from '../manuscript/role.ts'
import type {Note} from './report.ts'

/** Asks about tables whose first row may name the columns, though nothing in the file marks it. */
export function askAboutHeads(roles: RoledBlock[]): Note[] {
  return roles.flatMap(({role, block}): Note[] => {
    if (role !== 'body' || block.kind !== 'table' || block.hasHeader) return []
    const [first = [], ...others] = block.rows
    if (others.length < 2 || !first.every(isLabel)) return []
    const message =
      'Nothing marks the first row of this table as the names of its columns. If it is, make the row bold, or write 1 under “Rows at the top that name the columns” in Studio: screen readers say them with each cell.'
    const quote = first.map(plainText).join(' · ')
    return [{group: 'check', what: 'tableHead', message, lines: block.lines, quote}]
  })
}

/** Words, and few of them, rather than a number or nothing. */
function isLabel(cell: Inline[]): boolean {
  const text = plainText(cell).trim()
  return /\p{L}/u.test(text) && !/\d|[.!?]$/.test(text) && text.split(/\s+/).length <= 5
}
