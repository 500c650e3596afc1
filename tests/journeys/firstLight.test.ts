import {createClient, type SanityClient} from '@sanity/client'
import {parse} from 'node-html-parser'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Attune, hasSeed, run, seedManuscript, startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {openStudio, type StudioPage} from '../studioPage.ts'

let attune: Attune
let client: SanityClient
let browser: Browser

beforeAll(async () => {
  attune = await startAttune()
  client = createClient({
    projectId: 'attune',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: attune.url,
    useProjectHostname: false,
    useCdn: false,
  })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await attune?.stop()
})

const html = async (path: string) => parse(await (await fetch(attune.url + path)).text())

/** Waits until a page of the site says something; the publisher tells when it is worth looking. */
async function untilLive(path: string, sentence: string | RegExp, selector = 'main') {
  for (;;) {
    const seen = attune.output().length
    const response = await fetch(attune.url + path)
    const page = parse(await response.text())
    if (response.ok && page.text.match(sentence) && page.querySelector(selector)) return page
    await attune.prints(/Live at|could not be built/, seen)
  }
}

test('the first start shows a full site and says that it is a sample', async () => {
  const home = await html('/')
  expect(home.querySelector('h1')?.text.trim()).toBeTruthy()
  expect(home.text).toMatch(/sample/i)
  expect(home.querySelectorAll('a[href^="/articles/"]').length).toBeGreaterThanOrEqual(4)
  for (const path of [
    '/articles/',
    '/authors/',
    '/references/',
    '/faq/',
    '/rss.xml',
    '/robots.txt',
  ]) {
    expect((await fetch(attune.url + path)).status, path).toBe(200)
  }
  expect((await fetch(`${attune.url}/no-such-page/`)).status).toBe(404)
})

describe.skipIf(!hasSeed)('the manuscript', () => {
  const path = '/articles/what-is-the-nordoff-robbins-approach/'

  test('goes in with one command and is live', async () => {
    const {exit, output} = run('import', [seedManuscript, '--publish'], {DATA_DIR: attune.dataDir})
    expect(await exit, output()).toBe(0)
    await untilLive(path, 'What Is the Nordoff-Robbins Approach?')
  })

  test('has its sections, lists, questions and sources on the page', async () => {
    const page = await html(path)
    const sections = page.querySelectorAll('main h2').map((heading) => heading.text.trim())
    const questionsAt = sections.findIndex((title) => /question/i.test(title))
    const headings = [
      'Understanding the Nordoff-Robbins Approach',
      'How the Nordoff-Robbins Method Works in Music Therapy',
      'The Core Principles of Nordoff-Robbins Music Therapy',
      'Who Can Benefit from the Nordoff-Robbins Approach?',
      'Common Challenges Related to the Nordoff-Robbins Approach',
      'Taking the Next Step: Exploring Music Therapy for Healing',
    ]
    expect(sections.slice(0, questionsAt)).toEqual(expect.arrayContaining(headings))
    const ledIn = (list: string) =>
      page
        .querySelectorAll(`main .columns > .text > .prose ${list}`)
        .map((items) =>
          items.querySelectorAll('> li').filter((item) => item.querySelector('strong')),
        )
        .map((items) => items.length)
        .filter((count) => count > 0)
    expect(ledIn('ul')).toEqual([5, 4])
    expect(ledIn('ol')).toEqual([5])
  })

  test('says the same in its FAQ data as on the page', async () => {
    const page = await html(path)
    const faq = graphOf(page).find((node) => node['@type'] === 'FAQPage')
    expect(faq?.mainEntity).toHaveLength(5)
    const visible = plain(page.querySelector('main')?.text ?? '')
    for (const {name, acceptedAnswer} of (faq?.mainEntity ?? []) as Question[]) {
      expect(visible).toContain(plain(name))
      for (const paragraph of acceptedAnswer.text.split(/<[^>]+>|\n+/).filter(Boolean)) {
        expect(visible).toContain(plain(parse(paragraph).text))
      }
    }
  })

  test('links its two references both ways', async () => {
    const page = await html(path)
    const marks = page.querySelectorAll('main a[href^="#ref-"]')
    const cited = new Set(marks.map((mark) => mark.getAttribute('href')))
    expect(cited.size).toBe(2)
    for (const target of cited) {
      const entry = page.querySelector(target as string)
      expect(entry?.querySelectorAll('a[href^="#cit"]').length).toBeGreaterThan(0)
      for (const back of entry?.querySelectorAll('a[href^="#cit"]') ?? []) {
        expect(page.querySelector(back.getAttribute('href') as string)).toBeTruthy()
      }
    }
  })

  test('has an author page with four credentials, and keeps the pictures that are to come', async () => {
    const author = await html('/authors/wen-chang-lit/')
    for (const letters of ['MA', 'LCAT', 'MT-BC', 'C-EMDR']) expect(author.text).toContain(letters)
    const article = await client.fetch<{hero?: {alt?: string}; figures: {alt?: string}[]}>(
      '*[_type == "article" && slug.current == "what-is-the-nordoff-robbins-approach"][0]{hero, "figures": body[_type == "figure"]}',
    )
    const waiting = [article.hero, ...article.figures].filter((figure) => figure?.alt)
    expect(waiting).toHaveLength(2)
  })

  test('brings the practice’s own words to the home page', async () => {
    const home = await untilLive('/', 'Welcome to INTEGRATIVE CREATIVE Therapy')
    expect(home.text).toContain('What is Creative Arts Therapy?')
  })

  test('changes nothing when it is imported again', async () => {
    const revisions = () =>
      client.fetch<string[]>('*[!(_id in path("drafts.**"))] | order(_id)._rev')
    const before = await revisions()
    const {exit, output} = run('import', [seedManuscript, '--publish'], {DATA_DIR: attune.dataDir})
    expect(await exit, output()).toBe(0)
    expect(await revisions()).toEqual(before)
  })
})

