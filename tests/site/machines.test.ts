import {parseFeed} from 'feedsmith'
import MarkdownIt from 'markdown-it'
import {parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {toFeed} from '../../site/seo/feed.ts'
import type {ArticleView} from '../../site/view/article.ts'
import type {PracticeView} from '../../site/view/practice.ts'
import {type BuiltSite, builtSite, SITE, words} from './builtSite.ts'
import {documents, hostile} from './fixtures/documents.ts'

const path = '/articles/by-the-river/'
let site: BuiltSite

beforeAll(async () => {
  site = await builtSite(documents)
})
afterAll(() => site?.remove())

/** Markdown as a reader of it would show it. */
const rendered = (file: string) => parse(new MarkdownIt({html: true}).render(site.text(file)))

describe('the Markdown twin of an article', () => {
  const twin = '/articles/by-the-river.md'

  test('is linked from the page', () => {
    const link = site.page(path).querySelector('link[type="text/markdown"]')
    expect(link?.getAttribute('href')).toBe(twin)
  })

  test('has the headings of the page in their order', () => {
    const headings = rendered(twin).querySelectorAll('h1, h2, h3')
    const shown = site
      .page(path)
      .querySelectorAll('header h1, .text h2, .text h3')
      .map((heading) => words(heading).replace(/ #$/, ''))
    const told = headings.map((heading) => words(heading))
    expect(told).toEqual(shown.filter((heading) => told.includes(heading)))
    expect(told).toContain('Why water')
    expect(told).toContain('Questions and answers')
    expect(told).toContain('References')
  })

  test.each(['/articles/by-the-river', '/articles/the-boat'])(
    'reads letter for letter as %s does',
    (article) => {
      const text = words(rendered(`${article}.md`))
      const page = site.page(`${article}/`)
      for (const block of page.querySelectorAll(
        '.standfirst p, .text > .prose > :is(p, h2, blockquote), .question .prose > p',
      )) {
        expect(text).toContain(words(block))
      }
      for (const item of page.querySelectorAll('.text > .prose li, .question .prose li')) {
        expect(text).toContain(words(item))
      }
    },
  )

  test('shows hostile words and runs nothing', () => {
    const boat = rendered('/articles/the-boat.md')
    expect(words(boat)).toContain(words(hostile))
    expect(boat.querySelectorAll('script, b')).toHaveLength(0)
  })

  test('writes each work as the page does, with its links', () => {
    const text = words(rendered(twin))
    for (const entry of site.page(path).querySelectorAll('#references ~ ol li > :first-child')) {
      expect(text).toContain(words(entry))
    }
    expect(
      rendered(twin).querySelector('a[href="https://doi.org/10.1234/rivers.5"]'),
    ).not.toBeNull()
  })

  test('has whole addresses', () => {
    for (const link of rendered(twin).querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(https?|tel):/)
    }
  })
})

describe('the guide for language models', () => {
  const guide = () => rendered('/llms.txt')

  test('names the practice and leads to what exists, not to what is hidden', () => {
    expect(words(guide().querySelector('h1'))).toBe('Alder & Reed')
    const links = guide()
      .querySelectorAll('a')
      .map((a) => new URL(a.getAttribute('href') as string).pathname)
    expect(links).toContain('/articles/by-the-river.md')
    expect(links).toContain('/about/')
    expect(links).not.toContain('/articles/secret.md')
    for (const link of links) expect(site.text(link).length).toBeGreaterThan(0)
  })
})

describe('the feeds', () => {
  const urls = ['by-the-river', 'the-boat', 'secret'].map((slug) => `${SITE}/articles/${slug}/`)
  const json = () => JSON.parse(site.text('/feed.json'))

  test('have every article, newest first', () => {
    expect(json().items.map(({url}: {url: string}) => url)).toEqual(urls)
  })

  test('know their own addresses, and pages know theirs', () => {
    expect(site.text('/rss.xml')).toContain(`<atom:link href="${SITE}/rss.xml" rel="self"`)
    expect(site.text('/atom.xml')).toContain(
      `<link rel="self" type="application/atom+xml" href="${SITE}/atom.xml"/>`,
    )
    expect(json().feed_url).toBe(`${SITE}/feed.json`)
    const links = site.page('/').querySelectorAll('link[rel=alternate]')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
    ])
  })

  test('hold the whole text, the same in each', () => {
    const [river, boat] = json().items
    const html = parse(river.content_html)
    expect(words(html)).toContain('Two works agree2,1 (pp. 4–5).')
    expect(html.querySelectorAll('h2').map((heading) => words(heading))).toContain('Why water')
    expect(words(parse(boat.content_html))).toContain(words(hostile))
    const [, content] =
      site.text('/rss.xml').match(/<content:encoded>(.*?)<\/content:encoded>/s) ?? []
    expect(readXml(content)).toBe(river.content_html)
    const [, entry] = site.text('/atom.xml').match(/<content type="html">(.*?)<\/content>/s) ?? []
    expect(readXml(entry)).toBe(river.content_html)
  })

  test('name every author', () => {
    expect(json().items[0].authors.map(({name}: {name: string}) => name)).toEqual([
      'Ada Alder',
      'Ben Reed',
    ])
    expect(site.text('/rss.xml')).toContain('<dc:creator>Ada Alder</dc:creator>')
  })

  test('are read alike by a parser of feeds', () => {
    const [rss, atom, json] = ['/rss.xml', '/atom.xml', '/feed.json'].map((file) =>
      parseFeed(site.text(file)),
    )
    if (rss?.format !== 'rss' || atom?.format !== 'atom' || json?.format !== 'json') {
      throw new Error('A feed is not of its format.')
    }
    const day = (date: unknown) => new Date(date as string).toISOString().slice(0, 19)
    const told = json.feed.items?.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: day(item.date_published),
      html: item.content_html,
    }))
    expect(told?.map(({url}) => url)).toEqual(urls)
    expect(told?.[0]?.published).toBe('2026-03-01T09:00:00')
    expect(
      rss.feed.items?.map((item) => ({
        id: item.guid?.value,
        url: item.link,
        title: item.title,
        published: day(item.pubDate),
        html: item.content?.encoded,
      })),
    ).toEqual(told)
    expect(
      atom.feed.entries?.map((entry) => ({
        id: entry.id,
        url: entry.links?.find(({rel}) => rel === 'alternate')?.href,
        title: entry.title?.value ?? entry.title,
        published: day(entry.published),
        html: entry.content?.value ?? entry.content,
      })),
    ).toEqual(told)
  })

  test('know an article by an id that does not change with its address', () => {
    const ids = json().items.map(({id}: {id: string}) => id)
    expect(new Set(ids).size).toBe(urls.length)
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    expect(itemAt('/articles/moved/')).toEqual(itemAt('/articles/here/'))
  })

  test('say all that the page says, also what to do in danger, with whole addresses', () => {
    const [river] = json().items
    const html = parse(river.content_html)
    const text = words(html)
    const shown = site.page(path)
    for (const block of shown.querySelectorAll(
      '.standfirst p, figure figcaption > *, .text > .prose > :is(p, h2, h3), .question .prose > p, .crisis p',
    )) {
      expect(text).toContain(words(block))
    }
    expect(text).toContain('General information, not advice.')
    expect(html.querySelector('a[href="https://doi.org/10.1234/rivers.5"]')).not.toBeNull()
    for (const element of html.querySelectorAll('[href], [src]')) {
      const address = element.getAttribute('href') ?? element.getAttribute('src')
      expect(address).toMatch(/^(https?:\/\/|tel:)/)
    }
  })

  test('have no character that XML cannot hold', () => {
    for (const file of ['/rss.xml', '/atom.xml']) {
      expect(site.text(file)).not.toMatch(
        /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u,
      )
      expect(site.text(file)).not.toMatch(/&(?!#\d+;)/)
    }
  })
})

const readXml = (text = '') =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

/** The id by which feeds know the same article at an address. */
function itemAt(path: string): string | undefined {
  const day = {iso: '2026-03-01', text: ''}
  const known = {path, id: 'article-river', published: day, modified: day, authors: [], topics: []}
  const texts = [{article: known as unknown as ArticleView, html: ''}]
  return toFeed({name: 'A'} as PracticeView, texts, new URL(SITE)).items[0]?.id
}
