import {checkFeedText} from './checkFeedText.ts'
import {fault, type ReadListing, repeated} from './listing.ts'
import {readTextInHtml} from './passages.ts'
import {isObject} from './readNodes.ts'

/** Read 2026-11-30. */
const source = 'https://www.jsonfeed.org/version/1.1/'
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i

export const readJsonFeed: ReadListing = (text) => {
  const say = (place: string, found: string, expected: string) =>
    fault('feed', source, place, found, expected)
  const feed = parse(text)
  if (!isObject(feed)) {
    return {findings: [say('JSON', String(feed), 'an object')], addresses: []}
  }
  const items = (Array.isArray(feed.items) ? feed.items : []).filter(isObject)
  const ids = items.map(({id}) => (typeof id === 'string' ? id : ''))
  const findings = [
    ...(/^https:\/\/jsonfeed\.org\/version\/1/.test(String(feed.version))
      ? []
      : [say('version', `“${feed.version}”`, '“https://jsonfeed.org/version/1.1”')]),
    ...(feed.title ? [] : [say('title', 'nothing', 'the name of the feed')]),
    ...(Array.isArray(feed.items) ? [] : [say('items', 'nothing', 'a list')]),
    ...repeated(items.map(({url}) => String(url))).map((url) =>
      say('items · url', `${url} twice`, 'each once'),
    ),
    ...repeated(ids).map((id) => say('items · id', `“${id}” twice`, 'each once')),
    ...items.flatMap((item, index) => {
      const place = `items[${index}]`
      return [
        ...(typeof item.id === 'string' && item.id
          ? []
          : [say(`${place} · id`, 'nothing', 'a name that stays')]),
        ...('content_html' in item || 'content_text' in item
          ? []
          : [say(place, 'neither content_html nor content_text', 'one of them')]),
        ...['date_published', 'date_modified']
          .filter((name) => name in item && !date.test(String(item[name])))
          .map((name) =>
            say(`${place} · ${name}`, `“${item[name]}”`, 'a date such as 2026-03-01T09:00:00Z'),
          ),
        ...['url', 'image', 'external_url']
          .filter((name) => name in item && !/^https?:\/\//.test(String(item[name])))
          .map((name) => say(`${place} · ${name}`, `“${item[name]}”`, 'a whole address')),
      ]
    }),
  ]
  const addresses = [feed.home_page_url, feed.feed_url, ...items.map(({url}) => url)]
    .filter((href) => typeof href === 'string')
    .map((href) => ({href, place: 'url'}))
  return {
    findings: [
      ...findings,
      ...items.flatMap((item) =>
        checkFeedText(String(item.url), textIn(item.content_html ?? item.content_text), source),
      ),
    ],
    addresses,
    self: textIn(feed.feed_url),
    title: textIn(feed.title),
    about: textIn(feed.description),
    language: textIn(feed.language),
    home: textIn(feed.home_page_url),
    entries: items.map((item) => ({
      href: String(item.url),
      title: textIn(item.title),
      published: textIn(item.date_published),
      id: textIn(item.id),
      summary: textIn(item.summary),
      authors: listIn(item.authors).map(({name}) => String(name)),
      people: listIn(item.authors).map(({name, url}) => ({
        name: String(name),
        href: textIn(url) ?? '',
      })),
      topics: Array.isArray(item.tags) ? item.tags.map(String) : [],
      text: readTextInHtml(textIn(item.content_html) ?? ''),
      language: textIn(item.language) ?? textIn(feed.language),
      updated: textIn(item.date_modified),
    })),
  }
}

const listIn = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : [])
const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return (error as Error).message
  }
}
