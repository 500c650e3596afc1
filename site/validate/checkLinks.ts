import type {Finding} from './finding.ts'
import type {Listing} from './listing.ts'
import type {PageSummary} from './summary.ts'

const google = 'https://developers.google.com/search/docs'

/** What a site has besides its pages. */
export interface SiteFiles {
  hasFile(path: string): boolean
  /** In bytes, for the budgets. */
  sizeOf(path: string): number
  /** Whether all of the site is known, so that what is not found is missing. */
  isWhole: boolean
  /** Those of its files that are for machines. */
  listings: Listing[]
}

/** Every link within the site leads to a page, and every fragment to a place on it. */
export function checkLinks(
  page: PageSummary,
  pages: Map<string, PageSummary>,
  site: SiteFiles,
): Finding[] {
  const findings: Finding[] = []
  const report = (place: string, href: string, expected: string, remedy: string) =>
    findings.push({
      // The site writes its own links as paths: a whole address is an author's, and theirs to mend.
      severity: /^https?:/.test(href) ? 'warning' : 'error',
      rule: 'link',
      place,
      found: href,
      expected,
      remedy,
    })
  const detour = (place: string, found: string) =>
    findings.push({
      severity: 'warning',
      rule: 'detour',
      place,
      found,
      expected: 'the address itself, so that readers need not go round',
      remedy: 'Write the address that it leads to.',
    })
  for (const {href, words, path, fragment} of page.links) {
    const place = `link “${words || href}”`
    if (path === undefined) {
      report(place, href, 'an address', 'Correct or remove the link.')
      continue
    }
    const target = path === page.path ? page : pages.get(path)
    const other = pages.get(`${path}/`) ?? pages.get(path.replace(/\/index\.html$/, '/'))
    if (!target && other) detour(place, `${href}, another address of ${other.path}`)
    else if (!target && site.isWhole && !site.hasFile(path)) {
      report(place, href, 'the address of a page of this site', 'Correct or remove the link.')
    }
    if (target === page && page.leadsOn) {
      report(place, href, 'another page than this', 'Lead on to where the page is now.')
    } else if (target?.leadsOn) detour(place, `${href}, which leads on to another page`)
    if (target && fragment && fragment !== 'top' && !target.anchors.includes(fragment)) {
      report(place, href, `an element with id “${fragment}” on ${path}`, 'Correct the fragment.')
    }
  }
  for (const path of page.alternates) {
    const other = path === page.path ? undefined : pages.get(path)
    if (!other || other.alternates.includes(page.path)) continue
    findings.push({
      severity: 'warning',
      rule: 'alternates',
      place: '<link hreflang>',
      found: `${path}, which does not name this page`,
      expected: 'pages that name each other: search engines heed no other',
      remedy: 'Name each page on all the others.',
      source: `${google}/specialty/international/localized-versions`,
    })
  }
  if (!site.isWhole) return findings
  for (const path of page.fetched) {
    if (site.hasFile(path)) continue
    report('picture, font or file', path, 'a file of this site', 'Correct the address.')
  }
  return findings
}
