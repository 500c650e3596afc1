import {SEARCH_INDEX} from '../publish/openFolder.ts'
import type {SiteFiles} from './checkLinks.ts'
import type {Finding} from './finding.ts'
import {fault} from './listing.ts'

/** Pagefind's own entry, which the search page fetches by a script and so names nowhere in its HTML. */
const INDEX = `/${SEARCH_INDEX}pagefind.js`

/**
 * The search page has an index to look into. A build makes it after the pages, and a publisher later
 * yet, so only a folder that is done can be asked.
 */
export function checkSearchIndex(pages: ReadonlyMap<string, unknown>, site: SiteFiles): Finding[] {
  if (!pages.has('/search/') || site.hasFile(INDEX)) return []
  const expected = 'the index that the search page looks into'
  return [
    {
      ...fault('file', 'https://pagefind.app/docs/', INDEX, 'not there', expected, 'warning'),
      page: INDEX,
      remedy: 'Copy the whole folder that the build makes, or build it again.',
    },
  ]
}
