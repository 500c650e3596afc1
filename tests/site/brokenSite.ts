import {type CheckedPage, checkOnePage} from '../../site/publish/checkPages.ts'
import {checkBetween} from '../../site/validate/checkBetween.ts'
import {checkHostFiles} from '../../site/validate/checkHostFiles.ts'
import {checkPictures} from '../../site/validate/checkPictures.ts'
import {checkSearchIndex} from '../../site/validate/checkSearchIndex.ts'
import {type CheckedSite, checkSite} from '../../site/validate/checkSite.ts'
import type {Finding} from '../../site/validate/finding.ts'
import {readListing} from '../../site/validate/readListing.ts'
import {readNodes} from '../../site/validate/readNodes.ts'
import {readPage} from '../../site/validate/readPage.ts'
import {readSite} from '../../site/validate/readSite.ts'
import {type BuiltSite, type Node, SITE} from './builtSite.ts'
import type {Defect} from './fixtures/defect.ts'

/** A site that was built, and what is found on it when one of its files is another. */
export interface BrokenSite {
  good: CheckedSite
  withPage(path: string, html: string): Finding[]
  withFile(path: string, text: string): Finding[]
  withoutFile(path: string): Finding[]
}

const now = new Date()
const checkOne = (path: string, html: string) => checkOnePage(html, SITE + path, '', now)

/** Pages are checked once, and then only the one that changes, as in a build. */
export function breakSite(built: BuiltSite): BrokenSite {
  const good = readSite(built.dir, {now})
  const checked = new Map([...good.pages].map(([path, {html}]) => [path, checkOne(path, html)]))
  const between = (pages: Map<string, CheckedPage>, site: CheckedSite) => {
    const summaries = [...pages.values()].map(({summary}) => summary)
    const found = checkBetween(summaries, site, true)
    const files = checkHostFiles(site.listings, summaries, '')
    return [...found, ...files, ...checkSearchIndex(summaries, site)].filter(matters)
  }
  return {
    good,
    withPage(path, html) {
      const own = checkOne(path, html)
      const page = readPage(html, SITE + path)
      const pictures = checkPictures(page, page.blocks.flatMap(readNodes), good.shapeOf)
      return [...own.findings, ...pictures, ...between(new Map(checked).set(path, own), good)]
    },
    withFile(path, text) {
      const listing = readListing(path, text, now)
      const others = good.listings.filter((each) => each.path !== path)
      return between(checked, {...good, listings: listing ? [...others, listing] : others})
    },
    withoutFile(path) {
      const listings = good.listings.filter((each) => each.path !== path)
      const hasFile = (other: string) => other !== path && good.hasFile(other)
      return between(checked, {...good, listings, hasFile})
    },
  }
}

/** Notes are not told unless somebody asks for them. */
export const matters = ({severity}: Finding) => severity !== 'note'

/** All that is told of a site of this house. */
export const checkAll = (site: CheckedSite) => checkSite(site, {strict: true, now}).filter(matters)

/** A page with its defect. */
export function breakPage(html: string, {graph, html: change}: Pick<Defect, 'graph' | 'html'>) {
  const told = graph ? changeGraph(html, graph) : html
  return change ? change(told) : told
}

/** Writes another graph in the place of a page's own. */
export function changeGraph(html: string, change: (nodes: Node[]) => unknown): string {
  return html.replace(
    /(<script type="application\/ld\+json">)(.*?)(<\/script>)/s,
    (_, a, json, z) => {
      const whole = JSON.parse(json)
      change(whole['@graph'])
      return a + JSON.stringify(whole).replace(/</g, '\\u003c') + z
    },
  )
}
