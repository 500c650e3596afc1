import type {Feed} from './feed.ts'

/** JSON Feed 1.1 with the whole text. `self` is the feed's own address. */
export function formatJsonFeed({title, description, home, items}: Feed, self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: 'en',
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
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
