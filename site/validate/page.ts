/** All that the rules need to know of a page's HTML, read once. */
export interface Page {
  /** From the root, such as `/articles/x/`. */
  path: string
  /** Where it says that it is, or else where it was found. */
  url: string
  title: string
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
  /** Attributes that would run or style: `onclick`, `style`, `href="javascript:…"`. */
  handlers: string[]
  styleAttributes: number
  fonts: string[]
  blocks: Block[]
  mistakes: {code: string; line: number}[]
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
