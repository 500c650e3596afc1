import type {SanityClient} from '@sanity/client'
import {type HTMLElement, parse} from 'node-html-parser'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {connect} from '../../cli/connect.ts'
import {readEnvironment} from '../../cli/environment.ts'
import {type Attune, startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {startSmallPractice} from '../smallPractice.ts'
import {openStudio, type StudioPage} from '../studioPage.ts'

let attune: Attune
let client: SanityClient
let browser: Browser
let studio: StudioPage

beforeAll(async () => {
  const [practice, chromium] = await Promise.all([startSmallPractice(), launchChromium()])
  ;({attune, client} = practice)
  browser = chromium
  studio = await openStudio(browser, attune.url)
})

afterAll(async () => {
  await browser?.close()
  await attune?.stop()
})

const statusOf = async (id: string) =>
  (await fetch(`${attune.url}/publish/status?document=${id}`)).json()

test('an article says that it is live, that it was edited since, and that it is live again', async () => {
  await studio.open('article', 'article-first')
  await studio.reads(/^Live at \d\d:\d\d:\d\d$/)
  await studio.fill('title', 'First article, edited')
  await studio.reads('Edited since it went live')
  expect(await (await fetch(`${attune.url}/articles/first/`)).text()).not.toContain('edited')
  await studio.publish()
  await studio.reads(/^Live at \d\d:\d\d:\d\d$/)
  const {_rev} = (await client.getDocument('article-first')) ?? {}
  expect((await statusOf('article-first')).document.live.rev).toBe(_rev)
  expect(await (await fetch(`${attune.url}/articles/first/`)).text()).toContain('edited')
})

test('Publish waits until the checks have read all that the article points at', async () => {
  const {page} = studio
  let answer = () => {}
  const isHeld = new Promise<void>((resolve) => {
    answer = resolve
  })
  const asksForNeighbours = (url: URL) =>
    Boolean(url.searchParams.get('query')?.includes('credentials, '))
  await page.route(asksForNeighbours, async (route) => {
    await isHeld
    await route.continue()
  })
  await page.reload()
  await studio.fill('title', 'First article, edited again')
  const publish = page.getByRole('button', {name: 'Publish', exact: true})
  await expect.poll(() => publish.isDisabled()).toBe(true)
  answer()
  await expect.poll(() => publish.isEnabled()).toBe(true)
  await page.unroute(asksForNeighbours)
  await studio.publish()
  await studio.reads(/^Live at \d\d:\d\d:\d\d$/)
})

test('the page that readers see is one press away, once it is live', async () => {
  const [opened] = await Promise.all([
    studio.page.waitForEvent('popup'),
    studio.page.getByRole('button', {name: 'See it on the site'}).click(),
  ])
  await opened.getByRole('heading', {name: 'First article, edited again', level: 1}).waitFor()
  await opened.close()
})

test('what keeps an edit from readers is told above the form, with a link to it', async () => {
  const since = attune.output().length
  await client.patch('topic-rest').set({title: 7}).commit()
  await attune.prints(/could not be built/, since)
  await studio.open('article', 'article-second')
  await studio.reads(/^Live at/)
  await studio.fill('title', 'Second article, edited')
  await studio.publish()
  await studio.reads('Not live')
  await studio.reads('Readers do not see this yet')
  await studio.follows('Another topic, Name', /topic-rest/)
  const {state, error, document} = await statusOf('article-second')
  expect(state).toBe('failed')
  expect(error.complaints).toMatchObject([{documentId: 'topic-rest', field: 'title'}])
  expect(document.live.rev).not.toBe(document.tried)
})

test('mending it brings the waiting edit to readers', async () => {
  await client.patch('topic-rest').set({title: 'Rest'}).commit()
  await studio.open('article', 'article-second')
  await studio.reads(/^Live at/)
  expect(await (await fetch(`${attune.url}/articles/second/`)).text()).toContain('edited')
})

test('the status is for this machine alone', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${attune.url}/publish/status`, {headers}).then(({status}) => status)
  expect(await ask({})).toBe(200)
  expect(await ask({origin: attune.url})).toBe(200)
  expect(await ask({origin: 'https://elsewhere.example'})).toBe(403)
  expect(await ask({'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'empty'})).toBe(403)
  expect(await ask({'x-forwarded-for': '192.0.2.7'})).toBe(403)
})

test('the preview shows a draft as it is typed, and a click leads to its field', async () => {
  const page = await studio.preview('/articles/first/')
  const heading = page.getByRole('heading', {name: 'First article', level: 1})
  await studio.leads(heading, /article-first\/title\?/)
  await studio.reads(/^Used on/)
  await studio.fill('title', 'First article, seen before anybody else')
  const draftTitle = '*[_id == "drafts.article-first"][0].title'
  const held = () => client.fetch(draftTitle, {}, {perspective: 'raw'})
  await expect.poll(held).toContain('seen before')
  await page.getByRole('heading', {name: 'seen before anybody else', level: 1}).waitFor()
  const live = await (await fetch(`${attune.url}/articles/first/`)).text()
  expect(live).not.toContain('seen before anybody else')
})

test('an article that has hardly begun can be looked at', async () => {
  await client.create({_id: 'drafts.article-new', _type: 'article', standfirst: [{_type: 'block'}]})
  const response = await fetch(`${attune.url}/preview/articles/article-new/`)
  expect(response.status).toBe(200)
  expect(parse(await response.text()).querySelector('h1')?.text).toBe('Untitled')
})

test.each([
  '/',
  '/articles/second/',
  '/authors/ada-quill/',
  '/topics/rest/',
  '/references/',
  '/faq/',
])('the preview of %s has the words and parts of the page', async (path) => {
  const [page, preview] = await Promise.all(
    [path, `/preview${path}?sanity-preview-perspective=published`].map(async (address) =>
      parse(await (await fetch(attune.url + address)).text()),
    ),
  )
  const wordsOf = (html?: HTMLElement) =>
    html?.querySelector('main')?.structuredText.replace(/\s+/g, ' ')
  const partsOf = (html?: HTMLElement) =>
    html?.querySelectorAll('main *').map(({tagName, id}) => `${tagName} ${id}`)
  expect(wordsOf(preview)).toBe(wordsOf(page))
  expect(partsOf(preview)).toEqual(partsOf(page))
})

test('drafts are shown at this machine only, in Studio’s frame only, and to no crawler', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${attune.url}/preview/articles/first/`, {headers})
  const {headers} = await ask({})
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('cache-control')).toBe('no-store')
  expect((await ask({'x-forwarded-for': '192.0.2.7'})).status).toBe(403)
  expect((await ask({'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe'})).status).toBe(403)
  expect((await ask({origin: 'https://elsewhere.example'})).status).toBe(403)
})

