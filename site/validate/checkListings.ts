import {checkAgreement} from './checkAgreement.ts'
import {checkEntries} from './checkEntries.ts'
import type {SiteFiles} from './checkLinks.ts'
import {decode} from './decode.ts'
import type {Finding} from './finding.ts'
import {fault, type Listing} from './listing.ts'
import type {PageSummary} from './summary.ts'

const sitemaps =
  'https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap'

const feeds = 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2'
const robots = 'https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2'

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
      const fragment = decode(url.hash.slice(1))
      if (page && fragment && !page.anchors.includes(fragment)) {
        return [fault('link', sitemaps, place, href, `an element with id “${fragment}”`)]
      }
      if (strict && kind === 'sitemap' && !page && site.hasFile(target)) {
        return [fault('sitemap', sitemaps, place, `${href}, which is no page`, 'pages only')]
      }
      if (page || !site.isWhole || site.hasFile(target)) return []
      return [fault('link', sitemaps, place, href, 'a page or file of this site')]
    })
    const said = strict && site.isWhole ? checkEntries(listing, pages) : []
    // How others write lists of references is not told: formats have more forms than ours.
    const found = strict || kind !== 'works' ? findings : []
    return [...found, ...told, ...said].map((finding) => ({...finding, page: path}))
  })
  const maps = listings.filter(({kind}) => kind === 'sitemap')
  return [
    ...own,
    ...(strict ? listings.flatMap(checkSelf) : []),
    ...(strict ? checkAgreement(listings) : []),
    ...checkShut(listings, maps),
    ...(strict && maps.length > 0 ? checkWhole(maps, pages) : []),
    ...(strict && site.isWhole ? checkMissing(listings, site) : []),
  ]
}

/** A file that says where it is says so truly. */
function checkSelf({path, kind, self}: Listing): Finding[] {
  if (self === undefined || decode(URL.parse(self)?.pathname ?? '') === path) return []
  return [
    {
      ...fault(
        kind === 'markdown' ? kind : 'feed',
        feeds,
        'self',
        self,
        `its own address: ${path}`,
      ),
      page: path,
    },
  ]
}

/** What a sitemap invites robots to read, they may. */
function checkShut(listings: Listing[], maps: Listing[]): Finding[] {
  const listed = maps.flatMap(({addresses}) =>
    addresses.map(({href}) => URL.parse(href)?.pathname ?? ''),
  )
  return listings.flatMap(({path, shut = []}) =>
    shut.flatMap((start): Finding[] => {
      const kept = listed.filter((address) => address.startsWith(start))
      if (kept.length === 0 || start === '/') return []
      const found = `${start}, which keeps out of ${kept.length} pages of the sitemap`
      return [
        {
          ...fault('robots', robots, 'Disallow', found, 'that robots may read them', 'warning'),
          page: path,
        },
      ]
    }),
  )
}

const always = 'robots.txt sitemap.xml llms.txt rss.xml atom.xml feed.json 404.html'.split(' ')

/** What a site of this house always has, and that robots are told where its map is. */
function checkMissing(listings: Listing[], site: SiteFiles): Finding[] {
  const lost = always.map((name) => `/${name}`).filter((path) => !site.hasFile(path))
  const mute = listings.filter(({kind, addresses}) => kind === 'robots' && addresses.length === 0)
  return [
    ...lost.map((path) => ({
      ...fault('file', sitemaps, path, 'not there', 'a file that every site has'),
      page: path,
    })),
    ...mute.map(({path}) => ({
      ...fault('robots', sitemaps, 'Sitemap', 'nothing', 'the address of the sitemap'),
      page: path,
    })),
  ]
}

/** Files of ours lead elsewhere only where an author did, which is in Markdown. */
function checkStranger({kind}: Listing, href: string, place: string): Finding[] {
  if (kind === 'markdown' || kind === 'llms') return []
  if (kind === 'styles' || kind === 'drawing') {
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
