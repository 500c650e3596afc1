import {budgets} from './budgets.ts'
import type {Finding} from './finding.ts'
import type {PageSummary} from './summary.ts'

/**
 * What a page weighs, held against the budgets. HTML is measured as gzip, the least that every
 * server can do; brotli is some 15 % less.
 */
export function checkBudgets(page: PageSummary, sizeOf: (path: string) => number): Finding[] {
  const {html, styles, scripts} = page.sizes
  const local = (addresses: string[]) =>
    [...new Set(addresses)].reduce((sum, path) => sum + sizeOf(path), 0)
  const script = local(page.scriptFiles) + scripts
  const files = local(page.fonts) + script
  const weight = {html, script, beforePictures: html + files, frame: styles + files}
  return budgets
    .filter(({pages, measure, limit}) => pages.test(page.path) && weight[measure] > limit)
    .map(({name, measure, limit, because, severity}) => ({
      severity,
      rule: 'budget',
      place: name,
      found: `${weight[measure].toLocaleString('en')} bytes`,
      expected: `at most ${limit.toLocaleString('en')}: ${because}`,
      remedy: 'See what of the page’s HTML, styles, fonts and scripts can go.',
    }))
}
