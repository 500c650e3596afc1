import type {SanityClient} from '@sanity/client'
import {parse} from 'node-html-parser'
import type {Browser, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Attune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {startSmallPractice} from '../smallPractice.ts'
import {openStudio, type StudioPage} from '../studioPage.ts'
import {pasteInto, studioText} from '../studioText.ts'

let attune: Attune
let client: SanityClient
let browser: Browser
/** Somebody who has never seen Studio, and a colleague in a browser of her own. */
let rosa: StudioPage
let ada: StudioPage
let page: Page

beforeAll(async () => {
  const [practice, chromium] = await Promise.all([startSmallPractice(), launchChromium()])
  ;({attune, client} = practice)
  browser = chromium
  rosa = await openStudio(browser, attune.url, 'nobody yet')
  page = rosa.page
})

afterAll(async () => {
  await browser?.close()
  await attune?.stop()
})

/** What comes in its own time. */
const poll = <T>(look: () => T) => expect.poll(look)
const picker = () => page.getByTestId('citing')
const hasFocus = () => page.locator(':focus')
const panel = (studio: StudioPage) => studio.page.getByRole('status')

test('a newcomer says who she is, and is among the authors', async () => {
  await page.goto(`${attune.url}/studio/`)
  await page.getByText('I am somebody else…').click()
  await page.getByLabel('Your name').fill('Rosa Quince, LPC')
  await page.getByText('I write or review here').click()
  await page.getByRole('button', {name: 'Continue'}).click()
  await page.getByText('“LPC” looks like a credential.').waitFor()
  await page.getByLabel('Your name').fill('Rosa Quince')
  await page.getByRole('button', {name: 'Continue'}).click()
  await page.getByRole('link', {name: 'Write an article'}).waitFor()
  expect(await client.getDocument('person-rosa-quince')).toMatchObject({name: 'Rosa Quince'})
})

test('her article is by her, and has an address as soon as it has a title', async () => {
  await page.getByTestId('new-document-button').click()
  await page.getByTestId('create-new-article').click()
  await rosa.fill('title', 'Singing')
  await rosa.fill('title', 'Singing after a stroke')
  const article = '*[_type == "article" && _id in path("drafts.**")][0]'
  await poll(() => client.fetch(article, {}, {perspective: 'raw'})).toMatchObject({
    authors: [{_ref: 'person-rosa-quince'}],
    slug: {current: 'singing-after-a-stroke'},
  })
  await rosa.reads('1 to put right')
  await page.getByTestId('action-publish').hover({force: true})
  await page.getByText('The article is still empty.').last().waitFor()
})

test('she writes, and cites by DOI and by a pasted reference', async () => {
  const body = studioText(page, 'body')
  await page.getByTestId('field-body').locator('[data-pt-editor="true"]').first().click()
  await body.type('Singing can bring back words [')
  await picker().waitFor()
  await pasteInto(page, {'text/plain': 'https://doi.org/10.1000/new.9'})
  await picker().getByLabel('Title', {exact: true}).fill('Songs before words')
  await picker()
    .getByLabel(/^Authors/)
    .fill('Ibis, Q.')
  await picker().getByLabel('Year').fill('2018')
  await picker().getByRole('button', {name: 'Add and cite'}).click()
  await picker().waitFor({state: 'detached'})
  await poll(() => body.marks.allTextContents()).toEqual(['1'])
  // At once, while Studio still keeps the first.
  await body.type(', and steps [')
  await picker().waitFor()
  await pasteInto(page, {
    'text/plain': 'Wren, O., & Tern, P. (2021). Walking to a beat. Journal of Quiet, 7(2), 10–19.',
  })
  await picker()
    .getByRole('option', {name: /Add to the references and cite/})
    .waitFor()
  await page.keyboard.press('Enter')
  await picker().waitFor({state: 'detached'})
  await poll(() => body.marks.allTextContents()).toEqual(['1', '2'])
  // Or authors and a year would be broken over the line below.
  const wrapping = await body.marks.first().evaluate((mark) => getComputedStyle(mark).whiteSpace)
  expect(wrapping).toBe('nowrap')
  await body.press('Enter')
})

test('she puts a picture into it, and answers three questions', async () => {
  await page.getByTestId('field-body').getByRole('button', {name: 'Picture'}).first().click()
  const dialog = page.getByRole('dialog').last()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByTestId('file-input-upload-button-sanity-default').first().click()
  const background = '#8fa998'
  const drum = sharp({create: {width: 900, height: 600, channels: 3, background}})
  const buffer = await drum.jpeg().toBuffer()
  await (await chooser).setFiles({name: 'drum.jpg', mimeType: 'image/jpeg', buffer})
  await dialog.getByTestId('hotspot-image-input').or(dialog.locator('img')).first().waitFor()
  await dialog.getByTestId(/alt$/).getByRole('textbox').fill('A drum on the floor of a quiet room')
  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'hidden'})
  await rosa.addQuestion('Do I have to sing well?', 'No. Humming is enough.')
  await rosa.addQuestion('When can it begin?', 'Often in the first weeks.')
  await rosa.addQuestion('Does it hurt?', 'No, and you can stop at any time.')
})

