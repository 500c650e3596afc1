import {readFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkSite} from '../../site/validate/checkSite.ts'
import {readSite} from '../../site/validate/readSite.ts'
import {launchChromium} from '../chromium.ts'
import {type BuiltSite, builtSite} from './builtSite.ts'
import {complaintsOfHtml} from './complaintsOfHtml.ts'
import {hostileCounts, hostileDocuments} from './fixtures/hostile.ts'

let site: BuiltSite
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await builtSite(hostileDocuments(20261122))
  browser = await launchChromium()
  page = await browser.newPage()
  // Without any policy, so that nothing but escaping keeps a script from running.
  await page.route('**', (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    if (!['.html', '.xml'].includes(extname(file))) return route.abort()
    const contentType = file.endsWith('.html') ? 'text/html' : 'text/plain'
    const body = readFileSync(join(site.dir, file))
    return route.fulfill({body, contentType: `${contentType}; charset=utf-8`})
  })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  site?.remove()
})

test('hostile text in every field is built, and no page says to machines what it does not show', () => {
  expect(hostileDocuments(1)).toHaveLength(1000)
  const {article, person, page: pages, topic} = hostileCounts
  const own = site.pages.filter((path) => /\/(article|person|page|topic)-\d+\/$/.test(path))
  expect(own).toHaveLength(article + person + pages + topic)
  const findings = checkSite(readSite(site.dir, {now: new Date()}), {strict: true, now: new Date()})
  expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
}, 120_000)

test('no script in it runs in a browser, on every third page and all lists', async () => {
  const ran: string[] = []
  page.on('dialog', (dialog) => dialog.dismiss())
  const isOne = /-\d+\/$/
  for (const path of site.pages.filter((each, n) => n % 3 === 0 || !isOne.test(each))) {
    await page.goto(`https://hostile.example${encodeURI(path)}`, {waitUntil: 'domcontentloaded'})
    if (await page.evaluate(() => 'ran' in window)) ran.push(path)
  }
  expect(ran).toEqual([])
  // The trap itself works.
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">'),
  )
  await page.waitForFunction(() => 'ran' in window)
}, 120_000)

test('feeds and the sitemap are well-formed XML', async () => {
  await page.goto('https://hostile.example/')
  for (const path of ['/rss.xml', '/sitemap.xml']) {
    const fault = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'application/xml')
      return read.querySelector('parsererror')?.textContent ?? null
    }, site.text(path))
    expect([path, fault]).toEqual([path, null])
  }
})

test('every twentieth page is valid HTML by another validator, too', async () => {
  const pages = site.pages.filter((_, n) => n % 20 === 0)
  // Text of spaces is the author's; nothing of the site is empty.
  const off = ['empty-heading', 'text-content']
  expect(await complaintsOfHtml({...site, pages}, off)).toEqual([])
})
