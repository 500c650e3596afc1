import {readFileSync} from 'node:fs'
import type {SanityClient} from '@sanity/client'
import {create, type Font} from 'fontkitten'
import type {Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readSite} from '../../site/validate/readSite.ts'
import {checkAll} from './brokenSite.ts'
import {type BuiltSite, builtSite, words} from './builtSite.ts'
import {complaintsOfHtml} from './complaintsOfHtml.ts'
import {documents} from './fixtures/documents.ts'
import {honest, honestPages} from './fixtures/honest.ts'
import {cite, heading, item, keyed, linked, paragraph, ref} from './fixtures/text.ts'
import {type OpenSite, openPages} from './openPages.ts'

const longName = 'Łukasz Featherstonehaugh-Dvořák'
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitän'
const cell = (text: string) => keyed({_type: 'tableCell', text: [paragraph(text)]})
const row = (...words: string[]) => keyed({_type: 'tableRow', cells: words.map(cell)})
const longRow = row(...Array.from({length: 6}, () => longWord))
const week = row('Day', 'Morning', 'Noon', 'Afternoon', 'Evening', 'Night', 'Asleep', 'Remarks')

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

const tables = [1, 2].map(() => keyed({_type: 'table', headerRows: 1, rows: [longRow, longRow]}))
const wide = article('wide', longWord.repeat(2), tables, 'long')
const clear = article('clear', 'Drawn on nothing', [paragraph('Text.')])
const tall = article('tall', 'A tall picture', [paragraph('Text.')])
const arabic = {
  ...article('arabic', 'العلاج بالموسيقى', [
    heading('لماذا الموسيقى؟'),
    item('bullet', 'أولا'),
    heading('And why not?'),
    paragraph('It is written in two languages', cite('source-arabic'), '.'),
    keyed({_type: 'table', headerRows: 1, rows: [row('', 'ساعة'), row('Monday', '8–9')]}),
    keyed({_type: 'figure', alt: 'عود', caption: 'عود قديم', credit: 'ليلى'}),
    keyed({_type: 'callout', tone: 'note', title: 'تذكر', body: [paragraph('استمع')]}),
  ]),
  topics: [ref('topic-arabic')],
  faqs: [keyed({_type: 'faqEntry', question: 'كيف؟', answer: [paragraph('هكذا')]})],
}
const told = {
  ...arabic,
  ...article('told', 'CBT علاج يتحدث عن الأفكار', [
    heading('كيف يعمل؟'),
    paragraph('CBT هو علاج قصير', cite('source-trial', {locator: '4–5'}), '.'),
    ...arabic.body.slice(-2),
  ]),
  language: 'ar',
}
const spanish = {
  ...article('spanish', 'Respirar despacio', [
    paragraph('La desinstitucionalización de la responsabilidad, electroencefalográficamente.'),
  ]),
  language: 'es',
}
const page = {
  ...{_id: 'page-spanish', _type: 'page', title: 'Quiénes somos', language: 'es'},
  slug: {_type: 'slug', current: 'quienes-somos'},
  body: [paragraph('Somos dos.')],
}
const around = [
  page,
  {_id: 'topic-arabic', _type: 'topic', title: 'موسيقى', slug: {_type: 'slug', current: 'music'}},
  {
    _id: 'source-arabic',
    ...{_type: 'source', type: 'book', title: 'كتاب الموسيقى الكبير'},
    retraction: {_type: 'retraction', date: {_type: 'cslDate', year: 2020}, doi: '10.1234/notice'},
  },
]
const cited = article('cited', 'One work, forty times', [
  ...Array.from({length: 40}, () => paragraph('Again', cite('source-trial'), '.')),
  paragraph(linked('ring somebody by day or by night', 'tel:988')),
  keyed({_type: 'table', headerRows: 1, rows: [week, week]}),
  paragraph('A view', cite('source-trial', {prefix: 'see', suffix: 'for more'}), '.'),
])
const steep = article('steep', 'Headings of all sizes', [
  heading('The smallest first', 'h4'),
  paragraph('Words.'),
  heading('A larger one', 'h3'),
  heading('The largest', 'h2'),
  heading('With a step left out', 'h4'),
  heading('And its like', 'h4'),
])
const met = {
  ...article('met', 'Whom we met', [heading('Nguyễn Thị Ánh'), paragraph(longName)]),
  publishedAt: '2025-05-01T09:00:00Z',
  standfirst: undefined,
}
const asked = {
  ...article('asked', `Fifteen questions and ${'one more and '.repeat(7)}`, [paragraph('Ask.')]),
  publishedAt: '2025-04-01T09:00:00Z',
  faqs: ['One?', 'Two?', 'Three?', 'Four?'].map((question) =>
    keyed({_type: 'faqEntry', question, answer: [paragraph('Yes.')]}),
  ),
}
const author = {
  _id: 'long',
  _type: 'person',
  name: longName,
  slug: {_type: 'slug', current: 'long'},
}

