import {readdirSync, readFileSync} from 'node:fs'
import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {serve} from '../../cli/serve.ts'
import {importManuscript} from '../../intake/importManuscript.ts'
import {atOnce} from '../../site/publish/atOnce.ts'
import {isText, makeTwins} from '../../site/publish/compress.ts'
import {type CheckedSite, checkSite} from '../../site/validate/checkSite.ts'
import type {Page} from '../../site/validate/page.ts'
import {readPage} from '../../site/validate/readPage.ts'
import {readSite} from '../../site/validate/readSite.ts'
import {hasSeed, seedManuscript} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {type BuiltSite, builtSite, SITE} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

let site: BuiltSite
let read: CheckedSite

/** As the site of a practice is: small, and with a long article that was handed over as text. */
beforeAll(async () => {
  site = await builtSite(documents, async (client) => {
    if (!hasSeed) return
    const bytes = readFileSync(seedManuscript)
    const now = () => new Date('2026-11-22T10:00:00Z')
    await importManuscript({name: 'article.txt', bytes}, {client, now, publish: true})
  })
  read = readSite(site.dir, {now: new Date()})
})
afterAll(() => site?.remove())

const budgetsBroken = (checked: CheckedSite) =>
  checkSite(checked, {strict: true, now: new Date()})
    .filter(({rule}) => rule === 'budget')
    .map(({page, place, found}) => `${page} ${place}: ${found}`)

test('every page keeps every budget', () => {
  expect(budgetsBroken(read)).toEqual([])
})

test.skipIf(!hasSeed)('a real article of two thousand words comes in one round trip', () => {
  const [path] = site.pages.filter((page) => /nordoff/.test(page))
  expect(read.pages.get(path as string)?.text.split(' ').length).toBeGreaterThan(2000)
  expect(
    budgetsBroken({
      ...read,
      pages: new Map([[path as string, read.pages.get(path as string) as Page]]),
    }),
  ).toEqual([])
})

test('a page that is too heavy is named, with what it weighs and what it may', () => {
  const path = '/articles/by-the-river/'
  const noise = Array.from({length: 5000}, (_, n) => (n * 2654435761) % 4294967296).join(' ')
  const heavy = site.text(path).replace('</main>', `<p>${noise}</p></main>`)
  const pages = new Map(read.pages).set(path, readPage(heavy, SITE + path))
  expect(budgetsBroken({...read, pages})).toEqual([
    expect.stringMatching(/^\/articles\/by-the-river\/ One round trip: \d\d,\d{3} bytes$/),
    expect.stringMatching(/ Light before pictures: /),
  ])
})

describe('a crawl of the whole site in a browser', () => {
  let server: Server
  let browser: Browser
  beforeAll(async () => {
    const files = readdirSync(site.dir, {recursive: true, encoding: 'utf8'}).filter(isText)
    await Promise.all(
      files.map((file) => join(site.dir, file)).map((path) => makeTwins(readFileSync(path), path)),
    )
    server = await serve({site: () => site.dir}, 0)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
  })

  test('asks nobody else for anything, and less than 60 kB before pictures', async () => {
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    const paths = site.pages.filter((page) => !/\/old/.test(page))
    // Four at a time, since most of it is waiting for a silence.
    await atOnce(4, paths, async (path) => {
      // A context of its own, so that nothing is in the cache.
      const context = await browser.newContext()
      const page = await context.newPage()
      const sizes: Promise<number>[] = []
      const strangers: string[] = []
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'image') return
        sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize))
      })
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(origin) && !url.startsWith('data:')) strangers.push(url)
      })
      await page.goto(origin + encodeURI(path), {waitUntil: 'networkidle'})
      const sum = (await Promise.all(sizes)).reduce((a, b) => a + b, 0)
      expect([path, strangers]).toEqual([path, []])
      expect(sum, `bytes of ${path}`).toBeGreaterThan(10_000)
      expect(sum, `bytes of ${path}`).toBeLessThan(60_000)
      await context.close()
    })
  }, 90_000)
})
