import type {SiteFiles} from './checkLinks.ts'
import type {Finding} from './finding.ts'
import {fault, type Listing} from './listing.ts'
import type {PageSummary} from './summary.ts'

const sitemaps =
  'https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap'

/** What files for machines say, held against the pages and files that there are. */
export function checkListings(
  listings: Listing[],
  pages: Map<string, PageSummary>,
  site: SiteFiles,
  strict: boolean,
): Finding[] {
  const origin = originOf(pages)
  const own = listings.flatMap((listing) => {
    const {path, kind, findings, addresses} = listing
    const told = addresses.flatMap(({href, place}): Finding[] => {
      const url = URL.parse(href, new URL(encodeURI(path), origin))
      if (!url || url.origin !== origin) return strict ? checkStranger(listing, href, place) : []
      const target = decode(url.pathname)
      const page = pages.get(target)
      if (kind === 'sitemap' && (page?.hidden || page?.leadsOn)) {
        const found = `${href}, which ${page.leadsOn ? 'leads on to another page' : 'asks not to be found'}`
        return [fault('sitemap', sitemaps, place, found, 'pages that are to be found')]
      }
      if (page || !site.isWhole || site.hasFile(target)) return []
      return [fault('link', sitemaps, place, href, 'a page or file of this site')]
    })
    return [...findings, ...told].map((finding) => ({...finding, page: path}))
  })
  const maps = listings.filter(({kind}) => kind === 'sitemap')
  return strict && maps.length > 0 ? [...own, ...checkWhole(maps, pages)] : own
}

/** Files of ours lead elsewhere only where an author did, which is in Markdown. */
function checkStranger({kind}: Listing, href: string, place: string): Finding[] {
  if (kind === 'markdown' || kind === 'llms') return []
  if (kind === 'styles') {
    const csp = 'https://www.w3.org/TR/CSP3/#directive-default-src'
    return [fault('third-party', csp, place, href, 'files of the site only')]
  }
  return [fault('sitemap', sitemaps, place, href, 'an address of this site')]
}

/** Every page that may be found is in the sitemap. */
function checkWhole(maps: Listing[], pages: Map<string, PageSummary>): Finding[] {
  const [map] = maps
  const listed = new Set(
    maps.flatMap(({addresses}) =>
      addresses.map(({href}) => decode(URL.parse(href)?.pathname ?? '')),
    ),
  )
  return [...pages.values()]
    .filter(({path, hidden, leadsOn}) => !hidden && !leadsOn && !listed.has(path))
    .map(({path}) => ({
      ...fault('sitemap', sitemaps, path, 'not in the sitemap', 'every page that may be found'),
      page: map?.path ?? '',
    }))
}

function originOf(pages: Map<string, PageSummary>): string {
  const [first] = pages.values()
  return new URL(first?.url ?? 'http://localhost').origin
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
