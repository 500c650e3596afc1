import {hostFiles} from '../publish/hostFiles.ts'
import {addressesInCss} from './addressesInCss.ts'
import type {Listing, ReadListing} from './listing.ts'
import {readAtom} from './readAtom.ts'
import {readBibtex} from './readBibtex.ts'
import {readCslJson} from './readCslJson.ts'
import {readDrawing} from './readDrawing.ts'
import {readJsonFeed} from './readJsonFeed.ts'
import {readMarkdown} from './readMarkdown.ts'
import {readLlms, readRobots} from './readNotices.ts'
import {readRis} from './readRis.ts'
import {readRss} from './readRss.ts'
import {readSearchIndex} from './readSearchIndex.ts'
import {readSitemap} from './readSitemap.ts'

/** The files that are read, and by what: all by the names that they have on most sites. */
const kinds: [RegExp, Listing['kind'], ReadListing][] = [
  [/\/sitemap[^/]*\.xml$/, 'sitemap', readSitemap],
  [/\/rss\.xml$/, 'feed', readRss],
  [/\/atom\.xml$/, 'feed', readAtom],
  [/\/feed\.json$/, 'feed', readJsonFeed],
  [/^\/llms\.txt$/, 'llms', readLlms],
  [/^\/robots\.txt$/, 'robots', readRobots],
  [/\.bib$/, 'works', readBibtex],
  [/\.ris$/, 'works', readRis],
  [/\/references\.json$/, 'works', readCslJson],
  [/\.md$/, 'markdown', readMarkdown],
  [/\.svg$/, 'drawing', readDrawing],
  [/\/pagefind-entry\.json$/, 'index', readSearchIndex],
  [
    /\.css$/,
    'styles',
    (text) => ({
      findings: [],
      addresses: addressesInCss(text).map((href) => ({href, place: 'url()'})),
    }),
  ],
]

// Those of hosts are compared word by word: see `checkHostFiles.ts`.
for (const {name} of hostFiles) {
  const path = new RegExp(`^/${name.replaceAll('.', '\\.')}$`)
  kinds.push([path, 'headers', (text) => ({findings: [], addresses: [], text})])
}

/** Whether a file is one that is read here. */
export const isListing = (path: string) => kinds.some(([name]) => name.test(path))

/** Reads a file for machines; undefined if it is none of those that are known. */
export function readListing(path: string, text: string, now: Date): Listing | undefined {
  const [, kind, read] = kinds.find(([name]) => name.test(path)) ?? []
  if (!kind || !read) return undefined
  const {findings, ...told} = read(text, now)
  return {path, kind, findings: findings.map((each) => ({...each, page: path})), ...told}
}
