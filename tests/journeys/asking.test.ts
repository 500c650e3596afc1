import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Submission} from '../../schemas/forms/submission.ts'
import {type Attune, startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {createFormFuzz, sendBytes} from '../intake/forms/fuzzForms.ts'
import {bytesIn} from '../intake/forms/startReceiver.ts'
import {untilSendable} from '../intake/forms/untilSendable.ts'

const ARTICLE = '/articles/sleep-and-worry/'
const PHRASE = 'Does a lantern in the hall help at three in the morning?'

let attune: Attune
let browser: Browser
const strangers: string[] = []

beforeAll(async () => {
  const env = {TRUST_PROXY: '1'}
  ;[attune, browser] = await Promise.all([startAttune(undefined, env), launchChromium()])
})
afterAll(async () => {
  await browser?.close()
  await attune?.stop()
})

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage(options)
  page.on('request', (request) => {
    if (!request.url().startsWith(attune.url)) strangers.push(request.url())
  })
  await page.goto(attune.url + path)
  return page
}

/** The token that the script of a form fetches as soon as somebody is in it. */
const givenTo = async (page: Page): Promise<string> =>
  (await (await page.waitForResponse(/\/intake\/token/)).json()).token

const codeOn = async (page: Page) => (await page.locator('.code').innerText()).trim()

const inbox = async (): Promise<Submission[]> =>
  (await (await fetch(`${attune.url}/intake/inbox`)).json()).submissions

