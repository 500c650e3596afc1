import type {Fact} from '../content/trackLibrary.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'
import {checkBetween} from '../validate/checkBetween.ts'
import type {Finding} from '../validate/finding.ts'
import type {Listing} from '../validate/listing.ts'
import type {CheckedPage} from './checkPages.ts'
import type {SiteFile} from './loadRenderer.ts'
import type {SiteFolder} from './openFolder.ts'

/** What is remembered of a file that was printed. */
export interface Page {
  props: SiteFile['props']
  bytes: number
  /** What it shows, and as of which edition of the library. */
  reads: Set<Fact>
  edition: number
  pictures: WantedPicture[]
  checked: CheckedPage | undefined
  /** Of a file that machines read, what is said in it. */
  listing: Listing | undefined
}

/** What the rules between pages need of each, in the order of their paths. */
export const summariesOf = (pages: Map<string, Page>) =>
  [...pages]
    .flatMap(([, {checked}]) => checked?.summary ?? [])
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))

/** What is wrong with pages by themselves, and between them. */
export function judge(pages: Map<string, Page>, folder: SiteFolder) {
  const own = [...pages.values()].flatMap(({checked}) => checked?.findings ?? [])
  const files = {
    isWhole: true,
    hasFile: (path: string) =>
      folder.has(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)) ||
      folder.has(`${path.slice(1)}/index.html`),
    sizeOf: (path: string) => folder.sizeOf(path.slice(1)),
    listings: [...pages.values()].flatMap(({listing}) => listing ?? []),
  }
  const found = [...own, ...checkBetween(summariesOf(pages), files, true)]
  const of = (severity: Finding['severity']) => found.filter((each) => each.severity === severity)
  return {errors: of('error'), warnings: of('warning')}
}

/** Equal as long as all is that the search finds. */
export const searched = (pages: Map<string, Page>) =>
  [...pages]
    .flatMap(([file, {checked}]) => (checked?.searched ? `${file} ${checked.searched}` : []))
    .toSorted()
    .join('\n')
