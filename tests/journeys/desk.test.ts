import {afterAll, expect, test} from 'vitest'
import {openJourney} from '../journey.ts'
import {openStudio} from '../studioPage.ts'

const {attune, browser, close, ...journey} = await openJourney()
afterAll(close)
const client = journey.client.withConfig({perspective: 'published', useCdn: false})
const studio = await openStudio(browser, attune.url, {
  id: 'person-juniper-castellanos-rao',
  name: 'Juniper Castellanos-Rao',
  isPerson: true,
})
const {page} = studio
await page.goto(`${attune.url}/studio/`)

/** What comes in its own time. */
const poll = <T>(look: () => T) => expect.poll(look, {timeout: 30_000})
const open = (list: string) => page.getByTestId(`pane-item-${list}`).click()
const row = (text: string | RegExp) => page.locator('a[data-as="a"]').filter({hasText: text})

test('Studio opens at my drafts, from where an article is begun', async () => {
  await page.getByText('No drafts').waitFor()
  await page.getByRole('link', {name: 'Write an article'}).click()
  await page.getByTestId('field-title').waitFor()
  await open('My drafts')
})

test('my drafts are counted as they come, and those of colleagues stand apart', async () => {
  await client.create({
    _id: 'drafts.mine',
    _type: 'article',
    title: 'Drawing on a train',
    authors: [{_key: 'a', _type: 'reference', _ref: 'person-juniper-castellanos-rao'}],
  })
  await client.create({
    _id: 'drafts.theirs',
    _type: 'article',
    title: 'Waiting rooms',
    authors: [{_key: 'a', _type: 'reference', _ref: 'person-tobias-achterberg-nnamdi'}],
  })
  await row('Waiting rooms').waitFor()
  await row(/Waiting rooms[\s\S]*Tobias Achterberg-Nnamdi/).waitFor()
  const headings = await page.getByRole('heading', {level: 2}).allInnerTexts()
  expect(headings.slice(0, 2)).toEqual(['Mine, or without an author yet (1)', 'Of colleagues (1)'])
  const count = page.getByTestId('desk-count').first()
  await poll(() => count.innerText()).toBe('1')
  const [number, item] = await Promise.all([
    count.boundingBox(),
    page.getByTestId('pane-item-My drafts').boundingBox(),
  ])
  expect(number?.x).toBeGreaterThan((item?.x ?? 0) + (item?.width ?? 0) / 2)
  await row('Drawing on a train').click()
  await studio.sees('Drawing on a train')
})

test('an article whose review is late is counted and listed', async () => {
  await client.patch('article-grief').set({nextReviewDue: '2020-01-01'}).commit()
  await open('Review due')
  await row(/Grief has no timetable[\s\S]*Due/).waitFor()
  await page.getByRole('heading', {name: 'Overdue (1)'}).waitFor()
  const article = await client.getDocument('article-grief')
  await client.create({
    ...article,
    _id: 'drafts.article-grief',
    _type: 'article',
    nextReviewDue: '2090-01-01',
  })
  await row(/Grief has no timetable[\s\S]*Reviewed again: publish it/).waitFor()
  await client.delete('drafts.article-grief')
})

test('each reference says where it is cited; unused and doubled ones are found', async () => {
  await client.create({_type: 'source', type: 'book', title: 'Nobody cites me', isbn: ''})
  const {_id, _rev, _createdAt, _updatedAt, ...work} = (await client.getDocument(
    'source-stroebe-1999',
  )) as Record<string, unknown> & {_type: string}
  await client.create({...work, title: 'The same, twice'})
  await open('References')
  await row('The same, twice').waitFor()
  const cited = page.getByRole('link', {name: 'Grief has no timetable', exact: true})
  expect(await cited.count()).toBeGreaterThan(0)
  await page.getByRole('tab', {name: 'Not cited (2)'}).click()
  expect(await row(/./).filter({hasText: 'Nobody cites me'}).count()).toBe(1)
  await page.getByRole('tab', {name: 'Possible duplicates (2)'}).click()
  await row('The dual process model').waitFor()
  expect(await row('Nobody cites me').count()).toBe(0)
})

