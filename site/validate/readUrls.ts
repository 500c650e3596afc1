import type {CheckedSite} from './checkSite.ts'
import type {Page} from './page.ts'
import {readPage} from './readPage.ts'

const ENOUGH = 500

/**
 * Fetches pages by address; an address of a sitemap stands for the pages that it lists. Throws if
 * one cannot be had.
 */
export async function readUrls(addresses: string[]): Promise<CheckedSite> {
  const pages = new Map<string, Page>()
  const waiting = [...addresses]
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const response = await fetch(address).catch((error: Error) => {
      const cause = error.cause instanceof Error ? error.cause.message : error.message
      throw new Error(`${address} cannot be reached: ${cause}`)
    })
    if (!response.ok) throw new Error(`${address} answers ${response.status}, expected a page.`)
    const text = await response.text()
    if (/<urlset|<sitemapindex/.test(text.slice(0, 1000))) {
      const listed = [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, loc]) => `${loc}`)
      waiting.push(...listed.slice(0, ENOUGH).map((loc) => loc.replaceAll('&amp;', '&')))
    } else {
      const page = readPage(text, response.url)
      pages.set(page.path, page)
    }
    if (pages.size >= ENOUGH) break
  }
  return {
    pages,
    listings: [],
    isWhole: false,
    hasFile: (path) => pages.has(path),
    sizeOf: () => 0,
    shapeOf: () => undefined,
  }
}
