import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CheckedSite} from './checkSite.ts'
import {decodeHtml} from './decodeHtml.ts'
import type {Page} from './page.ts'
import {readFiles} from './readFiles.ts'
import {readPage} from './readPage.ts'

/**
 * Every page in a folder of HTML. `origin` is where the site is served; without it, where the
 * pages say that they are. No date of theirs may be later than `now`.
 */
export function readSite(dir: string, {origin, now}: {origin?: string; now: Date}): CheckedSite {
  const {pages: html, ...files} = readFiles(dir, now)
  const sources = html.map(
    ({file, path}) => [path, decodeHtml(readFileSync(join(dir, file)))] as const,
  )
  const base = origin ?? originIn(sources.map(([, source]) => source))
  const pages = new Map<string, Page>()
  for (const [path, source] of sources) {
    pages.set(path, readPage(source, new URL(encodeURI(path), base).href))
  }
  return {...files, pages}
}

function originIn(sources: string[]): string {
  for (const source of sources) {
    const [, href] = /<link[^>]+rel="?canonical"?[^>]+href="([^"]+)"/.exec(source) ?? []
    if (href && URL.canParse(href)) return new URL(href).origin
  }
  return 'http://localhost'
}