test('that a work was retracted is said at its reference, and told with the pages that cite it', async () => {
  await studio.open('source', 'source-lundorff-2017')
  const retracted = page.getByTestId('field-retraction')
  await retracted.getByRole('button', {name: 'Retracted'}).click()
  await page.getByTestId('field-retraction.date.year').getByRole('spinbutton').fill('2026')
  await open('References')
  await page.getByRole('tab', {name: 'Retracted (1)'}).click()
  await row('Prevalence of prolonged grief').waitFor()
  await page.getByRole('link', {name: 'Grief has no timetable', exact: true}).waitFor()
})

test('a question opens its page at its place', async () => {
  await open('Questions and answers')
  await row('Can it stop a panic attack?').click()
  await poll(() =>
    page
      .getByTestId(/^field-.*question$/)
      .getByRole('textbox')
      .inputValue(),
  ).toBe('Can it stop a panic attack?')
  await studio.sees('Breathing slowly, and why it helps')
})

test('the menu of new documents offers what a clinician makes', async () => {
  await page.goto(`${attune.url}/studio/`)
  await page.getByTestId('new-document-button').click()
  const offered = page.getByTestId(/^create-new-/)
  await offered.first().waitFor()
  const names = await offered.allInnerTexts()
  expect(names[0]).toBe('Article')
  expect(names.toSorted()).toEqual([
    'Article',
    'Page',
    'Person',
    'Reference',
    'Shared question',
    'Topic',
  ])
  await page.keyboard.press('Escape')
})

test.each([
  ['a title', 'first therapy session', 'What happens in a first therapy session?'],
  ['an author', 'Okafor', 'When worry keeps you awake: how CBT for insomnia works'],
  ['a DOI', '10.1016/j.jad.2017.01.030', 'Prevalence of prolonged grief disorder'],
])('the search finds by %s', async (_, words, title) => {
  await page.goto(`${attune.url}/studio/`)
  await page.getByTestId('pane-item-My drafts').waitFor()
  await page.getByTestId('studio-search').click()
  await page.getByPlaceholder('Search', {exact: true}).fill(words)
  await page.getByRole('option', {name: title}).first().waitFor()
})

test('the guide has a chapter for each task, with pictures that load', async () => {
  await page.goto(`${attune.url}/studio/`)
  await page.getByRole('link', {name: 'Guide'}).click()
  const chapters = page.getByRole('navigation', {name: 'Chapters'}).getByRole('link')
  await chapters.first().waitFor()
  const titles = await chapters.allInnerTexts()
  expect(titles).toContain('Privacy')
  for (const title of titles) {
    await chapters.filter({hasText: title}).click()
    await page.getByRole('heading', {level: 1, name: title}).waitFor()
    for (const picture of await page.locator('article img').all()) {
      await poll(() =>
        picture.evaluate((img: HTMLImageElement) => img.naturalWidth),
      ).toBeGreaterThan(0)
      expect(await picture.getAttribute('alt')).toMatch(/\w/)
    }
  }
})

test('readers of an old address are led to the new one', async () => {
  const {_id, slug} = await client.fetch<{_id: string; slug: string}>(
    '*[_id == "article-art-therapy"][0]{_id, "slug": slug.current}',
  )
  await studio.open('article', _id)
  await page.getByRole('tab', {name: 'Address and sharing'}).click()
  await studio.fill('slug', 'drawing-anyway')
  await studio.publish()
  for (;;) {
    const seen = attune.output().length
    const old = await (await fetch(`${attune.url}/articles/${slug}/`)).text()
    if (/<meta[^>]*refresh[^>]*\/articles\/drawing-anyway\//.test(old)) break
    await attune.prints(/Live at|could not be built/, seen)
  }
  expect((await fetch(`${attune.url}/articles/drawing-anyway/`)).status).toBe(200)
})

test('an address that becomes a page’s again leads nowhere else', async () => {
  const before = await client.fetch<string[]>('*[_type == "redirect"].from')
  expect(before).toContain('/articles/art-therapy-for-people-who-cannot-draw/')
  await client
    .patch('article-art-therapy')
    .set({'slug.current': 'art-therapy-for-people-who-cannot-draw'})
    .commit()
  await poll(() =>
    client.fetch<string[]>('*[_type == "redirect" && to._ref == "article-art-therapy"].from'),
  ).toEqual(['/articles/drawing-anyway/'])
})

test('nothing of this raised an error or left the machine', () => {
  expect(studio.problems()).toEqual([])
  expect(studio.hosts()).toEqual([new URL(attune.url).host])
})
