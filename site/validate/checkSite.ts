import {checkBetween} from './checkBetween.ts'
import {checkHostFiles} from './checkHostFiles.ts'
import type {SiteFiles} from './checkLinks.ts'
import {checkPage, isTold} from './checkPage.ts'
import {checkPictures} from './checkPictures.ts'
import {checkSearchIndex} from './checkSearchIndex.ts'
import type {Finding} from './finding.ts'
import type {Page} from './page.ts'
import {pageRules} from './pageRules.ts'
import {readNodes} from './readNodes.ts'
import type {Shape} from './readShape.ts'
import {summarise} from './summarise.ts'
import {readVocabulary} from './vocabulary.ts'
import {weigh} from './weigh.ts'

/** Pages by path, as they were read, and the files that they are served with. */
export interface CheckedSite extends SiteFiles {
  pages: Map<string, Page>
  /** The size of a picture in pixels, by its path; undefined if there is no such picture. */
  shapeOf(path: string): Shape | 'unreadable' | undefined
}

export interface CheckOptions {
  /** Whether the rules of this house hold too, and not only those that hold for everybody. */
  strict: boolean
  /** Origin of who receives readers' forms, if it is not the site's own. */
  forms?: string
  now: Date
}

/** All that is wrong with a site's pages, page by page and between them. */
export function checkSite(site: CheckedSite, options: CheckOptions): Finding[] {
  const {strict} = options
  const vocabulary = readVocabulary()
  const told = [...site.pages.values()].map((page) => ({
    page,
    nodes: page.blocks.flatMap(readNodes),
  }))
  const byId = new Map(
    told.flatMap(({nodes}) => nodes.filter(isTold).map((node) => [node.id, node] as const)),
  )
  const summaries = told.map(({page, nodes}) => ({
    ...summarise(page, nodes, vocabulary),
    ...(strict && {weight: weigh(page.html)}),
  }))
  const findings = [
    ...told.flatMap(({page, nodes}) => {
      const {origin} = new URL(page.url)
      const elsewhere = {
        resolve: (id: string) => byId.get(id),
        mayBe: (id: string) => !site.isWhole || !id.startsWith(origin),
      }
      return checkPage(page, nodes, {...options, vocabulary, ...(!strict && {elsewhere})})
    }),
    ...told.flatMap(({page, nodes}) => checkPictures(page, nodes, site.shapeOf)),
    ...checkBetween(summaries, site, strict),
    ...(strict && site.isWhole
      ? [
          ...checkHostFiles(site.listings, summaries, options.forms),
          ...checkSearchIndex(summaries, site),
        ]
      : []),
  ]
  return strict ? findings : findings.map(soften)
}

/** What anybody's page must not have. All else that others do is told, as a warning. */
const hard = new Set([
  ...'json context keyword unknown-type unknown-property literal empty breadcrumb dates link sitemap feed'.split(
    ' ',
  ),
  ...pageRules.filter(({elsewhere}) => elsewhere === 'error').map(({rule}) => rule),
])

const soften = (finding: Finding): Finding =>
  finding.severity === 'error' && !hard.has(finding.rule)
    ? {...finding, severity: 'warning'}
    : finding
