import {documentPaths} from '../../schemas/documentPaths.ts'
import type {Library, Shelf} from '../content/createLibrary.ts'

/** The address of every kind of page, as a path from the root. */
export const addresses = {
  ...documentPaths,
  home: '/',
  articles: '/articles/',
  markdown: (slug: string) => `/articles/${slug}.md`,
  cardOf: (slug: string) => `/articles/${slug}/card.jpg`,
  referencesOf: (slug: string, format: string) => `/articles/${slug}/references.${format}`,
  people: '/authors/',
  references: '/references/',
  faq: '/faq/',
  search: '/search/',
  ask: '/ask/',
  book: '/book/',
  feed: '/rss.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  guide: '/llms.txt',
  sitemap: '/sitemap.xml',
  icon: '/favicon.svg',
} as const

/** The address of a document that has a page, or nothing where it is not published. */
export function addressOf(id: string, {byId}: Library): string | undefined {
  const {articles, pages, people, topics} = byId
  const slug = (shelf: Shelf<{slug: string}>) => shelf.get(id)?.slug
  const found = {
    article: slug(articles),
    page: slug(pages),
    person: slug(people),
    topic: slug(topics),
  }
  for (const [kind, its] of Object.entries(found)) {
    if (its !== undefined) return addresses[kind as keyof typeof found](its)
  }
  return undefined
}

/** Only what a reader can safely follow: other schemes, such as javascript:, are no links. */
export function isSafeLink(href: string): boolean {
  return URL.canParse(href) && /^(https?|mailto|tel):$/.test(new URL(href).protocol)
}
