import type {DownloadedWork} from './download.ts'
import type {Finding} from './finding.ts'
import type {ToldText} from './passages.ts'

/** A file of a site that machines read, with the addresses that it tells of. */
export interface Listing {
  /** From the root, such as `/sitemap.xml`. */
  path: string
  kind:
    | 'sitemap'
    | 'feed'
    | 'llms'
    | 'robots'
    | 'markdown'
    | 'styles'
    | 'works'
    | 'headers'
    | 'drawing'
    | 'index'
    | 'stray'
  /** What is wrong with it by itself. */
  findings: Finding[]
  /** Whole, or relative to the file. */
  addresses: {href: string; place: string}[]
  /** What is said of the pages that are listed. */
  entries?: ListedPage[]
  /** Where it says that it is. */
  self?: string | undefined
  /** What it says that the site is called. */
  title?: string | undefined
  /** What it says that the site is about. */
  about?: string | undefined
  /** In which language it says that it is, and of which page. */
  language?: string | undefined
  home?: string | undefined
  /** Beginnings of paths that robots are kept out of. */
  shut?: string[]
  /** Of a list of references. */
  works?: DownloadedWork[]
  /** Of the search's index, how many pages it knows. */
  pages?: number
  /** Of a file that is known word by word. */
  text?: string
}

/** Times are as JavaScript reads them; what is undefined is not said. */
export interface ListedPage {
  href: string
  title?: string | undefined
  published?: string | undefined
  updated?: string | undefined
  /** Its tag, or its name. */
  language?: string | undefined
  /** The whole of it. */
  text?: ToldText | undefined
  /** A name that outlives its address. */
  id?: string | undefined
  summary?: string | undefined
  /** Names of who wrote it, and of what it is about. */
  authors?: string[] | undefined
  topics?: string[] | undefined
  /** The same people with their pages. */
  people?: {name: string; href: string}[] | undefined
  /** The letters of its smaller headings. */
  parts?: string[]
}

/** What reads a kind of file: what is wrong with it, and what it leads to. */
export type ReadListing = (text: string, now: Date) => Omit<Listing, 'path' | 'kind'>

/** One finding of a rule that is written at `source`. */
export const fault = (
  rule: string,
  source: string,
  place: string,
  found: string,
  expected: string,
  severity: Finding['severity'] = 'error',
): Finding => ({
  severity,
  rule,
  place,
  found,
  expected,
  remedy: 'Correct it where the file is made.',
  source,
})

/** Values that come more than once. */
export function repeated(values: string[]): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const value of values) (seen.has(value) ? again : seen).add(value)
  return [...again]
}
