import type {Fault} from './pageRule.ts'

/** All that the rules need to know of a page's HTML, read once. */
export interface Page {
  /** From the root, such as `/articles/x/`. */
  path: string
  /** Whether the site's own search finds its words. */
  isSearched: boolean
  /** How long it takes to read, as it says. */
  minutes: number | undefined
  /** Where it says that it is, or else where it was found. */
  url: string
  /** What its addresses are relative to: where it was found, or its `<base>`. */
  base: string
  title: string
  /** Words of the first `<h1>`. */
  heading: string
  /** As search engines show it. */
  description: string
  /** As `<html lang>`: what the page is mostly in. */
  language: string | undefined
  /** As `<body lang>`, or else the same: what its words are in that say nothing else. */
  around: string | undefined
  canonical: string | undefined
  hidden: boolean
  /** Leads on to another page at once. */
  leadsOn: boolean
  /** To which, as written. */
  leadsTo: string | undefined
  /** What a reader can see, one space where there is any, with blocks apart. */
  text: string
  /** Each piece of text that stands between two tags, spaced as `text` is. */
  pieces: string[]
  /** What only shows when it is asked for: popovers, dialogs, alternative texts. */
  asides: string
  /** Whole addresses in href, src, srcset and content. */
  addresses: Set<string>
  /** As in `<time datetime>`. */
  dates: Set<string>
  /** What `<meta>` says, by name or property. */
  meta: Map<string, string[]>
  /** Words of the visible trail, from the home page to this one; undefined if none is shown. */
  crumbs: string[] | undefined
  pictures: ToldPicture[]
  /** Questions that can be read, by their fragment. */
  asked: Map<string, AskedQuestion>
  /** Words of each question with its answer, and of each entry of references, by their fragment. */
  parts: Map<string, string>
  /** How good the evidence of a work is said to be, by the fragment of its entry. */
  evidence: Map<string, string>
  /** Words of each work in a list of references, without what is said about it, by its fragment. */
  works: Map<string, string>
  /** Words of things whose facts stand together: credentials, addresses. */
  groups: string[]
  /** What pages have alike around their words, part by part, with the number of its element. */
  frame: {name: string; at: number; text: string}[]
  /** Words of some parts that are ours and no author's, by the ids of their headings. */
  sections: Map<string, string>
  /** Lines of what is said of an article above its text, as its passages. */
  facts: Map<string, string>
  /** Paragraphs, headings and items of running text, in their order: see `passageOf`, and how they begin. */
  passages: [name: string, words: string][]
  /** What else other formats have of running text: where links lead, what is strong, a heading. */
  signs: Map<string, string>
  /** What is told of people in short, and of whom the page is of. */
  people: ToldPerson[]
  /** Hidden values and choices of forms, with what is said of them. */
  choices: {field: string; value: string; words: string}[]
  /** Forms that are sent, and what is asked in them, as `name email required`. */
  asks: {action: string; fields: string[]}[]
  /** Links that are the name or the title of what they lead to. */
  titles: Title[]
  /** What stands above the title of a card, and the number of the card. */
  eyebrow?: {box: number | undefined; words: string}
  /** Days that can be read, with the words beside them, such as `Published`; whether they come first. */
  stamps: {label: string; day: string; isFirst: boolean}[]
  comments: string[]
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

/** A picture that a page names with its size in pixels, as far as it says. */
export interface ToldPicture {
  /** As written. */
  address: string
  width: number
  /** Undefined where only its width is told, as in `srcset`. */
  height: number | undefined
  place: string
}

export interface Link {
  /** As written. */
  href: string
  words: string
  /** Fragment of the entry of references that it stands in. */
  entry?: string | undefined
  /** Whether it is the name or the title of what it leads to. */
  isTitle?: boolean
  /** Of a link to the same in another language, which that is. */
  hreflang?: string | undefined
}

export interface AskedQuestion {
  question: string
  /** Without the marks of works, whose numbers are those of the page. */
  answer: string
  /** Such as `Answered by Ada Alder`; '' if nobody is named. */
  by: string
  /** Where the heading of the part leads that it stands in, as written. */
  owner: string | undefined
}

export interface Title {
  /** As written. */
  href: string
  words: string
  /** What stands before it in its paragraph, such as `Clinically reviewed by`. */
  before: string
  language: string | undefined
  /** As `prev` or `next`. */
  rel: string | undefined
  /** The number of the element that holds what else is said of it, and what that is. */
  box: number | undefined
  /** The number of the section whose heading it is. */
  heads: number | undefined
  day?: string
  minutes?: number
  /** The topic above a card, and how its text begins, with the language that this is in. */
  topic?: string
  summary?: string
  authors: string[]
}

interface ToldPerson {
  /** As written; of whom the page is of, its path. */
  href: string | undefined
  /** The number of the element that holds it. */
  box: number
  /** Name, letters, job and pronouns. */
  facts: string[]
  about: string
}

/** One `<script type="application/ld+json">`. */
export interface Block {
  source: string
  value?: unknown
  error?: string
}
