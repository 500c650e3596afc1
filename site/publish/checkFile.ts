import {readFileSync} from 'node:fs'
import {checkPage} from '../validate/checkPage.ts'
import type {Finding} from '../validate/finding.ts'
import {readNodes} from '../validate/readNodes.ts'
import {readPage} from '../validate/readPage.ts'
import {type PageSummary, summarise} from '../validate/summary.ts'
import {readVocabulary} from '../validate/vocabulary.ts'

/** A page in a folder that was built, and its address. */
export interface BuiltFile {
  file: string
  url: string
}

/** What was found on one page, and what the rules between pages need of it. */
export interface CheckedFile {
  findings: Finding[]
  summary: PageSummary
}

/** Holds one built page to the rules of this house; depends on nothing but its bytes and address. */
export function checkFile({file, url}: BuiltFile): CheckedFile {
  const vocabulary = readVocabulary()
  const page = readPage(readFileSync(file, 'utf8'), url)
  const nodes = page.blocks.flatMap(readNodes)
  const findings = checkPage(page, nodes, {strict: true, vocabulary})
  // Notes are for those who ask for them by `npm run validate`.
  const telling = findings.filter(({severity}) => severity !== 'note')
  return {findings: telling, summary: summarise(page, nodes, vocabulary)}
}