describe('a clinician in Studio', () => {
  let studio: StudioPage

  beforeAll(async () => {
    studio = await openStudio(browser, attune.url)
  })

  test('changes a title, adds a question, publishes, and sees both on the site', async () => {
    const {_id, slug} = await client.fetch<{_id: string; slug: string}>(
      '*[_type == "article"] | order(publishedAt desc)[0]{_id, "slug": slug.current}',
    )
    await studio.open('article', _id)
    await studio.fill('title', 'A title that was changed in Studio')
    await studio.addQuestion('Can I ask something new?', 'You can, and this is the answer.')
    await studio.publish()
    const page = await untilLive(`/articles/${slug}/`, 'A title that was changed in Studio')
    expect(page.text).toContain('Can I ask something new?')
    expect(page.text).toContain('You can, and this is the answer.')
  })

  test('uploads a picture, which readers get from the site itself', async () => {
    await client.create({
      _id: 'person-new',
      _type: 'person',
      name: 'Newly Arrived',
      slug: {_type: 'slug', current: 'newly-arrived'},
    })
    await studio.open('person', 'person-new')
    await studio.uploadPicture('portrait', 'Two hands around a cup')
    await studio.publish()
    const page = await untilLive(
      '/authors/newly-arrived/',
      /./,
      'img[alt="Two hands around a cup"]',
    )
    expect(page.toString()).not.toContain('/images/attune/')
  })

  test('leaves a comment for a colleague, who reads it on another screen', async () => {
    await studio.open('article', 'article-grief')
    await studio.comment('title', 'Is this title too short?')
    const other = await openStudio(browser, attune.url)
    await other.open('article', 'article-grief')
    await other.showsComment('title')
    expect(other.problems()).toEqual([])
    await other.close()
  })

  test('meets no error, and nothing leaves the machine', () => {
    expect(studio.problems()).toEqual([])
    expect(studio.hosts()).toEqual([new URL(attune.url).host])
  })

  test('sees on a second screen what happens on the first', async () => {
    const {_id} = await client.fetch<{_id: string}>('*[_type == "topic"] | order(_id)[0]')
    const other = await openStudio(browser, attune.url)
    await studio.open('topic', _id)
    await other.open('topic', _id)
    await studio.fill('title', 'Seen on both screens')
    await other.sees('Seen on both screens')
    await other.close()
  })
})

