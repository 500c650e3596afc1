import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {type HTMLElement, parse} from 'node-html-parser'
import {listen} from '../../lake/node.ts'
import {buildSite} from '../../site/publish/buildSite.ts'

export const SITE = 'https://alder.example'

/** A site that was really built, from documents that really went through a lake. */
export interface BuiltSite {
  dir: string
  /** Paths of all pages, from the root. */
  pages: string[]
  text(path: string): string
  page(path: string): HTMLElement
  /** The nodes of a page's JSON-LD. */
  graph(path: string): Node[]
  /** What the build told of what does not stop it. */
  warnings: string
  remove(): void
}

export interface Node {
  '@type': string
  '@id'?: string
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects to find.
  [property: string]: any
}

type Doc = {_id: string; _type: string}

/** Fills a lake, builds the site from it and closes the lake again. */
export async function builtSite(
  docs: Doc[],
  prepare: (client: SanityClient) => Promise<void> = async () => {},
): Promise<BuiltSite> {
  const dir = mkdtempSync(join(tmpdir(), 'attune-site-'))
  let origin = 'http://localhost'
  const lake = await listen(
    {
      dataDir: join(dir, 'data'),
      projectId: 'attune',
      dataset: 'production',
      origin: () => origin,
      access: {kind: 'owner', user: {id: 'owner', name: 'Owner', email: 'owner@localhost'}},
    },
    {port: 0},
  )
  origin = lake.url
  try {
    const client = createClient({
      projectId: 'attune',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
    })
    await prepare(client)
    await docs.reduce((all, doc) => all.createOrReplace(doc), client.transaction()).commit()
    const outDir = join(dir, 'site')
    const env = {
      SITE_URL: SITE,
      SANITY_PROJECT_ID: 'attune',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: lake.url,
      NODE_ENV: 'production',
    }
    // Reviews fall due on a day, and not on that of the test.
    const today = '2026-11-22'
    const warnings = await buildSite({outDir, cacheDir: join(dir, 'cache'), env, today})
    return {
      ...readSite(outDir),
      warnings,
      remove: () => rmSync(dir, {recursive: true, force: true}),
    }
  } finally {
    await lake.close()
  }
}

function readSite(dir: string): Omit<BuiltSite, 'warnings' | 'remove'> {
  const files = readdirSync(dir, {recursive: true, encoding: 'utf8'})
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  const text = (path: string) =>
    readFileSync(join(dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
  const page = (path: string) => parse(text(path))
  return {
    dir,
    pages,
    text,
    page,
    graph(path) {
      const script = page(path).querySelector('script[type="application/ld+json"]')
      return script ? JSON.parse(script.rawText)['@graph'] : []
    },
  }
}

/** Text as a reader meets it: one space where there is any. */
export const words = (element: HTMLElement | string | null | undefined): string =>
  (typeof element === 'string' ? element : (element?.text ?? '')).replace(/\s+/g, ' ').trim()
