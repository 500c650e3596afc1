import type {Message} from '../result.ts'
import type {Announced} from './headings.ts'
import {type Block, textOf} from './manuscript.ts'

/** What a block is in an article. Every block has exactly one role, so that none is lost. */
export type Role =
  | 'title'
  | 'byline'
  /** When it was published or reviewed, and by whom. */
  | 'credits'
  | 'hero'
  | 'standfirst'
  | 'body'
  | 'question'
  | 'answer'
  | 'reference'
  | 'bio'
  | 'ask'
  | 'welcome'
  | 'whatIs'
  | 'invitation'
  /** The heading of an announced part, which the site writes itself. */
  | 'announcement'
  | 'placeholder'
  | 'leftOver'

export interface RoledBlock {
  role: Role
  block: Block
  /** For announcements: of what. */
  announces?: Announced
  /** What is asked of the writer, where the role was guessed. */
  asks?: Asked
  /** The name of the rule that told the role. */
  rule?: string
}

/** A question to the writer; blocks that follow one another with the same one are asked about once. */
export type Asked = Pick<Message, 'what' | 'message'>

export function askedOf(roles: RoledBlock[]): Message[] {
  const asked: Message[] = []
  let last: string | undefined
  for (const {asks, block} of roles) {
    const [from, to] = block.lines
    const open = asks && asks.message === last ? asked.at(-1) : undefined
    if (open?.lines) open.lines[1] = to
    else if (asks) asked.push({...asks, lines: [from, to], quote: textOf(block)})
    last = asks?.message
  }
  return asked
}
