import {gzipSync} from 'node:zlib'
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
  const files = local(page.fonts) + script
  const weight = {
    html,
    script,
    beforePictures: html + files,
    frame: zippedOnce(page.styles.join('')) + files,
  }
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

const sizes = new Map<string, number>()

/** Pages of one kind have the same styles, so their size is measured once. */
function zippedOnce(text: string): number {
  const known = sizes.get(text) ?? zipped(text)
  sizes.set(text, known)
  return known
}

const zipped = (text: string) => (text ? gzipSync(text).length : 0)
