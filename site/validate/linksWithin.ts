import {decode} from './decode.ts'
import type {Link, Page} from './page.ts'
import type {SiteLink} from './summary.ts'

/** Of a page's links, those to this site, and those that lead nowhere. */
export function linksWithin(links: Link[], {url: own, base}: Page): SiteLink[] {
  const {origin} = new URL(own)
  const seen = new Map<string, SiteLink>()
  for (const {href, words} of links) {
    if (href === '' || seen.has(href)) continue
    const url = URL.parse(href, base)
    if (url && url.origin !== origin) continue
    if (href.includes('../') && isAbove(href, base)) continue
    const path = url ? decode(url.pathname) : undefined
    // What a server makes of a query, nobody here knows.
    const fragment = url && !url.search ? decode(url.hash.slice(1)) : ''
    seen.set(href, {href, words: words.slice(0, 40), path, fragment})
  }
  return [...seen.values()]
}

/** Whether a path leads out of the folder that was read: nobody here knows what is there. */
function isAbove(href: string, base: string): boolean {
  const from = new URL(base)
  from.pathname = `/within${from.pathname}`
  return !URL.parse(href, from)?.pathname.startsWith('/within/')
}
