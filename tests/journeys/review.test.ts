import type {SanityDocument} from '@sanity/client'
import {parse} from 'node-html-parser'
import type {Page} from 'playwright-core'
import {afterAll, expect, test} from 'vitest'
import {textVersionOf} from '../../schemas/checks/review/textVersion.ts'
import {openJourney} from '../journey.ts'
import {publishOn} from '../studioPage.ts'

const {attune, client, browser, close} = await openJourney()
afterAll(close)
const problems: string[] = []
/** Two people at once, each in a browser of their own. */
const juniper = await newBrowser('Juniper')
const maren = await newBrowser('Maren')

async function newBrowser(name: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1440, height: 1000}})
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  page.on('console', (said) => said.type() === 'error' && problems.push(`${name}: ${said.text()}`))
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`))
  return page
}

const title = (page: Page) => page.getByTestId('field-title').getByRole('textbox')
const publish = (page: Page) => page.getByTestId('action-publish')
const panelSays = (page: Page, sentence: string) =>
  page.getByRole('status').getByText(sentence).waitFor()

test('Studio asks who is there before anything else, and remembers the answer', async () => {
  for (const [page, name] of [
    [juniper, 'Juniper Castellanos-Rao'],
    [maren, 'Maren Okafor-Lindqvist'],
  ] as const) {
    await page.goto(`${attune.url}/studio/intent/edit/id=article-art-therapy;type=article/`)
    await page.getByRole('button', {name}).click()
    await title(page).waitFor()
    const me = await page.request.get(`${attune.url}/v1/users/me`)
    expect((await me.json()).name).toBe(name)
  }
})

test('two people see each other on the article that both have open', async () => {
  await Promise.all([title(juniper).click(), title(maren).click()])
  await juniper.getByLabel('Maren Okafor-Lindqvist').first().waitFor()
  await maren.getByLabel('Juniper Castellanos-Rao').first().waitFor()
})

test('the settings hold Publish back until a colleague has approved', async () => {
  await client.patch('settings').set({reviewRequired: 'beforeEveryPublish'}).commit()
  await title(juniper).fill('Art therapy for people who say they cannot draw')
  await publish(juniper).hover({force: true})
  await juniper.getByText('Ask a colleague for one.').waitFor()
  expect(await publish(juniper).isDisabled()).toBe(true)
})

test('an author asks, and the reviewer has it before her at once', async () => {
  await Promise.all(
    [juniper, maren].map((page) => page.getByRole('button', {name: 'Clinical review'}).click()),
  )
  const choices = juniper.getByLabel('Who should review it?')
  await expect.poll(() => choices.locator('option').count()).toBe(4)
  expect(await choices.textContent()).not.toContain('Juniper')
  await choices.selectOption({label: 'Maren Okafor-Lindqvist'})
  await juniper.getByLabel('Message').fill('Are the claims about trauma sound?')
  await juniper.getByRole('button', {name: 'Ask for review'}).click()
  await panelSays(juniper, 'Waiting for Maren Okafor-Lindqvist')
  await panelSays(maren, 'Waiting for your review')
})

test('changes are asked for with a note, then the next version is approved', async () => {
  await maren.getByLabel('Note').fill('Say how many people took part.')
  await maren.getByRole('button', {name: 'Ask for changes'}).click()
  await panelSays(juniper, 'Say how many people took part.')
  // Who asked for changes is asked again.
  await juniper.getByRole('button', {name: 'Ask for review'}).click()
  await maren.getByLabel('Note').fill('Sound.')
  await maren.getByLabel('Next review due').fill('2031-05-01')
  await maren.getByRole('button', {name: 'Approve'}).click()
  await panelSays(juniper, 'Approved by Maren Okafor-Lindqvist')
  const draft = await client.getDocument('drafts.article-art-therapy')
  expect(draft).toMatchObject({
    reviewedBy: {_ref: 'person-maren-okafor-lindqvist'},
    nextReviewDue: '2031-05-01',
  })
  const trail = await client.fetch('*[_type == "review"] | order(requestedAt) {_id, state, note}')
  expect(trail).toMatchObject([
    {state: 'changesRequested', note: 'Say how many people took part.'},
    {state: 'approved', note: 'Sound.'},
  ])
})

test('an edit after the approval makes it one for an earlier version, and moves no date', async () => {
  const before = await client.getDocument('drafts.article-art-therapy')
  await title(juniper).fill('Art therapy for people who never draw')
  await panelSays(juniper, 'Approved for an earlier version')
  await panelSays(maren, 'Approved for an earlier version')
  await publish(juniper).hover({force: true})
  await juniper.getByText('The text has changed since it was approved.').waitFor()
  const after = await client.getDocument('drafts.article-art-therapy')
  expect(after?.lastReviewed).toBe(before?.lastReviewed)
  await title(juniper).fill('Art therapy for people who say they cannot draw')
  await panelSays(juniper, 'Approved by Maren Okafor-Lindqvist')
})

test('what was approved is published, and readers see who reviewed it and when', async () => {
  const slug = await client.fetch('*[_id == "article-art-therapy"][0].slug.current')
  await publishOn(juniper)
  const page = await untilLive(`/articles/${slug}/`, 'say they cannot draw')
  const panel = page.querySelector('section[aria-labelledby=history]')?.text
  expect(panel).toMatch(/Clinically reviewed\s+by\s+Maren Okafor-Lindqvist/)
  expect(panel).toContain('May 1, 2031')
  expect(page.text.includes('Say how many people took part')).toBe(false)
})

test('two who were asked at once each decide their own request', async () => {
  const reference = (_ref: string) => ({_type: 'reference', _ref})
  for (const [at, reviewer] of ['maren-okafor-lindqvist', 'hana-whitlock-sato'].entries()) {
    await client.create({
      _id: `review.both-${at}`,
      _type: 'review',
      article: {...reference('article-art-therapy'), _weak: true},
      author: reference('person-juniper-castellanos-rao'),
      reviewer: reference(`person-${reviewer}`),
      state: 'requested',
      requestedAt: `2031-01-0${at + 1}T10:00:00Z`,
    })
  }
  await panelSays(juniper, 'Waiting for Hana Whitlock-Sato')
  await panelSays(maren, 'Waiting for your review')
  await maren.getByLabel('Note').fill('One more thing.')
  await maren.getByRole('button', {name: 'Ask for changes'}).click()
  await panelSays(maren, 'Waiting for Hana Whitlock-Sato')
  await client.delete('review.both-0')
  await client.delete('review.both-1')
})

async function untilLive(path: string, sentence: string) {
  for (;;) {
    const seen = attune.output().length
    const page = parse(await (await fetch(attune.url + path)).text())
    if (page.text.includes(sentence)) return page
    await attune.prints(/Live at|could not be built/, seen)
  }
}

test('an article says what keeps it from being published, and each finding leads to its place', async () => {
  const article = {_type: 'article', slug: {_type: 'slug', current: 'why-we-sing'}}
  // Once it is scheduled, its address is not one that somebody else has.
  await client.create({...article, _id: 'versions.rautumn.article-singing', title: 'Scheduled'})
  await client.create({
    ...article,
    _id: 'drafts.article-singing',
    title: 'Why we sing',
    authors: [{_type: 'reference', _key: 'a', _ref: 'person-juniper-castellanos-rao'}],
    body: [
      paragraph('guarantee', 'Singing is warm. We guarantee that you will feel better.'),
      paragraph('form', 'FORM PLACEHILDER'),
    ],
  })
  await client.patch('settings').set({reviewRequired: 'never'}).commit()
  await juniper.goto(`${attune.url}/studio/intent/edit/id=article-singing;type=article/`)
  await juniper.getByText('1 to put right', {exact: true}).waitFor()
  await publish(juniper).hover({force: true})
  await juniper.getByText('“FORM PLACEHILDER” looks like a placeholder.').last().waitFor()
  expect(await publish(juniper).isDisabled()).toBe(true)
  await juniper.getByRole('button', {name: /^Ready to publish/}).click()
  await juniper.getByText('One thing has to be put right first').waitFor()
  await juniper.getByText('Nobody has reviewed this yet.').waitFor()
  await juniper.getByRole('img', {name: 'The card that social sites show'}).waitFor()
  await juniper.getByRole('button', {name: /“guarantee” promises more/}).click()
  const focused = juniper.locator('[data-testid=field-body] [contenteditable=true]:focus')
  await focused.or(juniper.getByTestId('field-body').locator(':focus-within')).first().waitFor()
})

test('once it is mended, Publish is there and only warnings are left', async () => {
  await client
    .patch('drafts.article-singing')
    .unset(['body[_key=="form"]'])
    .set({'body[_key=="guarantee"].children[0].text': 'Singing is warm, and can help.'})
    .commit()
  await juniper.getByText('One thing has to be put right first').waitFor({state: 'hidden'})
  await expect.poll(() => publish(juniper).isEnabled()).toBe(true)
  await juniper.getByText('1 to look at', {exact: true}).waitFor()
})

test('a release with an article that nobody approved cannot be run, and it says why', async () => {
  await client.patch('settings').set({reviewRequired: 'beforeEveryPublish'}).commit()
  await client.action({
    actionType: 'sanity.action.release.create',
    releaseId: 'rgate',
    metadata: {title: 'Before it was reviewed', releaseType: 'asap'},
  })
  const article = (await client.getDocument('article-grief')) as SanityDocument
  const version = {...article, _id: 'versions.rgate.article-grief', title: 'Grief, once more'}
  await client.create(version)
  const run = juniper.getByTestId('publish-all-button')
  await juniper.goto(`${attune.url}/studio/releases/rgate`)
  await juniper.getByTestId(`validation-error-link-${version._id}`).waitFor()
  expect(await run.isDisabled()).toBe(true)
  await juniper.getByTestId(`validation-error-link-${version._id}`).click()
  await juniper.getByRole('button', {name: /^Ready to publish/}).click()
  await juniper.getByText('This practice publishes after a clinical review.').waitFor()

  const who = (_ref: string) => ({_type: 'reference', _ref})
  await client.create({
    _id: 'review.gate',
    _type: 'review',
    article: {...who('article-grief'), _weak: true},
    author: who('person-juniper-castellanos-rao'),
    reviewer: who('person-maren-okafor-lindqvist'),
    state: 'approved',
    scope: 'wholeArticle',
    requestedAt: '2026-11-29T10:00:00Z',
    decidedAt: '2026-11-30T10:00:00Z',
    articleRev: textVersionOf(version),
  })
  await juniper.goto(`${attune.url}/studio/releases/rgate`)
  await expect.poll(() => run.isEnabled()).toBe(true)
})

const paragraph = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'text', text, marks: []}],
})

test('nothing of this is an error in the console', () => {
  expect(problems).toEqual([])
})
