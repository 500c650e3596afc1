import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Attune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {startSmallPractice} from '../smallPractice.ts'
import {openStudio, type StudioPage} from '../studioPage.ts'
import {studioText} from '../studioText.ts'

let attune: Attune
let client: SanityClient
let browser: Browser
let studio: StudioPage
let page: Page

beforeAll(async () => {
  const practice = await startSmallPractice()
  attune = practice.attune
  client = practice.client.withConfig({perspective: 'drafts', useCdn: false})
  await client.create({
    _id: 'faq-long',
    _type: 'faq',
    question: 'How long is a session?',
    answer: [words('Fifty minutes.')],
    owner: {_type: 'reference', _ref: 'article-second', _weak: true},
  })
  await client
    .patch('article-second')
    .set({
      faqs: [{_type: 'faqEntry', _key: 'own', question: 'What’s rest?', answer: [words('Quiet.')]}],
    })
    .commit()
  browser = await launchChromium()
  studio = await openStudio(browser, attune.url)
  page = studio.page
})

afterAll(async () => {
  await studio?.close()
  await browser?.close()
  await attune?.stop()
})

const words = (text: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

/** Asks the lake again until the answer is right: Studio saves a moment after somebody typed. */
const held = <T>(query: string) => expect.poll(() => client.fetch<T>(query), {timeout: 15_000})

describe('pasting', () => {
  const expected = [
    'h2 What happens in the room',
    'normal You choose a *drum*, or _nothing at all_. See <https://example.org/rooms?a=1>.',
    'h3 Three ways to begin',
    'bullet 1 Listen',
    'bullet 2 with eyes closed',
    'bullet 1 Answer',
    'number 1 First a sound',
    'number 1 Then a silence',
    'normal It ends softly.',
  ]

  test.each(['001-google-docs', '002-word'])(
    '%s keeps its sense and loses its looks',
    async (name) => {
      const fixture = join(import.meta.dirname, `../studio/fixtures/paste/${name}.html`)
      await studio.open('article', 'article-first')
      const body = studioText(page, 'body')
      await body.selectAll()
      await body.paste({'text/html': readFileSync(fixture, 'utf8'), 'text/plain': 'Not this.'})
      await expect
        .poll(
          async () => {
            const [blocks] = await client.fetch('*[_id == "article-first"].body')
            return blocks.map(toLine)
          },
          {timeout: 15_000},
        )
        .toEqual(expected)
    },
  )
})

describe('questions', () => {
  beforeAll(async () => {
    await studio.open('article', 'article-first')
    await page.getByRole('tab', {name: 'Questions'}).click()
  })

  test('a question that is answered already is found by its words and used', async () => {
    await page.getByRole('button', {name: 'Use a question that is answered already'}).click()
    await page.keyboard.type('session long')
    await page.getByText('Shared · belongs to Second article').waitFor()
    await page.keyboard.press('Enter')
    await held('*[_id == "article-first"][0].faqs[0]._ref').toBe('faq-long')
  })

  test('the same question in another spelling is told beside it, with the way there', async () => {
    await studio.addQuestion('what is rest', 'Something good.')
    const twins = page.getByTestId('twins')
    await twins.getByRole('link', {name: 'Second article'}).waitFor()
    await held('*[_id == "article-first"][0].faqs[1].question').toBe('what is rest')
    await twins.getByRole('link', {name: 'Second article'}).click()
    await page.waitForURL(/article-second/)
  })
})

test('nothing of it leaves the machine or complains', () => {
  expect(studio.problems()).toEqual([])
  expect(studio.hosts()).toEqual([new URL(attune.url).host])
})

interface Block {
  style: string
  listItem?: string
  level?: number
  children: {text: string; marks: string[]}[]
  markDefs: {_key: string; href: string}[]
}

function toLine({style, listItem, level, children, markDefs}: Block): string {
  const text = children.map(({text, marks: [mark]}) => {
    const link = markDefs.find(({_key}) => _key === mark)
    if (link) return `<${link.href}>`
    const sign = mark === 'strong' ? '*' : mark === 'em' ? '_' : ''
    return sign + text + sign
  })
  return `${listItem ? `${listItem} ${level}` : style} ${text.join('')}`
}
