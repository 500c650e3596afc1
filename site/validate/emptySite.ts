import type {CheckedSite} from './checkSite.ts'

/** A site of which only some pages will be known: what is not there may be elsewhere. */
export function emptySite(): CheckedSite {
  const pages: CheckedSite['pages'] = new Map()
  return {
    pages,
    listings: [],
    isWhole: false,
    hasFile: (path) => pages.has(path),
    sizeOf: () => 0,
    shapeOf: () => undefined,
  }
}
