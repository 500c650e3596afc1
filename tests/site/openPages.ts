import {setTimeout as sleep} from 'node:timers/promises'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {launchChromium} from '../chromium.ts'
import {type BuiltSite, SITE} from './builtSite.ts'

/** A built site in Chromium, straight from its folder. */
export interface OpenSite {
  /** A page in a tab of its own, and the addresses elsewhere that it asked for. */
  open(path: string, options?: OpenOptions): Promise<{page: Page; foreign: string[]}>
  close(): Promise<void>
}

interface OpenOptions extends BrowserContextOptions {
  /** A script that runs before those of the page. */
  init?: string
  /** How late fonts and scripts come, in milliseconds. */
  restAfterMs?: number
}

/** Opens Chromium for the pages of a site. */
export async function openPages(site: BuiltSite): Promise<OpenSite> {
  const browser: Browser = await launchChromium()
  return {
    async open(path, {init = '', restAfterMs = 0, ...options} = {}) {
      const page = await browser.newPage(options)
      await page.addInitScript(init)
      const foreign: string[] = []
      await page.route('**', async (route) => {
        const url = new URL(route.request().url())
        if (url.origin !== SITE) foreign.push(url.href)
        const file = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname
        if (/\.(woff2|js)$/.test(file) && restAfterMs) await sleep(restAfterMs)
        await route.fulfill({path: `${site.dir}${file}`})
      })
      await page.goto(SITE + path)
      return {page, foreign}
    },
    close: () => browser.close(),
  }
}
