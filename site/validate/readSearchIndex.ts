import type {ReadListing} from './listing.ts'

/** Pagefind's own entry: of how many pages the search knows, in all languages. */
export const readSearchIndex: ReadListing = (text) => {
  const counts = text.matchAll(/"page_count":\s*(\d+)/g)
  return {
    findings: [],
    addresses: [],
    pages: [...counts].reduce((sum, [, count]) => sum + Number(count), 0),
  }
}
