import {SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {Feed, FeedItem} from './feed.ts'
import {element, escapeXml} from './xml.ts'

/** Atom 1.0 with the whole text. `self` is the feed's own address. */
export function formatAtom({title, description, home, modified, items}: Feed, self: string) {
  const parts = [
    element('id', home),
    element('title', title),
    element('subtitle', description),
    // A feed has to say when it changed; one without articles never did.
    element('updated', modified ?? '1970-01-01T00:00:00.000Z'),
    `<author>${element('name', title)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    ...items.map(entryOf),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${SITE_LANGUAGE}">${parts.join('')}</feed>\n`
}

function entryOf(item: FeedItem) {
  const {id, url, title, language, summary, html, authors, published, modified, topics} = item
  const parts = [
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', modified),
    ...authors.map(
      (who) => `<author>${element('name', who.name)}${element('uri', who.url)}</author>`,
    ),
    ...topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    element('summary', summary),
    element('content type="html"', html),
  ]
  return `<entry${language ? ` xml:lang="${language}"` : ''}>${parts.join('')}</entry>`
}