let site: BuiltSite
let pages: OpenSite

beforeAll(async () => {
  const articles = [wide, tall, clear, arabic, cited, steep, told, spanish, met, asked]
  site = await builtSite([...documents, author, ...articles, ...around, ...honest], givePictures)
  pages = await openPages(site)
})
afterAll(async () => {
  await pages?.close()
  site?.remove()
})

async function givePictures(client: SanityClient) {
  const give = async (to: object, height: number, background: string) => {
    const shape = {width: 300, height, channels: 4 as const, background}
    const bytes = await sharp({create: shape}).png().toBuffer()
    const {_id} = await client.assets.upload('image', bytes, {filename: 'picture.png'})
    const asset = {_type: 'reference', _ref: _id}
    Object.assign(to, {hero: {_type: 'figure', alt: 'A tower', asset}})
  }
  await give(tall, 3000, '#7a9f')
  await give(clear, 200, '#0000')
}

async function on<T>(
  path: string,
  width: number,
  look: (page: Page) => Promise<T>,
  more: Parameters<OpenSite['open']>[1] = {},
): Promise<T> {
  const {page} = await pages.open(path, {viewport: {width, height: 800}, ...more})
  try {
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

// As wide as a window of 1,280 pixels at 400 % (WCAG 1.4.10); what readers may do is in 1.4.4 and 1.4.12.
test.each([
  '/',
  '/articles/',
  '/articles/by-the-river/',
  '/articles/wide/',
  '/articles/cited/',
  '/articles/arabic/',
  '/authors/',
  '/authors/long/',
  '/topics/music/',
  '/references/',
  '/faq/',
  '/about/',
  '/search/',
  '/404.html',
  '/ask/',
  '/book/',
])('%s fits a phone whose reader wants larger letters, or more room between them', async (path) => {
  const over = await on(path, 320, (page) => page.evaluate(tooWideFor, Object.entries(wishes)))
  expect(over).toEqual({})
})

test('a heading beside its text keeps its words whole, however large the letters', async () => {
  const lines = await on('/', 1280, async (page) => {
    await page.evaluate(tooWideFor, Object.entries(wishes).slice(0, 2))
    return page
      .locator('#what-is')
      .evaluate((part) => part.clientHeight / Number.parseFloat(getComputedStyle(part).lineHeight))
  })
  expect(Math.round(lines)).toBeLessThanOrEqual('What is this?'.split(' ').length)
})

const wishes = {
  'as it is': '',
  'letters twice as large': ':root { font-size: 200% }',
  'more room': `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`,
}

/** By how many pixels a page is wider than the window under which styles. */
function tooWideFor(wishes: [string, string][]): Record<string, number> {
  const over = wishes.map(([wish, rules]) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
    const {scrollWidth, clientWidth} = document.documentElement
    return [wish, scrollWidth - clientWidth] as const
  })
  return Object.fromEntries(over.filter(([, pixels]) => pixels > 0))
}

test('the way past the menu is out of sight until the keyboard comes to it, however large', async () => {
  const [before, after] = await on('/', 320, async (page) => {
    await page.evaluate(tooWideFor, Object.entries(wishes).slice(0, 2))
    const edge = () => page.locator('.skip').evaluate((way) => way.getBoundingClientRect().bottom)
    const before = await edge()
    await page.keyboard.press('Tab')
    return [before, await edge()]
  })
  expect(before).toBeLessThanOrEqual(0)
  expect(after).toBeGreaterThan(24)
})

test('a table that a phone moves sideways stands on paper as a whole', async () => {
  const [onPhone, onPaper] = await on('/articles/cited/', 670, async (page) => {
    const beyond = () =>
      page.locator('.table').evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)
    const before = await beyond()
    await page.emulateMedia({media: 'print'})
    return [before, await beyond()]
  })
  expect(onPhone).toBeGreaterThan(0)
  expect(onPaper).toBe(0)
})