test('a question in which she writes nothing does not stay', async () => {
  const button = page.getByRole('button', {name: 'Write a question'})
  const questions = page.getByTestId('field-faqs').getByText('A question to be written')
  await button.press('Enter')
  await questions.waitFor()
  await page.getByRole('dialog').getByRole('textbox').first().and(hasFocus()).waitFor()
  await page.keyboard.press('Escape')
  await button.and(hasFocus()).waitFor()
  await questions.waitFor({state: 'detached'})
})

test('a colleague finds it with the review open, and approves', async () => {
  await page.getByRole('button', {name: 'Clinical review', exact: true}).click()
  await page.getByRole('region', {name: 'Clinical review'}).and(hasFocus()).waitFor()
  await page.getByLabel('Who should review it?').selectOption({label: 'Ada Quill'})
  await page.getByRole('button', {name: 'Ask for review'}).click()
  await panel(rosa).getByText('Waiting for Ada Quill').waitFor()
  ada = await openStudio(browser, attune.url, {id: 'person-ada', name: 'Ada Quill', isPerson: true})
  await ada.page.goto(`${attune.url}/studio/structure/reviews`)
  await ada.page.getByText('Singing after a stroke').first().click()
  await ada.page.getByRole('button', {name: 'Approve'}).click()
  await panel(rosa).getByText('Approved by Ada Quill').waitFor()
})

test('it is live with all of it, and the approval still holds', async () => {
  await rosa.publish()
  await rosa.reads(/^Live at \d\d:\d\d:\d\d$/)
  await panel(rosa).getByText('Approved by Ada Quill').waitFor()
  const address = `${attune.url}/articles/singing-after-a-stroke/`
  const site = parse(await (await fetch(address)).text())
  const words = site.querySelector('main')?.structuredText.replace(/\s+/g, ' ') ?? ''
  expect(words).toMatch(/By Rosa Quince .*Clinically reviewed by Ada Quill/)
  expect(words).toMatch(/Do I have to sing well\?.*When can it begin\?.*Does it hurt\?/)
  expect(words).toMatch(/References .*Ibis, Q\. \(2018\).*Wren, O\., & Tern, P\. \(2021\)/)
  const marks = site.querySelectorAll('main a[href^="#ref-"]')
  expect(new Set(marks.map((mark) => mark.getAttribute('href'))).size).toBe(2)
  expect(site.querySelector('img[alt="A drum on the floor of a quiet room"]')).toBeTruthy()
})

test('nothing of this raised an error or left the machine', () => {
  for (const studio of [rosa, ada]) {
    expect(studio.problems()).toEqual([])
    expect(studio.hosts()).toEqual([new URL(attune.url).host])
  }
})
