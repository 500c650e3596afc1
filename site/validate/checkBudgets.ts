import {budgets} from './budgets.ts'
import type {Finding} from './finding.ts'
import type {PageSummary} from './summary.ts'

/**
 * What a page weighs, held against the budgets: if it was not weighed as a whole, only those that stop
 * a build. Of a page that is too long, it is told how much of it are the author's words and how much
 * is ours.
 */
export function checkBudgets(page: PageSummary, sizeOf: (path: string) => number): Finding[] {
  const {around, styles, scripts} = page.sizes
  const html = page.weight ?? 0
  const local = (addresses: string[]) =>
    [...new Set(addresses)].reduce((sum, path) => sum + sizeOf(path), 0)
  const script = local(page.scriptFiles) + scripts
  const files = local(page.fonts) + script
  const weight = {html, around, script, beforePictures: html + files, frame: styles + files}
  return budgets
    .filter(({pages, measure, limit}) => pages.test(page.path) && weight[measure] > limit)
    .map(({name, measure, limit, because, severity}) => ({
      severity,
      rule: 'budget',
      place: name,
      found: `${number(weight[measure])} bytes`,
      expected: `at most ${number(limit)}: ${because}`,
      remedy:
        measure === 'html'
          ? `${number(html - around)} bytes are the page’s own words and pictures, ${number(around)} what is around them. Make two articles of it, if each can stand by itself.`
          : 'See what of the page’s HTML, styles, fonts and scripts can go.',
    }))
}

const number = (bytes: number) => bytes.toLocaleString('en')
