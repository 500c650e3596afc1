import {SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {Feed, FeedItem} from './feed.ts'
import {element, escapeXml} from './xml.ts'

/** RSS 2.0, with the whole text in the content module. `self` is the feed's own address. */
export function formatRss({title, description, home, modified, items}: Feed, self: string): string {
  const channel = [
    element('title', title),
    element('link', home),
    element('description', description),
    element('language', SITE_LANGUAGE),
    element('lastBuildDate', modified && new Date(modified).toUTCString()),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemOf),
  ]
  const names = [
    'xmlns:atom="http://www.w3.org/2005/Atom"',
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${names.join(' ')}><channel>${channel.join('')}</channel></rss>\n`
}

function itemOf(item: FeedItem): string {
  const {id, url, title, language, summary, html, authors, published, topics} = item
  const parts = [
    element('title', title),
    element('link', url),
    element('guid isPermaLink="false"', id),
    element('dc:language', language),
    element('pubDate', new Date(published).toUTCString()),
    ...authors.map(({name}) => element('dc:creator', name)),
    ...topics.map((topic) => element('category', topic)),
    element('description', summary),
    element('content:encoded', html),
  ]
  return `<item>${parts.join('')}</item>`
}
