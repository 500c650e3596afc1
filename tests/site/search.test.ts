import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {headersFor, readHeaders} from '../../site/publish/headers.ts'
import {launchChromium} from '../chromium.ts'
import {type BuiltSite, builtSite, SITE} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

let site: BuiltSite
let browser: Browser

beforeAll(async () => {
  site = await builtSite(documents)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  site?.remove()
})

/** The search page under the policy that its host is told to send, and all that it asks for. */
async function open(path = '/search/', javaScriptEnabled = true) {
  const page = await browser.newPage({viewport: {width: 390, height: 844}, javaScriptEnabled})
  const asked: string[] = []
  const complaints: string[] = []
  const rules = readHeaders(readFileSync(join(site.dir, '_headers'), 'utf8'))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.route('**', async (route) => {
    const {pathname} = new URL(route.request().url())
    asked.push(pathname)
    const file = join(site.dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    if (!existsSync(file)) return route.fulfill({status: 404})
    const headers = [...headersFor(rules, pathname)].map(([name, all]) => [name, all.join(', ')])
    await route.fulfill({path: file, headers: {...typeOf(file), ...Object.fromEntries(headers)}})
  })
  await page.goto(SITE + path)
  return {page, asked, complaints}
}

const typeOf = (file: string) => {
  const types = {html: 'text/html; charset=utf-8', js: 'text/javascript'}
  const type = types[file.split('.').at(-1) as keyof typeof types]
  return {'content-type': type ?? 'application/octet-stream'}
}

const found = (page: Page) => page.locator('#found h2 a')

test('nothing of the index is fetched until somebody is about to search', async () => {
  const {page, asked} = await open()
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
  const request = page.waitForRequest(/pagefind\.js/)
  await page.locator('#words').focus()
  await request
  await page.close()
})

test('words are found by keyboard alone, under the policy that hosts are told to send', async () => {
  const {page, complaints} = await open()
  for (let stop = 0; stop < 20; stop++) {
    await page.keyboard.press('Tab')
    if (await page.locator('#words').evaluate((field) => field === document.activeElement)) break
  }
  await page.keyboard.type('quiet voice')
  // Not what the first of the words found while the second was typed.
  await page.locator('#status').getByText('1 page about “quiet voice”.', {exact: true}).waitFor()
  expect(await found(page).allTextContents()).toEqual(['By the river'])
  expect(await page.locator('#found mark').allTextContents()).toContain('quiet')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${SITE}/articles/by-the-river/`)
  expect(complaints).toEqual([])
  await page.close()
})

test('an address with words in it shows what they find, and axe finds nothing', async () => {
  const {page} = await open('/search/?q=cello')
  await found(page).first().waitFor()
  // Her articles introduce her in the same words, but are not about the cello.
  expect(await found(page).allTextContents()).toEqual(['Ada Alder'])
  await page.close()
  const free = await browser.newPage()
  await free.setContent(site.text('/search/'))
  await free.evaluate(axe.source)
  expect(
    await free.evaluate('axe.run().then(({violations}) => violations.map(({id}) => id))'),
  ).toEqual([])
  await free.close()
})

test('what is hidden from search is not found, and an empty hand is told', async () => {
  const {page} = await open('/search/?q=know')
  await page.locator('#status:not(:empty)').waitFor()
  const titles = await found(page).allTextContents()
  expect(titles).not.toContain('Hidden from search')
  await page.locator('#words').fill('qqqqq')
  await page.getByText('No pages about “qqqqq”.').waitFor()
  // Of this, Pagefind knows but the beginning: “a”.
  await page.locator('#words').fill('axpert')
  await page.getByText('No pages about “axpert”.').waitFor()
  // Of this, all but the last letter.
  await page.locator('#words').fill('quietx')
  await page.getByText('1 page about “quietx”.').waitFor()
  await page.close()
})

test('without script nobody is shown a field that does nothing, but other ways', async () => {
  const {page} = await open('/search/', false)
  expect(await page.locator('#words').isVisible()).toBe(false)
  expect(await page.locator('main').innerText()).toContain('these lead to everything: all articles')
  await page.close()
})