/** What axe finds in both schemes. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    await page.evaluate(axe.source)
    const {violations} = (await page.evaluate('axe.run()')) as {violations: Violation[]}
    found.push(...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)))
  }
  return found
}

interface Violation {
  id: string
  nodes: {html: string}[]
}

test('a question is asked on an article, followed by its code, and deleted', async () => {
  const page = await open(ARTICLE)
  const token = givenTo(page)
  await page.getByLabel('Your question').fill(PHRASE)
  await page.getByText(`${(2000 - PHRASE.length).toLocaleString('en')} characters left.`).waitFor()
  await untilSendable(await token)
  await page.getByRole('button', {name: 'Send my question'}).click()
  await page.getByRole('heading', {name: 'Your question has arrived'}).waitFor()
  expect(new URL(page.url()).search).toBe('')
  const code = await codeOn(page)
  await page.getByRole('button', {name: 'See what becomes of it'}).click()
  await page.getByText('It waits to be read.').waitFor()
  await page.getByRole('button', {name: 'Delete it now'}).click()
  await page.getByRole('heading', {name: 'It is deleted'}).waitFor()
  await page.goto(`${attune.url}/intake/status`)
  await page.getByLabel('Reference code').fill(code.toLowerCase())
  await page.getByRole('button', {name: 'Look'}).click()
  await page.getByRole('heading', {name: 'We found nothing'}).waitFor()
  expect(await inbox()).toEqual([])
  await page.close()
})

// At once, since most of it is waiting until a form lay open for long enough.
describe.concurrent('while others do the same', () => {
  test('a question is mended and sent without script, by keyboard alone', async () => {
    const page = await open('/ask/', {javaScriptEnabled: false})
    await page.locator('#ask-question').focus()
    await page.keyboard.type(PHRASE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('robin@home')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', {name: 'Not sent yet'}).waitFor()
    await page.locator('.mistakes:focus').waitFor()
    expect(await page.locator('#ask-question').inputValue()).toBe(PHRASE)
    await page.locator('.mistakes a').press('Enter')
    await page.locator('#ask-reply').fill('robin@home.example')
    await untilSendable(await page.locator('main [name=token]').inputValue())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', {name: 'Your question has arrived'}).waitFor()
    await page.close()
  })

  test('a request is sent without script, by keyboard alone, and a time is chosen', async () => {
    const page = await open('/book/', {javaScriptEnabled: false})
    const {keyboard} = page
    await page.locator('#book-name').focus()
    await keyboard.type('Robin')
    await keyboard.press('Tab')
    await keyboard.type('+1 503 555 0199')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await keyboard.press('Enter')
    await page.getByText('Is this right?').waitFor()
    expect(await page.locator('#book-contact').inputValue()).toBe('+1 503 555 0199')
    expect(await page.locator('#book-new').isChecked()).toBe(true)
    await untilSendable(await page.locator('main [name=token]').inputValue())
    await page.locator('#book-name').press('Enter')
    await page.getByRole('heading', {name: 'Your request has arrived'}).waitFor()
    await page.locator('#slot').focus()
    await keyboard.press('ArrowDown')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await page.getByRole('heading', {name: /^See you on/}).waitFor()
    await page.close()
  })

  test('a request leads to a free time and into one’s own calendar', async () => {
    const page = await open('/book/')
    const token = givenTo(page)
    await page.getByLabel('What may we call you?').fill('Robin')
    await page.getByLabel('How can we reach you?').fill('robin@home.example')
    await page.getByLabel('No, this is the first time').check()
    await page.getByLabel('Morning').first().check()
    await untilSendable(await token)
    await page.getByRole('button', {name: 'Ask for an appointment'}).click()
    await page.getByLabel('Time').selectOption({index: 3})
    await page.getByRole('button', {name: 'Take this time'}).click()
    await page.getByRole('heading', {name: /^See you on/}).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', {name: 'Add it to my calendar'}).click()
    expect((await download).suggestedFilename()).toBe('appointment.ics')
    await page.close()
  })
})

test('axe finds nothing on the forms, their mistakes and their replies', async () => {
  const page = await open('/ask/')
  expect(await violations(page)).toEqual([])
  await page.goto(`${attune.url}/book/`)
  expect(await violations(page)).toEqual([])
  await page.getByLabel('What may we call you?').fill('Robin')
  await page.getByLabel('How can we reach you?').fill('soon')
  await page.getByLabel('Yes').check()
  await page.getByRole('button', {name: 'Ask for an appointment'}).click()
  await page.getByRole('heading', {name: 'Not sent yet'}).waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(`${attune.url}/intake/status`)
  expect(await violations(page)).toEqual([])
  await page.close()
})

test('a receiver that cannot be reached keeps the words on the page', async () => {
  const page = await open('/ask/')
  await page.route('**/intake/**', (route) => route.abort())
  await page.getByLabel('Your question').fill(PHRASE)
  await page.getByRole('button', {name: 'Send my question'}).click()
  await page.getByText('please try again, or ring +1 503-555-0142.').waitFor()
  expect(await page.getByLabel('Your question').inputValue()).toBe(PHRASE)
  await page.close()
})

test('form pages ask nobody else for anything', () => {
  expect(strangers).toEqual([])
})

test('what comes through a proxy reaches pages and forms, and neither the lake nor the inbox', async () => {
  const headers = {'x-forwarded-for': '192.0.2.7'}
  const statusOf = async (path: string) => (await fetch(attune.url + path, {headers})).status
  const query = encodeURIComponent('count(*)')
  expect(await statusOf(`/v2025-02-19/data/query/production?query=${query}`)).toBe(403)
  expect(await statusOf('/v2025-02-19/users/me')).toBe(403)
  expect(await statusOf('/intake/inbox')).toBe(403)
  expect(await statusOf('/intake/keys')).toBe(403)
  expect(await statusOf('/ask/')).toBe(200)
  expect(await statusOf('/intake/status')).toBe(200)
})

test('10,000 forms at once let readers read, the lake answer and an honest question through', async () => {
  let next = 0
  const flood = async () => {
    while (next < 10_000) {
      const n = next++
      await fetch(`${attune.url}/intake/question`, {
        method: 'POST',
        headers: {origin: 'null', 'x-forwarded-for': `10.${n % 200}.${(n >> 8) % 250}.1`},
        body: new URLSearchParams({question: `Buy this, number ${n}`}),
      }).then((response) => response.arrayBuffer())
    }
  }
  const floods = Array.from({length: 24}, flood)
  const before = (await inbox()).length
  const page = await open(ARTICLE)
  const token = givenTo(page)
  await page.getByLabel('Your question').fill('And may I ask, too?')
  await untilSendable(await token)
  await page.getByRole('button', {name: 'Send my question'}).click()
  await page.getByRole('heading', {name: 'Your question has arrived'}).waitFor()
  expect(next).toBeLessThan(10_000)
  const query = encodeURIComponent('count(*[_type == "article"])')
  const lake = await fetch(`${attune.url}/v2025-02-19/data/query/production?query=${query}`)
  expect((await lake.json()).result).toBeGreaterThan(5)
  await Promise.all(floods)
  expect(await inbox()).toHaveLength(before + 1)
  await page.close()
}, 600_000)

test('a submission lies in one folder, and no export of the lake has any of it', async () => {
  const submissions = await inbox()
  expect(submissions.length).toBeGreaterThan(0)
  const exported = await fetch(`${attune.url}/v2025-02-19/data/export/production`)
  const lines = Buffer.from(await exported.arrayBuffer())
  expect(lines.includes('article-sleep-and-worry')).toBe(true)
  const store = bytesIn(join(attune.dataDir, 'forms'))
  const elsewhere = readdirSync(attune.dataDir, {withFileTypes: true})
    .filter(({name}) => name !== 'forms')
    .map(({name}) => join(attune.dataDir, name))
    .map((path) => (statSync(path).isFile() ? readFileSync(path) : bytesIn(path)))
  for (const {id, sealed} of submissions) {
    const trace = sealed.slice(60, 120)
    expect(store.includes(trace)).toBe(true)
    for (const bytes of [lines, ...elsewhere]) {
      expect(bytes.includes(trace)).toBe(false)
      expect(bytes.includes(id)).toBe(false)
    }
  }
})

test('malformed requests are refused, and everything goes on', async () => {
  const {host} = new URL(attune.url)
  const fuzz = createFormFuzz(7)
  const ids = (await inbox()).map(({id}) => id)
  for (let n = 0; n < 300; n++) {
    const bytes = fuzz(host, {tokens: ['question.plain.x.y.z'], ids})
    const status = await sendBytes(attune.url, bytes)
    if (status >= 500) expect([status, bytes.toString()]).toEqual([])
  }
  expect((await fetch(`${attune.url}/intake/status`)).status).toBe(200)
  expect(attune.output()).not.toMatch(/could not be/)
})

test('what was written stands in no file and no log', () => {
  const bytes = bytesIn(attune.dataDir)
  expect(bytes.includes('article-sleep-and-worry')).toBe(true)
  for (const words of [PHRASE, 'robin@home', 'And may I ask, too?']) {
    for (const form of [words, Buffer.from(words).toString('base64').slice(4, -4)]) {
      expect([words, bytes.includes(form)]).toEqual([words, false])
    }
    expect(bytes.includes(Buffer.from(words, 'utf16le'))).toBe(false)
    expect(attune.output()).not.toContain(words)
  }
})
