import {SEARCH_INDEX} from '../publish/openFolder.ts'
import type {SiteFiles} from './checkLinks.ts'
import type {Finding} from './finding.ts'
import {fault} from './listing.ts'
import type {PageSummary} from './summary.ts'

/** Pagefind's own entry, which the search page fetches by a script and so names nowhere in its HTML. */
const INDEX = `/${SEARCH_INDEX}pagefind.js`

/**
 * The search page has an index to look into, of every page whose words it finds. A build makes it after
 * the pages, and a publisher later yet, so only a folder that is done can be asked.
 */
export function checkSearchIndex(pages: PageSummary[], site: SiteFiles): Finding[] {
  if (!pages.some(({path}) => path === '/search/')) return []
  const say = (path: string, found: string, expected: string): Finding[] => [
    {
      ...fault('file', 'https://pagefind.app/docs/', path, found, expected, 'warning'),
      page: path,
      remedy: 'Copy the whole folder that the build makes, or build it again.',
    },
  ]
  if (!site.hasFile(INDEX))
    return say(INDEX, 'not there', 'the index that the search page looks into')
  const searched = pages.filter(({isSearched}) => isSearched).length
  return site.listings.flatMap(({path, pages: known}) =>
    known === undefined || known === searched
      ? []
      : say(path, `${known} pages`, `${searched}, which ask to be found`),
  )
}
