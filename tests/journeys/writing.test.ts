import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openJourney} from '../journey.ts'
import {startSmallPractice} from '../smallPractice.ts'
import {openStudio} from '../studioPage.ts'
import {dropOn, studioText, untilSelected} from '../studioText.ts'

const words = (text: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

const {attune, browser, close, ...journey} = await openJourney(startSmallPractice)
afterAll(close)
const client = journey.client.withConfig({perspective: 'drafts', useCdn: false})
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
const studio = await openStudio(browser, attune.url)
const {page} = studio

/** Asks the lake again until the answer is right: Studio saves a moment after somebody typed. */
const held = <T>(query: string) => expect.poll(() => client.fetch<T>(query))

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
    'table *When* | *What helps* / Morning | A song',
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
        .poll(async () => {
          const [blocks] = await client.fetch('*[_id == "article-first"].body')
          return blocks.map(toLine)
        })
        .toEqual(expected)
    },
  )

  test('a table is told by what it begins with, and gets a caption below the text', async () => {
    await page.getByLabel('What the table that begins with “When” shows').fill('When to sing')
    await held('*[_id == "article-first"][0].body[_type == "table"].caption').toEqual([
      'When to sing',
    ])
  })
})

test('a page of the site is found by its title, linked, and a link for readers', async () => {
  await studio.open('article', 'article-second')
  const body = page.getByTestId('field-body')
  const words = body.locator('[data-pt-text="true"]').filter({hasText: 'What the second'}).last()
  await words.dblclick()
  await page.waitForFunction(() => getSelection()?.toString().trim() === 'second')
  await untilSelected(page)
  await body.getByRole('button', {name: 'Link to a page of this site'}).click()
  await page.getByTestId('reference-input').getByRole('combobox').fill('First')
  await page.getByRole('option', {name: /First article/}).click()
  await held('*[_id == "article-second"][0].body[1].markDefs[0].reference._ref').toBe(
    'article-first',
  )
  // What was chosen is drawn a moment later, and has the focus only then.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      return page.getByTestId('reference-input').count()
    })
    .toBe(0)
  await studio.publish()
  const onSite = async () => (await fetch(`${attune.url}/articles/second/`)).text()
  await expect.poll(onSite).toMatch(/<a href="\/articles\/first\/"[^>]*>second<\/a>/)
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

describe('a manuscript', () => {
  const manuscript = `# Resting on purpose

By Olive Tern, LPC

Rest is a skill.

## How it works

Short pauses help (Wren, 2021).

## References

Wren, O. (2021). *Pauses*. Harbour Press. https://doi.org/10.1000/pauses
`

  test('that cannot be read leaves a new article to be written', async () => {
    await studio.open('article', 'article-fresh')
    await page.getByText('Written already?').waitFor()
    await dropOn(page, 'field-title', 'scan.pdf', '%PDF-1.7 …')
    await page.getByText('“scan.pdf” was not taken in').waitFor()
    await page.getByRole('button', {name: 'Close', exact: true}).click()
    await page.getByText('Written already?').waitFor()
  })

  test('that is dropped on an empty article fills it in, and is reported', async () => {
    await dropOn(page, 'field-title', 'resting.md', manuscript)
    await page.getByTestId('import-report').waitFor()
    await page.getByText('“Resting on purpose” is filled in from “resting.md”').waitFor()
    await held('*[_id == "article-fresh"][0]{title, "cited": count(references)}').toEqual({
      title: 'Resting on purpose',
      cited: 1,
    })
  })

  test('is taken back with one press, with all that it made', async () => {
    await page.getByRole('button', {name: 'Undo import'}).click()
    await page.getByText('Everything is as it was before.').waitFor()
    await held('count(*[_type == "source" || title == "Resting on purpose"])').toBe(0)
    await page.getByRole('button', {name: 'Close', exact: true}).click()
  })

  test('asks before it replaces so much as a title', async () => {
    await studio.fill('title', 'A title of my own')
    await held('*[_id == "article-fresh"][0].title').toBe('A title of my own')
    await dropOn(page, 'field-title', 'resting.md', manuscript)
    await page.getByRole('button', {name: 'Fill in', exact: true}).waitFor()
    await page.getByRole('button', {name: 'Cancel', exact: true}).click()
    await studio.fill('title', '')
    await held('*[_id == "article-fresh"][0].title').toBe(null)
  })

  test('waits for what it brought, which is published with one press', async () => {
    await page.getByTestId('manuscript-file').setInputFiles({
      name: 'resting.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(manuscript),
    })
    await page.getByRole('button', {name: 'Keep it'}).click()
    const parts = page.getByTestId('unpublished-parts')
    await parts.getByRole('link', {name: 'Olive Tern'}).waitFor()
    await parts.getByRole('button', {name: 'Publish these 2'}).click()
    await parts.waitFor({state: 'detached'})
    const published = client.withConfig({perspective: 'published'})
    expect(
      await published.fetch('count(*[_type in ["person", "source"] && _id != "person-ada"])'),
    ).toBe(2)
  })

  test('that is dropped once more says that nothing changed', async () => {
    await dropOn(page, 'field-title', 'resting.md', manuscript)
    await page.getByRole('button', {name: 'Fill in', exact: true}).click()
    await page.getByText(/^Nothing changed: “Resting on purpose”/).waitFor()
    await page.getByRole('button', {name: 'Close', exact: true}).click()
  })

  test('that cannot be read is refused, and nothing is lost', async () => {
    await dropOn(page, 'field-title', 'scan.pdf', '%PDF-1.7 …')
    await page.getByRole('button', {name: 'Fill in', exact: true}).click()
    await page.getByText('“scan.pdf” was not taken in').waitFor()
    await page.getByRole('button', {name: 'Close', exact: true}).click()
    await held('*[_id == "article-fresh"][0].title').toBe('Resting on purpose')
  })
})

test('nothing of it leaves the machine or complains', () => {
  // Chromium says this of a page that is left while it talks.
  const left = /WebSocket is already in CLOSING/
  expect(studio.problems().filter((problem) => !left.test(problem))).toEqual([])
  expect(studio.hosts()).toEqual([new URL(attune.url).host])
})

interface Table {
  _type: 'table'
  headerRows: number
  rows: {cells: {text: Block[]}[]}[]
}

interface Block {
  _type: 'block'
  style: string
  listItem?: string
  level?: number
  children: {text: string; marks: string[]}[]
  markDefs: {_key: string; href: string}[]
}

function toLine(block: Block | Table): string {
  if (block._type === 'table') {
    const rows = block.rows.map(({cells}) => cells.map(({text}) => text.map(wordsOf)).join(' | '))
    return `table ${block.headerRows ? '' : 'without a header '}${rows.join(' / ')}`
  }
  const {style, listItem, level} = block
  return `${listItem ? `${listItem} ${level}` : style} ${wordsOf(block)}`
}

function wordsOf({children, markDefs}: Block): string {
  const text = children.map(({text, marks: [mark]}) => {
    const link = markDefs.find(({_key}) => _key === mark)
    if (link) return `<${link.href}>`
    const sign = mark === 'strong' ? '*' : mark === 'em' ? '_' : ''
    return sign + text + sign
  })
  return text.join('')
}