test('behind a picture that is drawn on nothing it is light, also at night', async () => {
  const grounds = await on(
    '/articles/clear/',
    390,
    (page) =>
      page.evaluate(`['.picture', '.portrait'].map((part) =>
        getComputedStyle(document.querySelector('article ' + part)).backgroundColor)`),
    {colorScheme: 'dark'},
  )
  expect(grounds).toEqual(['rgb(228, 238, 230)', 'rgb(31, 48, 42)'])
})

test('names are written in one typeface, whatever part of the world they are from', () => {
  const filesOf = (path: string) =>
    site
      .page(path)
      .querySelectorAll('link[as=font]')
      .map((link) => create(readFileSync(site.dir + link.getAttribute('href'))) as Font)
  const lacking = (path: string, typeface: 'Brygada' | 'Figtree', text: string) => {
    const files = filesOf(path).filter(({familyName}) => familyName?.startsWith(typeface))
    const has = (letter: string) =>
      files.some((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) as number))
    return [...text].filter((letter) => !has(letter)).join('')
  }
  for (const typeface of ['Brygada', 'Figtree'] as const) {
    expect(lacking('/about/', typeface, 'Ólafur Müller')).toBe('')
    expect(lacking('/about/', typeface, longName)).toBe('Łř')
    expect(lacking('/authors/long/', typeface, longName)).toBe('')
  }
  // Lists have names in the typeface of the text.
  expect(lacking('/articles/', 'Figtree', longName)).toBe('')
  expect(lacking('/articles/met/', 'Brygada', 'Nguyễn Thị Ánh')).toBe('')
  expect(lacking('/articles/met/', 'Figtree', longName)).toBe('')
  const counts = ['/about/', '/authors/long/', '/articles/met/'].map((path) => filesOf(path).length)
  expect(counts).toEqual([2, 4, 4])
})

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

test('columns and boxes of a text in Arabic keep to its side, whatever is written in them', async () => {
  const sides = await on('/articles/arabic/', 390, (page) =>
    page
      .locator('.text :is(th, td), .text aside .label')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).textAlign)),
  )
  expect(sides).toEqual(Array(5).fill('right'))
})

test('words before the number of a work stand apart from the text', () => {
  expect(words(site.page('/articles/cited/').querySelector('.text > .prose'))).toContain(
    'A view see 1 for more.',
  )
})

test('an excerpt begins with a sentence and not with a heading', () => {
  const told = site.page('/articles/met/').querySelector('meta[name=description]')
  expect(told?.getAttribute('content')).toBe(longName)
})

test('a text without sections is led on to its questions', () => {
  const page = site.page('/articles/asked/')
  const ways = page.querySelectorAll('[aria-labelledby=contents] a')
  expect(ways.map((way) => words(way))).toEqual(['One?', 'Two?', 'Three?', 'Four?'])
  for (const way of ways) {
    const question = page.querySelector(way.getAttribute('href') as string)
    expect(words(question?.querySelector('h3'))).toBe(`${words(way)} #`)
  }
})

test('a title, or a word of it, that is too long for the largest type is set smaller', () => {
  const classes = ['asked', 'wide', 'told'].map((slug) =>
    site.page(`/articles/${slug}/`).querySelector('h1')?.classList.contains('long'),
  )
  expect(classes).toEqual([true, true, false])
})

test('a corner of a table without words is the head of no column', () => {
  const heads = site.page('/articles/arabic/').querySelectorAll('.table th')
  expect(heads.map((head) => words(head))).toEqual(['ساعة'])
})

test('nothing is found on pages that only sound like a fault', () => {
  const built = readSite(site.dir, {now: new Date()})
  const own = honestPages.map((path) => built.pages.get(path)?.path)
  expect(own).toEqual(honestPages)
  const files = built.listings.map(({path}) => path)
  const found = checkAll(built)
  expect(found.filter(({page}) => [...own, ...files].includes(page))).toEqual([])
})

