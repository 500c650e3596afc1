/** A limit of what a reader downloads, and why it is what it is. */
export interface Budget {
  name: string
  /** Path of pages that it holds for. */
  pages: RegExp
  /**
   * `around` is the HTML without its own words; `frame` is what every page has, however short: fonts,
   * styles and scripts.
   */
  measure: 'html' | 'around' | 'beforePictures' | 'frame' | 'script'
  /** In bytes, compressed as the measure says. */
  limit: number
  because: string
  /** Length is the author's, so a long text is told of; the rest is ours, and stops a build. */
  severity: 'error' | 'warning'
}

/** In bytes: ten packets, all that a server may send before the first answer (RFC 6928). */
export const ROUND_TRIP = 14_600

/** Held by every build: a page that breaks one is named, with what it weighs. */
export const budgets: Budget[] = [
  {
    name: 'One round trip',
    pages: /^\/articles\/[^/]+\/$/,
    measure: 'html',
    limit: ROUND_TRIP,
    because: 'ten packets, all that a server may send before the first answer (RFC 6928)',
    severity: 'warning',
  },
  {
    name: 'Room for words',
    pages: /./,
    measure: 'around',
    limit: 7_000,
    because: 'at least half of a round trip is for what the author wrote',
    severity: 'error',
  },
  {
    name: 'Light before pictures',
    pages: /./,
    measure: 'beforePictures',
    limit: 60_000,
    because: 'two seconds on a slow phone connection of 240 kbit/s',
    severity: 'warning',
  },
  {
    name: 'Light even if empty',
    pages: /./,
    measure: 'frame',
    limit: 52_000,
    because: 'what is left of 60,000 with an article of 2,000 words',
    severity: 'error',
  },
  {
    name: 'No script needed',
    pages: /^(?!\/search\/)/,
    measure: 'script',
    limit: 5_000,
    because: 'all is there without script; script may only add to it',
    severity: 'error',
  },
]
