import {createHash} from 'node:crypto'
import {checkPage} from '../validate/checkPage.ts'
import type {Finding} from '../validate/finding.ts'
import {readNodes} from '../validate/readNodes.ts'
import {readPage} from '../validate/readPage.ts'
import {summarise} from '../validate/summarise.ts'
import type {PageSummary} from '../validate/summary.ts'
import {readVocabulary} from '../validate/vocabulary.ts'

/** What was found on one page, and what is to be known of it besides. */
export interface CheckedPage {
  /** Errors, which stop a build, and warnings, of which it tells. */
  findings: Finding[]
  /** What the rules between pages need. */
  summary: PageSummary
  /** Equal as long as that is which the search finds on it; undefined if it finds nothing there. */
  searched: string | undefined
}

/** Holds one page to the rules of this house. `forms` is the origin that receives forms, if another. */
export function checkOnePage(html: string, url: string, forms: string, now: Date): CheckedPage {
  const vocabulary = readVocabulary()
  const page = readPage(html, url)
  const nodes = page.blocks.flatMap(readNodes)
  const findings = checkPage(page, nodes, {strict: true, vocabulary, forms, now})
  const [searched] = /<main[^>]* data-pagefind-body.*<\/main>/s.exec(html) ?? []
  return {
    // Notes are for those who ask for them by `npm run validate`.
    findings: findings.filter(({severity}) => severity !== 'note'),
    summary: summarise(page, nodes, vocabulary),
    searched: searched && createHash('sha256').update(searched).digest('base64url'),
  }
}
