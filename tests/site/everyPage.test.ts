import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type HTMLElement, parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltSite, builtSite, SITE, words} from './builtSite.ts'
import {complaintsOfHtml} from './complaintsOfHtml.ts'
import {documents, hostile} from './fixtures/documents.ts'

let site: BuiltSite

beforeAll(async () => {
  site = await builtSite(documents)
})
afterAll(() => site?.remove())

test('there is a page for everything that is published, and no other', () => {
  expect(site.pages.toSorted()).toEqual([
    '/',
    '/404.html',
    '/about/',
    '/articles/',
    '/articles/by-the-river/',
    '/articles/secret/',
    '/articles/the-boat/',
    '/ask/',
    '/ask/reply/',
    '/authors/',
    '/authors/ada-alder/',
    '/authors/ben-reed/',
    '/blog/old-river/',
    '/book/',
    '/faq/',
    '/old café/',
    '/references/',
    '/search/',
    '/topics/water/',
  ])
})

test('a draft is on no page and in no feed', () => {
  for (const file of files()) {
    expect(readFileSync(join(site.dir, file), 'utf8')).not.toContain('nobody may see')
  }
})

test('every page is valid HTML', async () => {
  expect(await complaintsOfHtml(site)).toEqual([])
})

test('every link within the site leads to a page, and every fragment to a place on it', () => {
  for (const page of site.pages) {
    for (const link of site.page(page).querySelectorAll('a[href], link[href]')) {
      const url = new URL(link.getAttribute('href') as string, SITE + page)
      if (url.origin !== SITE) continue
      const target = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname
      expect([page, url.pathname, existsSync(join(site.dir, target))]).toEqual([
        page,
        url.pathname,
        true,
      ])
      if (!url.hash) continue
      const place = site.page(url.pathname).getElementById(decodeURIComponent(url.hash.slice(1)))
      expect([page, url.href, place !== null]).toEqual([page, url.href, true])
    }
  }
})

test('nothing is fetched from anywhere else, and what runs only adds to what is there', () => {
  for (const page of site.pages) {
    const text = site.text(page)
    for (const [, attribute, inCss] of text.matchAll(/src(?:set)?="([^"]+)"|url\(([^)]+)\)/g)) {
      const address = (attribute ?? inCss)?.replace(/^["']/, '')
      expect([page, address]).toEqual([page, expect.stringMatching(/^(\/(?!\/)|data:image\/)/)])
    }
    expect(text).not.toMatch(/<link[^>]+rel="(preconnect|dns-prefetch)"/)
    // What is needed to paint the beginning of a page is in it; the rest can wait.
    for (const link of site.page(page).querySelectorAll('link[rel=stylesheet]')) {
      const {tagName, attributes = {}} = link.nextElementSibling ?? {}
      const canWait = tagName === 'FORM' || attributes.class === 'table' || 'popover' in attributes
      if (canWait || page === '/ask/reply/') continue
      expect([page, link.getAttribute('media')]).toEqual([page, 'print'])
    }
    for (const element of site.page(page).querySelectorAll('*')) {
      const handlers = Object.keys(element.attributes).filter((name) => name.startsWith('on'))
      expect([
        page,
        handlers,
        element.tagName === 'SCRIPT' && element.getAttribute('type'),
      ]).toEqual([page, [], scriptOn(page, element)])
    }
  }
  const scripts = files().filter((file) => /\.m?js$/.test(file))
  const own = scripts.filter((file) => !file.startsWith('pagefind/'))
  expect(own.map((file) => file.replace(/\..*/, '')).toSorted()).toEqual([
    '_astro/Peek',
    '_astro/Search',
    '_astro/SendForm',
  ])
})

describe('the head of a page', () => {
  const head = (page: string, selector: string, attribute = 'content') =>
    site.page(page).querySelector(`head ${selector}`)?.getAttribute(attribute)

  test('has a title, a description and its own address', () => {
    const page = '/articles/by-the-river/'
    expect(words(site.page(page).querySelector('title'))).toBe('By the river · Alder & Reed')
    expect(head(page, 'meta[name=description]')).toBe('Water is calm.')
    expect(head(page, 'link[rel=canonical]', 'href')).toBe(SITE + page)
    expect(head(page, 'meta[property="og:type"]')).toBe('article')
    expect(head(page, 'meta[property="article:published_time"]')).toBe('2026-03-01T09:00:00Z')
    expect(head(page, 'link[type="application/rss+xml"]', 'href')).toBe('/rss.xml')
  })

  test('prefers what the clinician wrote for search engines', () => {
    const page = '/articles/the-boat/'
    expect(words(site.page(page).querySelector('title'))).toBe('Boats · Alder & Reed')
    expect(head(page, 'meta[name=description]')).toBe(hostile)
  })

  test('keeps search engines out where the clinician says so, and off the 404', () => {
    const hidden = site.pages.filter((page) => head(page, 'meta[name=robots]') === 'noindex')
    expect(hidden.toSorted()).toEqual([
      '/404.html',
      '/articles/secret/',
      '/ask/reply/',
      '/blog/old-river/',
      '/old café/',
    ])
  })
})

test('an old address leads on, without a script', () => {
  const page = site.page('/blog/old-river/')
  const refresh = page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')
  expect(refresh).toBe('0;url=/articles/by-the-river/')
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    `${SITE}/articles/by-the-river/`,
  )
})

test('the page of references says where each work is cited', () => {
  const entry = site.page('/references/').querySelector('#ref-source-trial')
  expect(words(entry)).toContain('Cited in By the river')
})

test('the sitemap lists what may be found, with the time of the last change', () => {
  const urls = parse(site.text('/sitemap.xml')).querySelectorAll('url')
  const paths = urls.map((url) => new URL(words(url.querySelector('loc'))).pathname)
  expect(paths).toContain('/articles/by-the-river/')
  expect(paths).not.toContain('/articles/secret/')
  expect(paths).not.toContain('/blog/old-river/')
  for (const path of paths) expect(site.pages).toContain(path)
  for (const url of urls) {
    expect(words(url.querySelector('lastmod'))).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  }
  expect(site.text('/robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`)
})

const scriptOn = (page: string, {tagName, attributes}: HTMLElement) => {
  if (tagName !== 'SCRIPT') return false
  const names = page === '/search/' ? ['Search'] : ['Peek', 'SendForm']
  const isOwn = names.some((name) => attributes.src?.startsWith(`/_astro/${name}`))
  return isOwn ? 'module' : 'application/ld+json'
}

const files = () =>
  readdirSync(site.dir, {recursive: true, encoding: 'utf8'}).filter((file) => /\.\w+$/.test(file))
