import {readFileSync} from 'node:fs'
import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {serve} from '../../cli/serve.ts'
import {formatHeaders, headersFor, readHeaders, toHeaders} from '../../site/publish/headers.ts'
import {readPage} from '../../site/validate/readPage.ts'
import {summarise} from '../../site/validate/summarise.ts'
import {readVocabulary} from '../../site/validate/vocabulary.ts'
import {launchChromium} from '../chromium.ts'
import {type BuiltSite, builtSite} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

let site: BuiltSite
let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  site = await builtSite(documents)
  server = await serve({site: () => site.dir}, 0)
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  site?.remove()
})

test('every page is sent with the headers of the file that other hosts read', async () => {
  const rules = readHeaders(readFileSync(join(site.dir, '_headers'), 'utf8'))
  const files = ['/rss.xml', '/llms.txt', '/articles/by-the-river.md', '/favicon.svg']
  for (const path of [...site.pages, ...files, '/nowhere/']) {
    const {headers} = await fetch(origin + encodeURI(path))
    for (const [name, values] of headersFor(rules, encodeURI(path))) {
      expect([path, name, headers.get(name)]).toEqual([path, name, values.join(', ')])
    }
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/'unsafe-|\*/)
    // The search compiles its index reader; an address without a page may be anything.
    if (!files.includes(path) && !/^\/(search|nowhere)\//.test(path)) {
      expect([path, policy]).toEqual([path, expect.stringContaining("trusted-types 'none'")])
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('files that never change are kept by browsers, and pages are not', async () => {
  const [, font] = /href="(\/_astro\/[^"]+\.woff2)"/.exec(site.text('/')) ?? []
  const {headers} = await fetch(origin + font)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await fetch(`${origin}/`)).headers.get('cache-control')).toBe('no-cache')
})

test('texts say in which letters they are written', async () => {
  for (const path of ['/', '/llms.txt', '/articles/by-the-river.md']) {
    const {headers} = await fetch(origin + path)
    expect([path, headers.get('content-type')]).toEqual([path, expect.stringMatching(/utf-8$/)])
  }
})

describe('under its policy, in a browser', () => {
  test('every page has its own styles, and violates nothing', async () => {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) complaints.push(message.text())
    })
    for (const path of site.pages.filter((each) => !/\/old/.test(each))) {
      await page.goto(origin + encodeURI(path))
      const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
      expect([path, font]).toEqual([path, expect.stringMatching(/Figtree/)])
    }
    expect(complaints).toEqual([])
    await page.close()
  })

  test('scripts, styles and handlers that were slipped in do nothing', async () => {
    const page = await browser.newPage()
    await page.route('**/about/', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        '</main>',
        '<script>window.ran=1</script><p id="a" style="color:red" onclick="window.ran=1">a</p>' +
          '<style>main{color:red}</style><script src="https://example.org/a.js"></script></main>',
      )
      await route.fulfill({response, body})
    })
    await page.goto(`${origin}/about/`)
    await page.click('#a')
    const seen = await page.evaluate(() => ({
      ran: 'ran' in window,
      color: getComputedStyle(document.querySelector('#a') as Element).color,
    }))
    expect(seen.ran).toBe(false)
    expect(seen.color).not.toBe('rgb(255, 0, 0)')
    const refusal = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>'
        return 'allowed'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(refusal).toBe('TypeError')
    await page.close()
  })
})

describe('the table of headers', () => {
  const page = (path: string, head: string) =>
    summarise(
      readPage(
        `<!doctype html><html lang="en"><head>${head}</head></html>`,
        `https://a.example${path}`,
      ),
      [],
      readVocabulary(),
    )

  test('is read back as it was written', () => {
    const rules = toHeaders([page('/', '<style>a{color:red}</style>')])
    expect(readHeaders(formatHeaders(rules))).toEqual(rules)
  })

  test('lets only the search compile code, and keeps all others to what they have', () => {
    const rules = toHeaders([
      page('/', ''),
      page('/articles/x/', '<script>let a</script>'),
      page('/search/', '<script type="module" src="/_astro/search.js"></script>'),
    ])
    const policies = (path: string) =>
      headersFor(rules, path).get('Content-Security-Policy')?.join('\n') ?? ''
    expect(policies('/search/')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policies('/search/')).not.toContain('trusted-types')
    for (const path of ['/', '/articles/x/']) {
      expect(policies(path)).toMatch(/\nscript-src 'sha256-[^' ]+'; require-trusted-types-for/)
    }
  })
})
