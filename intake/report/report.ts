import type {Change} from '../documents/changes.ts'
import type {Unit} from '../manuscript/manuscript.ts'
import type {Role, RoledBlock} from '../manuscript/role.ts'
import type {Lines, Message} from '../result.ts'

/** What an import did and what a person should look at: the same as data and as sentences. */
export interface Report {
  file: string
  /** What the numbers of places count. */
  unit: Unit
  title: string
  /** Address of the article's page on the site. */
  path: string
  outcome: 'written' | 'unchanged' | 'dry run'
  isPublished: boolean
  notes: Note[]
  /** Every line of the manuscript that is not blank, and what was made of it. */
  lines: LineAccount[]
  documents: DocumentAccount[]
  /** The transaction in the lake's history, by which the import can be undone. */
  transactionId?: string
}

export type Group = 'recognised' | 'check' | 'leftOver'

export interface Note extends Message {
  group: Group
}

export interface LineAccount {
  line: number
  text: string
  role: Role
  group: Group
}

export type DocumentAccount = Pick<
  Change,
  'id' | 'type' | 'title' | 'change' | 'isDraft' | 'fields'
>

/** Accounts for each line through its block, since every block has one role. */
export function accountForLines(lines: string[], roles: RoledBlock[]): LineAccount[] {
  return roles.flatMap((roled) => {
    const [first, last] = roled.block.lines
    return lines.slice(first - 1, last).flatMap((text, i) => {
      const account = {line: first + i, text: text.trim(), role: roled.role, group: groupOf(roled)}
      return account.text ? [account] : []
    })
  })
}

/** Which group of the report a block belongs to. */
function groupOf({role, block}: RoledBlock): Group {
  if (role === 'leftOver') return 'leftOver'
  if (role === 'placeholder') return 'check'
  return block.kind === 'picture' && !block.isLabelled ? 'check' : 'recognised'
}

/** The lines from the first of some blocks to the last. */
export function linesOf(roles: RoledBlock[]): Lines | undefined {
  const numbers = roles.flatMap(({block}) => block.lines)
  return numbers.length ? [Math.min(...numbers), Math.max(...numbers)] : undefined
}
