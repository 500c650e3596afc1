import type {RSSOptions} from '@astrojs/rss'
import type {Library} from '../content/createLibrary.ts'
import {toCard} from '../view/cards.ts'
import {toPractice} from '../view/practice.ts'

/** The latest 50 articles, as readers of news feeds take them. */
export function toFeed(library: Library, site: URL): RSSOptions {
  const {name, description} = toPractice(library)
  return {
    site: site.href,
    title: name,
    description: description ?? `Articles by ${name}`,
    trailingSlash: true,
    xmlns: {dc: 'http://purl.org/dc/elements/1.1/'},
    customData: '<language>en</language>',
    items: library.articles.slice(0, 50).map((article) => {
      const card = toCard(article, library)
      return {
        title: card.title,
        link: card.href,
        pubDate: new Date(card.published.iso),
        description: card.excerpt,
        categories: card.topics,
        customData: card.authors
          .map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`)
          .join(''),
      }
    }),
  }
}

const escapeXml = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
