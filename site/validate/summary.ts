import type {AskedQuestion, Page, Title} from './page.ts'

/**
 * What the rules between pages need to know of one: little enough to hold those of ten thousand, and
 * plain data, so that it can be kept from one build to the next.
 */
export interface PageSummary {
  path: string
  url: string
  title: string
  description: string
  language: string | undefined
  /** Words of its heading. */
  heading: string
  article: ArticleSummary | undefined
  /** Whether search engines are asked to leave it out. */
  hidden: boolean
  /** Whether the site's own search finds its words. */
  isSearched: boolean
  /** When the page changed last, as told to machines. */
  modified: string | undefined
  /** Paths, decoded, of the same in other languages. */
  alternates: string[]
  /** Whether it leads on to another page at once. */
  leadsOn: boolean
  anchors: string[]
  /** Each once. Those that lead away are nobody's to judge here. */
  links: SiteLink[]
  /**
   * Of an article, its running text: a line for each passage, with its name and how it begins. One
   * text, since lists of small ones take four times the memory.
   */
  passages: string
  /** The same of the lines about it above its text, and of its links, headings and emphasis. */
  facts: string
  signs: string
  /** The letters of what is told of people in short, by the path of their page or of this one. */
  people: {path: string; facts: string; about: string}[]
  /** Of somebody's page, what they are, as told to machines. */
  job: string
  /** Works that it lists, and the paths, decoded, of other pages that each says to be cited on. */
  works: ListedWork[]
  /** Links that are the name or the title of what is at a path, decoded. */
  titles: ListedTitle[]
  /** How long it takes to read, as it says. */
  minutes: number | undefined
  /** Paths, decoded, of what a browser fetches by itself. */
  fetched: string[]
  /** Hashes of inline styles and scripts, as a content security policy names them. */
  styles: string[]
  scripts: string[]
  scriptFiles: string[]
  fonts: string[]
  /** In bytes, compressed: what is around the page's own words, its styles and inline scripts. */
  sizes: {around: number; styles: number; scripts: number}
  /** The same of the whole page; undefined where nobody asks for what is but a warning. */
  weight?: number
  things: Thing[]
  questions: {key: string; name: string; id: string | undefined; place: string}[]
  /** Questions that can be read on it, each with a hash of all that stands under it. */
  asked: ListedQuestion[]
  /** Nodes that are people with an address on this site. */
  persons: {id: string; path: string; place: string}[]
  /** What stands around its words, part by part. */
  frame: Record<string, string>
  /** See `Page`. */
  choices: Page['choices']
  asks: Page['asks']
  /** Whom or what this page says it is a profile of. */
  profileOf: string[]
}

/** When an article came out and was changed last; names and paths of its authors and its topics. */
interface ArticleSummary {
  published: string
  modified: string
  authors: string[]
  by: string[]
  topics: string[]
  subjects: string[]
}

/** What is said of another page where its title stands. */
export interface ListedTitle
  extends Pick<
    Title,
    'words' | 'language' | 'rel' | 'day' | 'minutes' | 'topic' | 'summary' | 'authors'
  > {
  path: string
}

export interface ListedQuestion extends Pick<AskedQuestion, 'question'> {
  /** Equal for equal letters. */
  answer: string
  /** How the answer begins, or who gave it. */
  begins: string
  /** The path, decoded, of the page whose question it is said to be. */
  owner: string | undefined
}

/** A work by the words and addresses of its entry, without the letter that tells it from others of its year. */
export interface ListedWork {
  words: string
  on: string[]
}

/** An address of this site, looked up once: there are some sixty on each page. */
export interface SiteLink {
  /** As written. */
  href: string
  /** Beginning of the words that it stands on. */
  words: string
  /** Decoded, from the root; undefined if what is written is no address. */
  path: string | undefined
  /** Decoded, without `#`. */
  fragment: string
}

/** A node that is told on a page, with a hash of all that is said of it. */
interface Thing {
  id: string
  facts: string
  place: string
}
