import type {Finding} from './finding.ts'
import {fault, type Listing} from './listing.ts'
import type {PageSummary} from './summary.ts'

const source = 'https://www.rfc-editor.org/rfc/rfc6838'

/** Lists of references in one folder tell the same works, as many as the page above it lists. */
export function checkDownloads(listings: Listing[], pages: Map<string, PageSummary>): Finding[] {
  const folders = Map.groupBy(
    listings.filter(({works}) => works),
    ({path}) => path.slice(0, path.lastIndexOf('/') + 1),
  )
  return [...folders].flatMap(([folder, files]) => {
    const listed = pages.get(folder)?.anchors.filter((id) => /^ref-\d+$/.test(id)).length
    const [first] = files
    return files.flatMap((file) => {
      const say = (found: string, expected: string): Finding => ({
        ...fault('download', source, 'works', found, expected),
        page: file.path,
      })
      const {length = 0} = file.works ?? []
      if (listed !== undefined && length !== listed) {
        return [say(`${length} works`, `${listed}, as the page lists`)]
      }
      const told = (listing: Listing | undefined) =>
        (listing?.works ?? []).map(({key, doi}) => (doi ? `${key} (${doi})` : key))
      const [own, other] = [told(file), told(first)]
      const at = own.findIndex((work, index) => work !== other[index])
      if (at >= 0) return [say(`${own[at]}`, `${other[at]}, as in ${first?.path}`)]
      return (file.works ?? []).flatMap(({key, facts}, index) => {
        const meant = first?.works?.[index]?.facts ?? []
        const odd = facts.findIndex((fact, n) => fact && meant[n] && fact !== meant[n])
        if (odd < 0) return []
        const told = say(`“${facts[odd]}” of ${key}`, `“${meant[odd]}”, as in ${first?.path}`)
        // An odd name is no reason to hold a site back.
        return [{...told, severity: 'warning' as const}]
      })
    })
  })
}
