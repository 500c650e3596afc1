import {checkAcross} from './checkAcross.ts'
import {checkBudgets} from './checkBudgets.ts'
import {checkDownloads} from './checkDownloads.ts'
import {checkForms} from './checkForms.ts'
import {checkFrame} from './checkFrame.ts'
import {checkLinks, type SiteFiles} from './checkLinks.ts'
import {checkListings} from './checkListings.ts'
import {checkLists} from './checkLists.ts'
import {checkPeople} from './checkPeople.ts'
import {checkQuestions} from './checkQuestions.ts'
import {checkTitles} from './checkTitles.ts'
import type {Finding} from './finding.ts'
import type {PageSummary} from './summary.ts'

/** All that is wrong between the pages of a site, and between its pages and its files. */
export function checkBetween(
  summaries: PageSummary[],
  files: SiteFiles,
  strict: boolean,
): Finding[] {
  const pages = new Map(summaries.map((page) => [page.path, page]))
  return [
    ...summaries.flatMap((page) =>
      [...checkLinks(page, pages, files), ...(strict ? checkBudgets(page, files.sizeOf) : [])].map(
        (finding) => ({...finding, page: page.path}),
      ),
    ),
    ...checkListings(files.listings, pages, files, strict),
    ...(strict
      ? [
          ...checkAcross(summaries),
          ...checkQuestions(summaries),
          ...checkFrame(summaries),
          ...checkLists(summaries),
          ...checkTitles(pages),
          ...checkPeople(pages),
          ...checkForms(summaries),
          ...checkDownloads(files.listings, pages),
        ]
      : []),
  ]
}
