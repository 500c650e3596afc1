import axe from 'axe-core'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltSite, builtSite, SITE} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'
import {type OpenSite, openPages} from './openPages.ts'

let site: BuiltSite
let pages: OpenSite
const open: OpenSite['open'] = (path, options) => pages.open(path, options)

beforeAll(async () => {
  site = await builtSite(documents)
  pages = await openPages(site)
})
afterAll(async () => {
  await pages?.close()
  site?.remove()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const {violations} = (await page.evaluate(`axe.run({runOnly: ${JSON.stringify(rules)}})`)) as {
    violations: Violation[]
  }
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))
}

interface Violation {
  id: string
  nodes: {html: string}[]
}

const kinds = ['/', '/articles/', '/articles/by-the-river/', '/authors/', '/authors/ada-alder/']
kinds.push(
  '/topics/water/',
  '/references/',
  '/faq/',
  '/about/',
  '/search/',
  '/404.html',
  '/ask/',
  '/book/',
)

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test.each(kinds)('axe finds nothing to complain about on %s', async (path) => {
    const {page, foreign} = await open(path, {colorScheme, viewport: {width: 390, height: 844}})
    expect(await violations(page)).toEqual([])
    expect(foreign).toEqual([])
    await page.close()
  })
})

test.each([320, 1280])('no page is wider than a window of %s pixels', async (width) => {
  for (const path of kinds) {
    const {page} = await open(path, {viewport: {width, height: 800}})
    const scroll = await page.evaluate('document.documentElement.scrollWidth')
    expect([path, scroll]).toEqual([path, width])
    await page.close()
  }
})

describe('a first look at a cited work', () => {
  const path = '/articles/by-the-river/'
  const look = '#peek-1'
  const isOpen = (page: Page) =>
    page.locator(look).evaluate((card) => card.matches(':popover-open'))

  test('opens on hover and on focus without a script, and Escape closes it', async () => {
    const {page} = await open(path, {
      viewport: {width: 1280, height: 800},
      javaScriptEnabled: false,
    })
    const mark = page.locator('#cite-1-2')
    expect(await isOpen(page)).toBe(false)
    await mark.hover()
    await page.locator(look).waitFor({state: 'visible'})
    expect(await page.locator(look).textContent()).toContain('A trial of sitting by a river')
    await page.keyboard.press('Escape')
    await page.locator(look).waitFor({state: 'hidden'})
    await page.mouse.move(0, 0)
    await mark.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.locator(look).waitFor({state: 'visible'})
    await page.close()
  })

  test('opens and closes alike in browsers without interest invokers', async () => {
    const without = `
      CSS.supports = () => false
      for (const type of ['interest', 'loseinterest']) {
        addEventListener(type, (event) => event.preventDefault(), true)
      }`
    const {page} = await open(path, {viewport: {width: 1280, height: 800}, init: without})
    const mark = page.locator('#cite-1-2')
    await mark.hover()
    await page.locator(look).waitFor({state: 'visible'})
    // The pointer may move onto it, to follow a link.
    await page.locator(look).hover()
    await page.keyboard.press('Escape')
    await page.locator(look).waitFor({state: 'hidden'})
    await page.mouse.move(0, 0)
    await mark.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.locator(look).waitFor({state: 'visible'})
    await page.keyboard.press('Escape')
    await page.locator(look).waitFor({state: 'hidden'})
    await page.close()
  })

  test('opens by a tap on a phone, and axe finds nothing in it', async () => {
    const phone = {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true}
    const {page} = await open(path, phone)
    await page.locator('.mark:has(#cite-1-2) button').tap()
    await page.locator(look).waitFor({state: 'visible'})
    expect(page.url()).toBe(SITE + path)
    expect(await violations(page)).toEqual([])
    await page.locator(look).getByText('Show in the list').tap()
    await page.waitForURL(`${SITE}${path}#ref-1`)
    await page.close()
  })
})

test('the menu of a phone opens without script, and axe finds nothing in it', async () => {
  const phone = {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true}
  const {page} = await open('/articles/', {...phone, javaScriptEnabled: false})
  const menu = page.getByRole('navigation', {name: 'Main'})
  const search = menu.getByRole('link', {name: 'Search'})
  const button = menu.getByRole('button', {name: 'Menu'})
  expect(await search.isVisible()).toBe(false)
  await button.tap()
  await search.waitFor({state: 'visible'})
  await page.keyboard.press('Escape')
  await search.waitFor({state: 'hidden'})
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toContain('Articles')
  await menu.getByRole('button', {name: 'Close'}).tap()
  await search.waitFor({state: 'hidden'})
  await button.tap()
  await search.tap()
  await page.waitForURL(`${SITE}/search/`)
  await page.close()

  const {page: scripted} = await open('/articles/', phone)
  await scripted.getByRole('button', {name: 'Menu'}).tap()
  expect(await violations(scripted)).toEqual([])
  await scripted.setViewportSize({width: 1280, height: 800})
  await scripted.locator('header').getByText('Search').waitFor({state: 'visible'})
  await scripted.close()
})

