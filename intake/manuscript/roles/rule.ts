import type {Announced} from '../headings.ts'
import type {Block} from '../manuscript.ts'
import type {Asked, Role} from '../role.ts'
import type {Survey} from './survey.ts'

/** One way to tell what a block is. The first rule of the table that knows a block decides. */
export interface Rule {
  /** What it recognises. */
  name: string
  /** Where the reading must be; anywhere, if it does not say. */
  in?: Place[]
  /** Which kinds of block it knows; all, if it does not say. */
  of?: Block['kind'][]
  /** The role of the block, alone if nothing else follows from it; nothing if it is something else. */
  reads(sight: Sight): Finding | Role | false | undefined
}

/** Where the reading is: before the title, in the article, or in one of the announced parts. */
export type Place = 'top' | 'intro' | 'body' | 'end' | Announced

/** How far the reading has come. */
export interface Progress {
  place: Place
  /** Whether a part has begun that stands behind articles. */
  hasEnded: boolean
}

/** All that a rule sees: a block in its place among the others, and what is known of the whole. */
export interface Sight extends Survey, Progress {
  block: Block
  i: number
  text: string
}

/** What a rule gives. */
export interface Finding {
  role: Role
  /** Where the reading is behind the block. */
  leadsTo?: Place
  /** Whether the article has ended here. */
  ends?: boolean
  /** For announcements: of what. */
  announces?: Announced
  /** What is asked of the writer, where a rule guesses. */
  asks?: Asked
  /** The block in the form that its role asks for, if that is another. */
  block?: Block
}
