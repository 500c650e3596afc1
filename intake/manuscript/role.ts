import type {Announced} from './headings.ts'
import type {Block} from './manuscript.ts'

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
  /** The name of the rule that told the role. */
  rule?: string
}
