import type {Work} from '../../citations/work.ts'
import type {Lines, Result} from '../result.ts'

/** Works as a reader of one format found them; each stands on the lines of the same place. */
export interface ReadWorks extends Result<Work[]> {
  lines: Lines[]
}

/** What a work was read from. */
export type Origin =
  | 'identifier'
  | 'bibtex'
  | 'ris'
  | 'nbib'
  | 'endnote'
  | 'csl'
  | 'apa'
  | 'ama'
  | 'vancouver'
  | 'harvard'
  | 'chicago'

/** One work that was recognised, and where. */
export interface ReadWork {
  work: Work
  lines: Lines
  origin: Origin
  /** The number that a numbered list gives it: citations such as “[12]” mean this. */
  number?: string
  /** Whether only identifiers are known of it, so that it has no title yet. */
  isIncomplete: boolean
  /** Words of it that were not understood. */
  left: string[]
}
