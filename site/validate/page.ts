import type {Fault} from './pageRule.ts'

/** All that the rules need to know of a page's HTML, read once. */
export interface Page {
  /** From the root, such as `/articles/x/`. */
  path: string
  /** Where it says that it is, or else where it was found. */
  url: string
  /** What its addresses are relative to: where it was found, or its `<base>`. */
  base: string
  title: string
  /** As search engines show it. */
  description: string
  language: string | undefined
  canonical: string | undefined
  hidden: boolean
  /** Leads on to another page at once. */
  leadsOn: boolean
  /** What a reader can see, one space where there is any, with blocks apart. */
  text: string
  /** What only shows when it is asked for: popovers, dialogs, alternative texts. */
  asides: string
  /** Whole addresses in href, src, srcset and content. */
  addresses: Set<string>
  /** As in `<time datetime>` and `<meta content>`. */
  dates: Set<string>
  /** What `<meta>` says of times, by its name. */
  times: Map<string, string>
  anchors: Set<string>
  repeatedAnchors: string[]
  links: Link[]
  /** Addresses that a browser fetches by itself. */
  fetched: string[]
  /** Inline styles and scripts as they stand between their tags. */
  styles: string[]
  scripts: string[]
  /** `<script src>`. */
  scriptFiles: string[]
  fonts: string[]
  /** Where forms that are sent go, as written. */
  forms: string[]
  blocks: Block[]
  mistakes: {code: string; line: number}[]
  /** What breaks one of the `pageRules`: elements are judged as they are read, and forgotten. */
  faults: Fault[]
  html: string
}

export interface Link {
  /** As written. */
  href: string
  words: string
}

/** One `<script type="application/ld+json">`. */
export interface Block {
  source: string
  value?: unknown
  error?: string
}