test('a colleague sees one draft by a link, until all links are ended', async () => {
  await client.createOrReplace({
    ...(await client.getDocument('article-first')),
    _id: 'drafts.article-first',
    _type: 'article',
    title: 'First article, for a colleague',
  })
  await studio.open('article', 'article-first')
  const link = await studio.linkForColleague()
  // As it comes through a network: by another name, and from elsewhere.
  const visit = (path: string) =>
    fetch(`${attune.url}${path}`, {headers: {'x-forwarded-for': '192.0.2.7'}})
  const {pathname} = new URL(link)
  const page = parse(await (await visit(pathname)).text())
  expect(page.querySelector('h1')?.text).toBe('First article, for a colleague')
  expect(page.text).toContain('Draft, not published.')
  expect(page.querySelectorAll('[data-sanity], a[href^="/preview"], script[src]')).toEqual([])
  expect((await visit('/preview/articles/first/')).status).toBe(403)
  expect((await visit('/preview/share?document=article-second')).status).toBe(403)
  await fetch(`${attune.url}/preview/share`, {method: 'POST'})
  expect((await visit(pathname)).status).toBe(404)
})

test('an article leaves the site by the menu, and stays before its author as a draft', async () => {
  await client.delete('drafts.article-first')
  await studio.open('article', 'article-first')
  await studio.page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await studio.page.getByRole('menuitem', {name: 'Take it off the site…'}).click()
  await studio.page.getByRole('button', {name: 'Take it off', exact: true}).click()
  await studio.reads(/was unpublished/)
  await studio.sees('First article, edited')
  expect(await studio.page.getByTestId('field-title').getByRole('textbox').isEditable()).toBe(true)
  const status = async () => (await fetch(`${attune.url}/articles/first/`)).status
  await expect.poll(status, {timeout: 30_000}).toBe(404)
})

test('Studio meets no error meanwhile, and asks nobody else', () => {
  expect(studio.problems()).toEqual([])
  expect(studio.hosts()).toEqual([new URL(attune.url).host])
})

/** Waits until an address leads on to another. */
async function untilLeadsOn(from: string, to: string) {
  for (;;) {
    const seen = attune.output().length
    const page = await (await fetch(attune.url + from)).text()
    if (page.includes('http-equiv="refresh"') && page.includes(to)) return
    await attune.prints(/Live at|is up to date|could not be built/, seen)
  }
}

test('a page that a program moves is found at its old address', async () => {
  await client.patch('article-second').set({'slug.current': 'moved'}).commit()
  await untilLeadsOn('/articles/second/', '/articles/moved/')
})

test('so is one that moved while nothing ran', async () => {
  const {dataDir} = attune
  await attune.stop()
  const alone = await connect(readEnvironment({DATA_DIR: dataDir}))
  await alone.client.patch('article-second').set({'slug.current': 'moved-again'}).commit()
  await alone.close()
  attune = await startAttune(dataDir)
  await untilLeadsOn('/articles/moved/', '/articles/moved-again/')
  await untilLeadsOn('/articles/second/', '/articles/moved-again/')
})
