import type {AddressInfo} from 'node:net'
import type {SanityClient} from '@sanity/client'
import type {Browser, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {serve} from '../../cli/serve.ts'
import {launchChromium} from '../chromium.ts'
import {type BuiltSite, builtSite} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'
import {cite, heading, item, keyed, paragraph, ref} from './fixtures/text.ts'

const longName = 'Bartholomew Featherstonehaugh-Cholmondeley'
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitän'
const cell = (text: string) => keyed({_type: 'tableCell', text: [paragraph(text)]})
const row = () => keyed({_type: 'tableRow', cells: Array.from({length: 6}, () => cell(longWord))})

const article = (slug: string, title: string, body: object[], author = 'person-ada') => ({
  _id: `article-${slug}`,
  _type: 'article',
  title,
  slug: {_type: 'slug', current: slug},
  publishedAt: '2026-05-01T09:00:00Z',
  authors: [ref(author)],
  standfirst: [paragraph(title)],
  body,
})

const wide = article('wide', longWord.repeat(2), [keyed({_type: 'table', rows: [row()]})], 'long')
const tall = article('tall', 'A tall picture', [paragraph('Text.')])
const arabic = {
  ...article('arabic', 'العلاج بالموسيقى', [
    heading('لماذا الموسيقى؟'),
    item('bullet', 'أولا'),
    heading('And why not?'),
    paragraph('It is written in two languages', cite('source-arabic'), '.'),
    keyed({_type: 'figure', alt: 'عود', caption: 'عود قديم', credit: 'ليلى'}),
    keyed({_type: 'callout', tone: 'note', title: 'تذكر', body: [paragraph('استمع')]}),
  ]),
  topics: [ref('topic-arabic')],
  faqs: [keyed({_type: 'faqEntry', question: 'كيف؟', answer: [paragraph('هكذا')]})],
}
const around = [
  {_id: 'topic-arabic', _type: 'topic', title: 'موسيقى', slug: {_type: 'slug', current: 'music'}},
  {_id: 'source-arabic', _type: 'source', type: 'book', title: 'كتاب الموسيقى الكبير'},
]
const steep = article('steep', 'Headings of all sizes', [
  heading('The smallest first', 'h4'),
  paragraph('Words.'),
  heading('A larger one', 'h3'),
  heading('The largest', 'h2'),
  heading('With a step left out', 'h4'),
  heading('And its like', 'h4'),
])
const author = {
  _id: 'long',
  _type: 'person',
  name: longName,
  slug: {_type: 'slug', current: 'long'},
}

let site: BuiltSite
let browser: Browser
let origin: string
let close = () => {}

beforeAll(async () => {
  site = await builtSite([...documents, author, wide, tall, arabic, ...around, steep], givePicture)
  const server = await serve({site: () => site.dir}, 0)
  close = () => void server.close()
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  close()
  site?.remove()
})

async function givePicture(client: SanityClient) {
  const shape = {width: 300, height: 3000, channels: 3 as const, background: '#7a9'}
  const bytes = await sharp({create: shape}).png().toBuffer()
  const {_id} = await client.assets.upload('image', bytes, {filename: 'tall.png'})
  const asset = {_type: 'reference', _ref: _id}
  Object.assign(tall, {hero: {_type: 'figure', alt: 'A tower', asset}})
}

async function on<T>(path: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({viewport: {width, height: 800}})
  try {
    await page.goto(origin + path)
    return await look(page)
  } finally {
    await page.close()
  }
}

test.each(['/articles/wide/', '/articles/tall/', '/authors/long/'])(
  'words and tables wider than a phone never move %s sideways',
  async (path) => {
    for (const width of [320, 1000, 1280]) {
      const over = await on(path, width, (page) =>
        page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      )
      expect([width, over]).toEqual([width, 0])
    }
  },
)

test('a picture is never taller than the window', async () => {
  const box = await on('/articles/tall/', 390, (page) =>
    page.locator('picture img').first().boundingBox(),
  )
  expect(box?.height).toBeLessThanOrEqual(800 * 0.85)
})

test('text in Arabic runs from right to left, and what is around it does not', async () => {
  const directions = await on('/articles/arabic/', 390, (page) =>
    page.evaluate(
      `['h1', '.standfirst', '.text > .prose', '.text > .prose ul', '.byline'].map(
        (part) => getComputedStyle(document.querySelector('article ' + part)).direction)`,
    ),
  )
  expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr'])
})

test.each([
  '/',
  '/articles/',
  '/articles/arabic/',
  '/articles/steep/',
  '/topics/music/',
  '/references/',
  '/faq/',
])(
  'whatever is written in Arabic runs from right to left on %s, and the rest does not',
  async (path) => {
    const wrong = await on(path, 1280, (page) => page.evaluate(againstTheirDirection))
    expect(wrong).toEqual([])
  },
)

test('headings are one below the other without a gap, whatever sizes the clinician chose', async () => {
  const outline = await on('/articles/steep/', 390, (page) =>
    page
      .locator('.text > .prose :is(h2, h3, h4)')
      .evaluateAll((all) => all.map(({tagName, textContent}) => `${tagName} ${textContent}`)),
  )
  expect(outline).toEqual([
    'H2 The smallest first',
    'H2 A larger one',
    'H2 The largest',
    'H3 With a step left out',
    'H3 And its like',
  ])
  const contents = site.page('/articles/steep/').querySelectorAll('nav:has(#contents) li')
  expect(contents.map(({text}) => text)).toEqual([
    'The smallest first',
    'A larger one',
    'The largest',
  ])
})

/** Texts that begin in one direction and stand in a box of the other. */
function againstTheirDirection(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const wrong: string[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const box = node.parentElement as HTMLElement
    const [first] = /^\s*\p{L}/u.exec(node.textContent ?? '') ?? []
    if (!first || !box.checkVisibility() || /^(script|style|noscript)$/i.test(box.tagName)) continue
    const wanted = /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr'
    const {direction, unicodeBidi} = getComputedStyle(box)
    if (direction !== wanted && unicodeBidi !== 'plaintext') wrong.push(`${node.textContent}`)
  }
  return wrong
}
