import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {CheckedSite} from './checkSite.ts'
import type {Page} from './page.ts'
import {readPage} from './readPage.ts'

const texts = /\.(html|css|m?js|json|svg|xml|txt)$/

/**
 * Every page in a folder of HTML. `origin` is where the site is served; without it, where the
 * pages say that they are.
 */
export function readSite(dir: string, origin?: string): CheckedSite {
  const files = readdirSync(dir, {recursive: true, encoding: 'utf8'}).map((file) =>
    file.split(sep).join('/'),
  )
  const known = new Set(files.map((file) => `/${file}`))
  const html = files.filter((file) => file.endsWith('.html'))
  const sources = html.map((file) => [file, readFileSync(join(dir, file), 'utf8')] as const)
  const base = origin ?? originIn(sources.map(([, source]) => source))
  const pages = new Map<string, Page>()
  for (const [file, source] of sources) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
    pages.set(path, readPage(source, new URL(encodeURI(path), base).href))
  }
  return {
    pages,
    isWhole: true,
    hasFile: (path) =>
      known.has(path)
        ? !statSync(join(dir, path)).isDirectory() || known.has(`${path}/index.html`)
        : known.has(`${path}index.html`),
    sizeOf: (path) => sizeOf(join(dir, path)),
  }
}

/** Of texts, what a server sends: compressed. */
function sizeOf(path: string): number {
  if (!existsSync(path)) return 0
  return texts.test(path) ? gzipSync(readFileSync(path)).length : statSync(path).size
}

function originIn(sources: string[]): string {
  for (const source of sources) {
    const [, href] = /<link[^>]+rel="?canonical"?[^>]+href="([^"]+)"/.exec(source) ?? []
    if (href && URL.canParse(href)) return new URL(href).origin
  }
  return 'http://localhost'
}
