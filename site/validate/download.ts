import {texSymbols} from '../../citations/texLetters.ts'
import {decode} from './decode.ts'
import type {Finding} from './finding.ts'
import {fault, repeated} from './listing.ts'
import {lettersOf} from './passages.ts'

/** A work in a file that readers take into their own list of references. */
export interface DownloadedWork {
  key: string
  /** As `toDoi` gives it; empty if it has none. */
  doi: string
  /**
   * Title and, of what is in a journal, authors, year, journal, volume, issue, pages and PMID, in letters
   * and figures alone; '' if not said.
   */
  facts: string[]
}

/**
 * Facts of a work as formats write them, in letters and figures; '' where one is not said, or has
 * letters that only some formats can write. Authors are joined by a word in BibTeX alone.
 */
export const toFacts = (facts: (string | undefined)[]): string[] =>
  facts.map((fact = '') => {
    // Each format writes markup in its own way.
    if (/<|\\textless/.test(fact)) return ''
    const plain = withoutTex(fact)
      .replace(/\band\b/g, ' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
    const letters = lettersOf(plain).replaceAll(' ', '').toLowerCase()
    return /^[a-z\d]*$/.test(letters) ? letters : ''
  })

/** Letters that TeX names are themselves again; those under an accent stand without it. */
const withoutTex = (text: string) =>
  text
    .replace(/\{\\([A-Za-z]+)\}/g, (whole, name) => symbols.get(name) ?? whole)
    .replace(/\\text[a-z]+|\\[A-Za-z] (?=\\?[A-Za-z]\})|[{}\\]/g, '')

const symbols = new Map(texSymbols.map(([character, name]) => [name, character]))

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
