import {createHash} from 'node:crypto'
import type {Language} from '../../schemas/languages.ts'
import type {ArticleView} from '../view/article.ts'
import type {PracticeView} from '../view/practice.ts'

/** The latest articles with their whole text, as readers of news feeds take them. */
export interface Feed {
  title: string
  description: string
  home: string
  /** Equal as long as every article is. */
  modified: string | undefined
  items: FeedItem[]
}

export interface FeedItem {
  /** Stays the same when the article moves to another address, as RFC 4287 §4.2.6 demands. */
  id: string
  url: string
  title: string
  /** If it is not the site's. */
  language: Language | undefined
  summary: string
  html: string
  authors: {name: string; url: string}[]
  published: string
  modified: string
  topics: string[]
}

/** How many articles a feed holds: enough for a year of one each week. */
export const ARTICLES_IN_A_FEED = 50

/** `texts` holds each article with its text as HTML. */
export function toFeed(
  {name, description}: PracticeView,
  texts: {article: ArticleView; html: string}[],
  site: URL,
): Feed {
  const items = texts.map(({article, html}) => ({
    id: toUuid(article.id),
    url: new URL(article.path, site).href,
    title: article.title,
    language: article.language,
    summary: article.excerpt,
    html,
    authors: article.authors.map((author) => ({
      name: author.name,
      url: new URL(author.path, site).href,
    })),
    published: new Date(article.published.iso).toISOString(),
    modified: new Date(article.modified.iso).toISOString(),
    topics: article.topics.map(({text}) => text),
  }))
  return {
    title: name,
    description: description ?? `Articles by ${name}`,
    home: new URL('/', site).href,
    modified: items
      .map(({modified}) => modified)
      .toSorted()
      .at(-1),
    items,
  }
}

/** A name-based UUID (RFC 9562 §5.5) of a document's id. */
function toUuid(id: string): string {
  const bytes = createHash('sha1').update(`attune:${id}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return `urn:uuid:${hex}`
}
