import {decode} from './decode.ts'
import type {Finding} from './finding.ts'
import {fault, repeated} from './listing.ts'

/** A work in a file that readers take into their own list of references. */
export interface DownloadedWork {
  key: string
  /** As `toDoi` gives it; empty if it has none. */
  doi: string
}

type Say = (place: string, found: string, expected: string) => Finding

/** Faults of files whose format is written at `source`. */
export const downloadFault =
  (source: string): Say =>
  (place, found, expected) =>
    fault('download', source, place, found, expected)

/** In small letters, without what a format escapes. */
export const toDoi = (text = '') =>
  decode(text)
    .replace(/[\\{}\s]/g, '')
    .toLowerCase()

/** Programs that read a file overwrite one work of a key by the next. */
export const sameKeys = (works: DownloadedWork[], say: Say): Finding[] =>
  repeated(works.map(({key}) => key)).map((key) => say('keys', `“${key}” twice`, 'each once'))
