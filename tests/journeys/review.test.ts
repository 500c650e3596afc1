import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Attune, startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'

let attune: Attune
let browser: Browser
/** Two people at once, each in a browser of their own. */
let juniper: Page
let maren: Page
const problems: string[] = []

beforeAll(async () => {
  attune = await startAttune()
  browser = await launchChromium()
  juniper = await newBrowser('Juniper')
  maren = await newBrowser('Maren')
})

afterAll(async () => {
  await browser?.close()
  await attune?.stop()
})

async function newBrowser(name: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1440, height: 1000}})
  const page = await context.newPage()
  page.on('console', (said) => said.type() === 'error' && problems.push(`${name}: ${said.text()}`))
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`))
  return page
}

const address = (id: string) => `${attune.url}/studio/structure/article;${id}`

test('Studio asks who is there before anything else, and remembers the answer', async () => {
  await juniper.goto(`${attune.url}/studio/`)
  await juniper.getByRole('button', {name: /Juniper Castellanos-Rao/}).click()
  await juniper.getByTestId('user-menu').or(juniper.locator('#user-menu')).first().waitFor()
  await maren.goto(`${attune.url}/studio/`)
  await maren.getByRole('button', {name: /Maren Okafor-Lindqvist/}).click()
  await maren.getByTestId('user-menu').or(maren.locator('#user-menu')).first().waitFor()
  const [one, other] = await Promise.all([juniper, maren].map(whoAmI))
  expect(one).toBe('Juniper Castellanos-Rao')
  expect(other).toBe('Maren Okafor-Lindqvist')
})

async function whoAmI(page: Page): Promise<string> {
  const response = await page.request.get(`${attune.url}/v1/users/me`)
  return (await response.json()).name
}
test('two people see each other on the same article', async () => {
  await Promise.all([juniper, maren].map((page) => page.goto(address('article-art-therapy'))))
  for (const [page, other] of [
    [juniper, 'Maren Okafor-Lindqvist'],
    [maren, 'Juniper Castellanos-Rao'],
  ] as const) {
    await page.getByTestId('field-title').getByRole('textbox').click()
    await page.locator(`[data-testid="document-panel-header"], #root, body`).first().waitFor()
    await page.locator(`[aria-label*="${other}"], [title*="${other}"], img[alt*="${other}"]`).first().waitFor()
  }
})