test.each(['light', 'dark'] as const)(
  'where the system chooses its own colours, %s, focus and edges can be seen',
  async (colorScheme) => {
    const options = {colorScheme, forcedColors: 'active', javaScriptEnabled: false} as const
    const {page} = await open('/articles/by-the-river/', options)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(unseenEdges)).toEqual([])
    await page.close()
  },
)

/** What takes the keyboard without a ring, and what only its ground would set apart. */
function unseenEdges(): string[] {
  const ground = getComputedStyle(document.documentElement).backgroundColor
  const isUnseen = (style: string, width: string, colour: string) =>
    style === 'none' ||
    Number.parseFloat(width) < 1 ||
    [ground, 'rgba(0, 0, 0, 0)'].includes(colour)
  const ringless = [
    ...document.querySelectorAll<HTMLElement>('a, input, textarea, button, summary'),
  ]
    .filter((part) => part.checkVisibility() && part.tabIndex >= 0)
    .filter((part) => {
      part.focus()
      const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(part)
      return isUnseen(outlineStyle, outlineWidth, outlineColor)
    })
  const boxes =
    '.notice, [aria-label=Topics] a, .evidence, main aside, .crisis, .portrait, .waiting'
  const edgeless = [...document.querySelectorAll(boxes)].filter((part) => {
    const {borderBottomStyle, borderBottomWidth, borderBottomColor} = getComputedStyle(part)
    return isUnseen(borderBottomStyle, borderBottomWidth, borderBottomColor)
  })
  return [...ringless, ...edgeless].map(({outerHTML}) => outerHTML.slice(0, 100))
}

test('on paper the ground is white, the menu is gone, and the text is small', async () => {
  const {page} = await open('/articles/by-the-river/', {colorScheme: 'dark'})
  await page.emulateMedia({media: 'print', colorScheme: 'dark'})
  const styles = await page.evaluate(`[
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector('header nav')).display,
    getComputedStyle(document.body).fontSize,
  ]`)
  expect(styles).toEqual(['rgb(255, 255, 255)', 'none', '14px'])
  await page.close()
})

test('on paper all that could be opened is open, but letters behind names are told once', async () => {
  const {page} = await open('/articles/by-the-river/')
  const folded = () =>
    page.evaluate<
      boolean[]
    >(`[...document.querySelectorAll('.text details:not([open]) > :not(summary)')]
      .map((part) => part.checkVisibility({contentVisibilityAuto: true}))`)
  expect(new Set(await folded())).toEqual(new Set([false]))
  await page.emulateMedia({media: 'print'})
  // What was hidden is laid out with the next frame.
  await expect.poll(async () => new Set(await folded())).toEqual(new Set([true]))
  expect(await page.locator('.byline details').isVisible()).toBe(false)
  await page.close()
})

test('the first stop of the keyboard leads past the menu to the text', async () => {
  const {page} = await open('/articles/by-the-river/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#main:focus').waitFor({state: 'attached'})
  await page.close()
})

test('the keyboard goes through all of an article in its order, in sight, and is held nowhere', async () => {
  const viewport = {width: 320, height: 568}
  const options = {viewport, javaScriptEnabled: false, reducedMotion: 'reduce'} as const
  const {page} = await open('/articles/by-the-river/', options)
  const stops = await page.evaluate(numberStops)
  const reached: unknown[] = []
  while (reached.length < stops) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(whereFocusIs))
  }
  expect(stops).toBeGreaterThan(50)
  expect(reached).toEqual(Array.from({length: stops}, (_, stop) => ({stop, inSight: true})))
  await page.close()
})

/** Numbers what takes the keyboard. Looks at works have tests of their own and would come between. */
function numberStops(): number {
  for (const mark of document.querySelectorAll('[interestfor]')) mark.removeAttribute('interestfor')
  return [...document.querySelectorAll<HTMLElement>('a, input, textarea, button, summary')]
    .filter((part) => part.checkVisibility() && part.tabIndex >= 0)
    .map((part, stop) => part.setAttribute('data-stop', String(stop))).length
}

function whereFocusIs() {
  const part = document.activeElement as HTMLElement
  const {top, bottom} = part.getBoundingClientRect()
  return {stop: Number(part.dataset.stop), inSight: bottom > 0 && top < innerHeight}
}

test.each([0, 1000])(
  'nothing moves if fonts and scripts arrive after %s ms',
  async (restAfterMs) => {
    const paths = ['/', '/articles/by-the-river/', '/authors/ada-alder/', '/search/']
    const shown = paths.flatMap((path) => [390, 1280].map((width) => ({path, width})))
    // All at once, since most of it is waiting.
    const shifts = await Promise.all(
      shown.map(async ({path, width}) => {
        const {page} = await open(path, {viewport: {width, height: 844}, restAfterMs})
        await page.evaluate('document.fonts.ready')
        const shift = await page.evaluate(`new Promise((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value })
          .observe({type: 'layout-shift', buffered: true})
        setTimeout(() => resolve(sum), 300)
      })`)
        await page.close()
        return {path, width, shift}
      }),
    )
    expect(shifts).toEqual(shown.map((each) => ({...each, shift: 0})))
  },
)
