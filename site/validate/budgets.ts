/** A limit of what a reader downloads, and why it is what it is. */
export interface Budget {
  name: string
  /** Path of pages that it holds for. */
  pages: RegExp
  measure: 'html' | 'beforePictures' | 'script'
  /** In bytes, compressed as the measure says. */
  limit: number
  because: string
}

/** Held by every build: a page that breaks one is named, with what it weighs. */
export const budgets: Budget[] = [
  {
    name: 'One round trip',
    pages: /^\/articles\/[^/]+\/$/,
    measure: 'html',
    limit: 14_600,
    because: 'ten packets, all that a server may send before the first answer (RFC 6928)',
  },
  {
    name: 'Light before pictures',
    pages: /./,
    measure: 'beforePictures',
    limit: 60_000,
    because: 'two seconds on a slow phone connection of 240 kbit/s',
  },
  {
    name: 'No script needed',
    pages: /^(?!\/search\/)/,
    measure: 'script',
    limit: 5_000,
    because: 'all is there without script; script may only add to it',
  },
]