test('pages of hard articles are valid HTML', async () => {
  expect(await complaintsOfHtml(site)).toEqual([])
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

test('an article in a language of its own says so wherever its words are, and nowhere else', () => {
  const page = site.page('/articles/told/')
  const spoken = (selector: string) => {
    const parts = page.querySelectorAll(selector).map((part) => {
      const said = part.closest('[lang]')
      return `${said?.getAttribute('lang')} ${part.closest('[dir]')?.getAttribute('dir')}`
    })
    return [selector, ...new Set(parts)]
  }
  const own =
    'html|h1|.standfirst p|.text > .prose:first-child > p|.question h3|.question .prose p|.waiting p + p|figcaption span:first-child|aside .title|li span[aria-current]'
  for (const selector of own.split('|')) expect(spoken(selector)).toEqual([selector, 'ar rtl'])
  const ours = 'body|header ul|.byline li|h2#references|.label|sup|footer nav'
  for (const selector of ours.split('|')) expect(spoken(selector)).toEqual([selector, 'en ltr'])
})

test('others are told its language too', () => {
  const path = '/articles/spanish/'
  const of = (type: string) => site.graph(path).find((node) => node['@type'] === type)?.inLanguage
  expect([of('MedicalWebPage'), of('BlogPosting'), of('WebSite')]).toEqual(['es', 'es', 'en'])
  const locale = site.page(path).querySelector('meta[property="og:locale"]')
  expect(locale?.getAttribute('content')).toBe('es_ES')
  const file = (name: string) => site.text(name)
  expect(file('/articles/spanish.md')).toContain('- Language: Spanish\n')
  expect(
    file('/rss.xml')
      .match(/<dc:language>\w+/g)
      ?.toSorted(),
  ).toEqual(['ar', 'es'].map((tag) => `<dc:language>${tag}`))
  expect(file('/atom.xml')).toContain('<entry xml:lang="ar">')
  const {items} = JSON.parse(file('/feed.json'))
  const item = items.find(({url}: {url: string}) => url.endsWith('/articles/told/'))
  expect([item.language, item.content_html.slice(0, 25)]).toEqual([
    'ar',
    '<div lang="ar" dir="rtl">',
  ])
  expect(site.page('/quienes-somos/').querySelector('h1')?.getAttribute('lang')).toBe('es')
})

test('lists call it by its title in its language', () => {
  for (const path of ['/', '/articles/', '/topics/music/', '/authors/ada-alder/', '/faq/']) {
    const links = site
      .page(path)
      .querySelectorAll('h2, h3')
      .filter(({text}) => /^CBT/.test(text))
    expect([path, ...links.map((link) => link.getAttribute('lang'))]).toEqual([path, 'ar'])
  }
})

test('a page in the language of the site says that once, and nothing of others', () => {
  const whole = site.text('/about/')
  expect(whole.match(/ lang="[^"]*"/g)).toEqual([' lang="en"'])
  expect(whole).not.toMatch(/og:locale|language:|language\.[\w-]+\.css/)
})

test('paragraphs run the way of their language, and long words break by its rules', async () => {
  const [directions, hyphens] = (await on('/articles/told/', 390, (page) =>
    page.evaluate(
      `[[...document.querySelectorAll('h1, .text > .prose:first-child > :is(h2, p), .byline p')].map(
        (part) => getComputedStyle(part).direction + ' ' + getComputedStyle(part).unicodeBidi),
        getComputedStyle(document.querySelector('.text > .prose > p')).hyphens]`,
    ),
  )) as [string[], string]
  expect(directions.map((each) => each.split(' ')[0])).toEqual(['rtl', 'ltr', 'rtl', 'rtl'])
  expect(directions.slice(-2)).toEqual(['rtl isolate', 'rtl isolate'])
  expect(hyphens).toBe('auto')
})

test('the search finds its words, and tells their language', async () => {
  for (const [word, language] of [
    ['الأفكار', 'ar'],
    ['respirar', 'es'],
  ]) {
    const found = await on(`/search/?q=${word}`, 390, (page) =>
      page.locator('#found > li').first().getAttribute('lang'),
    )
    expect([word, found]).toEqual([word, language])
  }
})

test('readers are warned of a work that was retracted, wherever it is told about', () => {
  const warning = 'Retracted in 2020: do not rely on it'
  const entry = site.page('/articles/arabic/').getElementById('ref-1')
  expect(entry?.querySelector('strong')?.text).toBe(warning)
  expect(entry?.querySelector('a[href="https://doi.org/10.1234/notice"]')).not.toBeNull()
  expect(site.page('/articles/arabic/').getElementById('peek-1')?.text).toContain(warning)
  expect(site.page('/references/').getElementById('ref-source-arabic')?.text).toContain(warning)
  expect(site.text('/articles/arabic.md')).toContain(warning)
})

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
    const isTold = box.closest<HTMLElement>('[lang]')?.lang === 'ar'
    const wanted = isTold || /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr'
    const {direction, unicodeBidi} = getComputedStyle(box)
    if (direction !== wanted && unicodeBidi !== 'plaintext') wrong.push(`${node.textContent}`)
  }
  return wrong
}
