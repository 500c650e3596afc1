import type {CheckedSite} from './checkSite.ts'
import {emptySite} from './emptySite.ts'
import {fetchPage} from './fetchPage.ts'
import type {Finding} from './finding.ts'
import {readPage} from './readPage.ts'
import {readServed} from './readServed.ts'

const ENOUGH = 500

/** What could be read at some addresses, site by site, and what could not. */
export interface ReadUrls {
  sites: CheckedSite[]
  findings: Finding[]
}

/** Fetches pages by address; an address of a sitemap stands for the pages that it lists. */
export async function readUrls(addresses: string[]): Promise<ReadUrls> {
  const sites = new Map<string, CheckedSite>()
  const findings: Finding[] = []
  const waiting = [...addresses]
  const seen = new Set<string>()
  for (let address = waiting.shift(); address && seen.size < ENOUGH; address = waiting.shift()) {
    if (seen.has(address)) continue
    seen.add(address)
    const answer = await fetchPage(address)
    if ('rule' in answer) {
      findings.push(answer)
      continue
    }
    const {url, text, headers} = answer
    if (/<urlset|<sitemapindex/.test(text.slice(0, 1000))) {
      const listed = [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, loc]) => `${loc}`)
      waiting.push(...listed.slice(0, ENOUGH).map((loc) => loc.replaceAll('&amp;', '&')))
      continue
    }
    const {origin} = new URL(url)
    const known = sites.get(origin)
    const site = known ?? emptySite()
    sites.set(origin, site)
    // Headers are the server's, and seldom differ from page to page.
    if (!known) findings.push(...readServed(url, headers))
    const page = readPage(text, url)
    site.pages.set(page.path, page)
  }
  return {sites: [...sites.values()], findings}
}
