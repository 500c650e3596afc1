import type {DownloadedWork} from './download.ts'
import type {Finding} from './finding.ts'

/** A file of a site that machines read, with the addresses that it tells of. */
export interface Listing {
  /** From the root, such as `/sitemap.xml`. */
  path: string
  kind: 'sitemap' | 'feed' | 'llms' | 'robots' | 'markdown' | 'styles' | 'works' | 'headers'
  /** What is wrong with it by itself. */
  findings: Finding[]
  /** Whole, or relative to the file. */
  addresses: {href: string; place: string}[]
  /** Of a list of references. */
  works?: DownloadedWork[]
  /** Of a file that is known word by word. */
  text?: string
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