describe('when a document breaks the model', () => {
  const path = '/topics/broken/'

  test('readers keep the last good site, and the terminal names document and field', async () => {
    const since = attune.output().length
    await client.create({
      _id: 'topic-broken',
      _type: 'topic',
      title: 7,
      slug: {_type: 'slug', current: 'broken'},
    })
    await attune.prints(/could not be built/, since)
    await attune.prints(/topic-broken[\s\S]*title/, since)
    expect((await fetch(attune.url + path)).status).toBe(404)
    expect((await fetch(attune.url)).status).toBe(200)
  })

  test('mending it brings the site up to date', async () => {
    await client.patch('topic-broken').set({title: 'Mended'}).commit()
    await untilLive(path, 'Mended')
  })
})

test('no reader ever meets a half-written site', async () => {
  const title = 'Swapped while somebody reads'
  await client.createOrReplace({
    _id: 'topic-swap',
    _type: 'topic',
    title,
    slug: {_type: 'slug', current: 'swap'},
  })
  for (let live = false; !live; ) {
    const home = await fetch(attune.url)
    const text = await home.text()
    expect(home.status).toBe(200)
    expect(text.trimEnd()).toMatch(/<\/html>$/)
    const [picture] = /\/_astro\/[^"' ),]+\.(?:avif|webp|jpeg|woff2)/.exec(text) ?? []
    expect((await fetch(attune.url + picture)).status, picture).toBe(200)
    live = (await fetch(`${attune.url}/topics/swap/`)).status === 200
  }
})

test('a draft, a version and a private document never reach a page', async () => {
  const secret = 'Nobody outside may read this'
  const topic = {_type: 'topic', title: secret, slug: {_type: 'slug', current: 'secret'}}
  for (const _id of ['drafts.secret', 'versions.r1.secret', 'private.secret']) {
    await client.createOrReplace({...topic, _id})
  }
  await client.create({
    _id: 'topic-public',
    _type: 'topic',
    title: 'Public',
    slug: {_type: 'slug', current: 'public'},
  })
  await untilLive('/topics/public/', 'Public')
  expect((await fetch(`${attune.url}/topics/secret/`)).status).toBe(404)
  for (const listing of ['/', '/articles/', '/sitemap.xml', '/rss.xml']) {
    expect(await (await fetch(attune.url + listing)).text()).not.toContain(secret)
  }
})

test('a start after a crash has everything that was acknowledged, and serves at once', async () => {
  const {_rev} = await client.create({
    _id: 'topic-last',
    _type: 'topic',
    title: 'Last words',
    slug: {_type: 'slug', current: 'last'},
  })
  await attune.kill()
  attune = await startAttune(attune.dataDir)
  const response = await fetch(`${attune.url}/v2025-02-19/data/doc/production/topic-last`)
  expect((await response.json()).documents[0]._rev).toBe(_rev)
  expect((await fetch(attune.url)).status).toBe(200)
  await untilLive('/topics/last/', 'Last words')
})

test('Studio carries on when Attune comes back after a crash', async () => {
  const {port} = new URL(attune.url)
  const studio = await openStudio(browser, attune.url)
  await studio.open('topic', 'topic-last')
  await studio.fill('title', 'Before the crash')
  await studio.sees('Before the crash')
  await attune.kill()
  attune = await startAttune(attune.dataDir, {PORT: port})
  await studio.fill('title', 'After the crash')
  await studio.publish()
  await untilLive('/topics/last/', 'After the crash')
  await studio.close()
})

interface Question {
  name: string
  acceptedAnswer: {text: string}
}

function graphOf(page: ReturnType<typeof parse>): Record<string, unknown>[] {
  const script = page.querySelector('script[type="application/ld+json"]')
  return JSON.parse(script?.rawText ?? '{}')['@graph']
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
