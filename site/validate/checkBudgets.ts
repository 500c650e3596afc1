import {constants, gzipSync} from 'node:zlib'
import {budgets} from './budgets.ts'
import type {CheckedSite} from './checkSite.ts'
import type {Finding} from './finding.ts'
import type {Page} from './page.ts'

/**
 * What pages weigh, held against the budgets. HTML is measured as gzip, the least that every server
 * can do; brotli is some 15 % less.
 */
export function checkBudgets(page: Page, site: CheckedSite): Finding[] {
  const html = zipped(page.html)
  const local = (addresses: string[]) =>
    [...new Set(addresses)].reduce((sum, path) => sum + site.sizeOf(path), 0)
  const script = local(page.scriptFiles) + page.scripts.reduce((sum, each) => sum + zipped(each), 0)
  const weight = {html, script, beforePictures: html + local(page.fonts) + script}
  return budgets
    .filter(({pages, measure, limit}) => pages.test(page.path) && weight[measure] > limit)
    .map(({name, measure, limit, because}) => ({
      // A long article cannot be made short by whoever publishes it, so it is told and not refused.
      severity: measure === 'html' ? 'warning' : 'error',
      rule: 'budget',
      place: name,
      found: `${weight[measure].toLocaleString('en')} bytes`,
      expected: `at most ${limit.toLocaleString('en')}: ${because}`,
      remedy: 'See what of the page’s HTML, styles, fonts and scripts can go.',
    }))
}

const zipped = (text: string) => gzipSync(text, {level: constants.Z_BEST_SPEED + 5}).length
