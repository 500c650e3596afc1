import {SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {Feed} from './feed.ts'

/** JSON Feed 1.1 with the whole text. `self` is the feed's own address. */
export function formatJsonFeed({title, description, home, items}: Feed, self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: SITE_LANGUAGE,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      language: item.language,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published,
      date_modified: item.modified,
      authors: item.authors,
      tags: item.topics,
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
