import type {Listing, ReadListing} from './listing.ts'
import {addressesInCss} from './noteElement.ts'
import {readAtom} from './readAtom.ts'
import {readJsonFeed} from './readJsonFeed.ts'
import {readLlms, readRobots} from './readNotices.ts'
import {readRss} from './readRss.ts'
import {readSitemap} from './readSitemap.ts'

/** The files that are read, and by what: all by the names that they have on most sites. */
const kinds: [RegExp, Listing['kind'], ReadListing][] = [
  [/\/sitemap[^/]*\.xml$/, 'sitemap', readSitemap],
  [/\/rss\.xml$/, 'feed', readRss],
  [/\/atom\.xml$/, 'feed', readAtom],
  [/\/feed\.json$/, 'feed', readJsonFeed],
  [/^\/llms\.txt$/, 'llms', readLlms],
  [/^\/robots\.txt$/, 'robots', readRobots],
  [/\.md$/, 'markdown', (text) => ({findings: [], addresses: linksIn(text)})],
  [
    /\.css$/,
    'styles',
    (text) => ({
      findings: [],
      addresses: addressesInCss(text).map((href) => ({href, place: 'url()'})),
    }),
  ],
]

/** Whether a file is one that is read here. */
export const isListing = (path: string) => kinds.some(([name]) => name.test(path))

/** Reads a file for machines; undefined if it is none of those that are known. */
export function readListing(path: string, text: string, now: Date): Listing | undefined {
  const [, kind, read] = kinds.find(([name]) => name.test(path)) ?? []
  if (!kind || !read) return undefined
  const {findings, addresses} = read(text, now)
  return {path, kind, findings: findings.map((each) => ({...each, page: path})), addresses}
}

/** Links to whole addresses in Markdown: others may be words about links. */
const linksIn = (text: string) =>
  [...text.matchAll(/\]\(<?(https?:\/\/[^\s<>)]+)>?\)/g)].map(([, href = '']) => ({
    href,
    place: 'link',
  }))
