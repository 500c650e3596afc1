import type {Page} from 'playwright-core'
import {afterAll, expect, test} from 'vitest'
import {atOnce} from '../../site/publish/atOnce.ts'
import {openJourney} from '../journey.ts'
import {openStudio} from '../studioPage.ts'

// Sanity's own tools on the embedded lake: releases, history, tasks and scheduling, as Studio
// offers them, with nothing of ours between.
const {attune, browser, close, ...journey} = await openJourney()
afterAll(close)
const client = journey.client.withConfig({perspective: 'published', useCdn: false})
const studio = await openStudio(browser, attune.url)
const {page} = studio

/** Waits until the site says something; the publisher tells when it is worth looking. */
async function untilLive(path: string, sentence: string): Promise<void> {
  for (;;) {
    const seen = attune.output().length
    if ((await (await fetch(attune.url + path)).text()).includes(sentence)) return
    await attune.prints(/Live at|could not be built/, seen)
  }
}

/** What comes in its own time. */
const poll = <T>(look: () => T) => expect.poll(look, {timeout: 30_000})

const saved = (id: string, title: string) =>
  expect.poll(() => client.fetch('*[_id == $id][0].title', {id}, {perspective: 'raw'})).toBe(title)

const timeline = () => page.getByTestId('timeline-item-button')

async function openHistory(): Promise<void> {
  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByTestId('action-history').click()
  await timeline().first().waitFor()
}

test('a release is made, filled, run, and live', async () => {
  await page.goto(`${attune.url}/studio/releases`)
  await page.getByRole('button', {name: 'New release'}).first().click()
  await page.getByTestId('release-form-title').fill('Words for spring')
  await page.getByTestId('submit-release-button').click()
  await page.waitForURL(/perspective=/)
  await page.getByText('Nothing in it yet').waitFor()
  await page.getByRole('button', {name: 'Add something'}).click()
  await page.getByPlaceholder('Search', {exact: true}).fill('Grief has no')
  await page.getByRole('option', {name: /Grief has no timetable/}).click()
  await page.getByRole('tab', {name: 'Change (1)'}).waitFor()
  await page.getByRole('link', {name: /Grief has no timetable/}).click()
  await studio.fill('title', 'Grief keeps its own time')
  const [version] = await client.fetch<string[]>(
    '*[_id in path("versions.*.article-grief")]._id',
    {},
    {perspective: 'raw'},
  )
  await saved(`${version}`, 'Grief keeps its own time')
  expect(await client.fetch('*[_id == "article-grief"][0].title')).toBe('Grief has no timetable')
  await page.goto(`${attune.url}/studio/releases/${version?.split('.')[1]}`)
  await page
    .getByText(/Nothing to put right/)
    .first()
    .waitFor()
  await page.getByTestId('publish-all-button').click()
  await page.getByTestId('confirm-button').click()
  await page.getByText('This release is published successfully.').waitFor()
  await untilLive('/articles/grief-has-no-timetable/', 'Grief keeps its own time')
})

test('the history names each step, and the changes name the field and its words', async () => {
  await studio.open('topic', 'topic-sleep')
  await studio.fill('title', 'Sleep and rest')
  await saved('drafts.topic-sleep', 'Sleep and rest')
  await openHistory()
  expect(await timeline().allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('Draft created')]),
  )
  await page.getByRole('tab', {name: 'Review changes'}).click()
  const revert = page.getByTestId(/^single-change-revert-button/)
  await revert.waitFor()
  expect(await revert.count()).toBe(1)
  expect(await revert.getAttribute('data-testid')).toMatch(/title$/)
  expect(await page.locator('del, ins').allInnerTexts()).toEqual([' and rest'])
})

test('an earlier version comes back', async () => {
  await studio.publish()
  await studio.fill('title', 'Nights')
  await studio.publish()
  await page.getByRole('tab', {name: 'History'}).click()
  const published = timeline().filter({hasText: 'Published'})
  await poll(() => published.count()).toBeGreaterThan(1)
  await published.last().click()
  await poll(() => page.getByTestId('field-title').getByRole('textbox').inputValue()).toBe(
    'Sleep and rest',
  )
  await page.getByRole('button', {name: 'Bring this version back'}).click()
  await page.getByTestId('confirm-popover-confirm-button').click()
  await page.getByText(/was restored/).waitFor()
  await saved('drafts.topic-sleep', 'Sleep and rest')
})

test('a deleted document comes back', async () => {
  await studio.open('redirect', 'redirect-first-appointment')
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByTestId('action-Delete').click()
  await page.getByTestId('confirm-button').click()
  await page.getByText('It was deleted').waitFor()
  expect(await client.getDocument('redirect-first-appointment')).toBeUndefined()
  await studio.open('redirect', 'redirect-first-appointment')
  await page.getByRole('button', {name: 'Bring the last version back'}).click()
  await page.getByText(/was restored/).waitFor()
  await studio.publish()
  expect(await client.getDocument('redirect-first-appointment')).toMatchObject({
    from: '/your-first-appointment/',
  })
})

test('a task is given to somebody, opened and done', async () => {
  await studio.open('article', 'article-grounding')
  await page.getByTestId('tasks-toolbar').click()
  await page.getByRole('button', {name: 'New task', exact: true}).click()
  await page.getByPlaceholder('Task title').fill('Check the numbers')
  await page.getByText('Select assignee').click()
  await page.getByRole('menuitem', {name: /Sam Somebody/}).click()
  await page.getByRole('button', {name: 'Create Task'}).click()
  await page.getByText('Task created').waitFor()
  await page.getByRole('button', {name: 'Check the numbers'}).click()
  await page.getByRole('button', {name: 'To Do'}).click()
  await page.getByRole('menuitem', {name: 'Done'}).click()
  const comments = client.withConfig({dataset: 'production-comments'})
  await poll(() =>
    comments.fetch('*[_type == "tasks.task"][0]{title, status, assignedTo}'),
  ).toEqual({title: 'Check the numbers', status: 'closed', assignedTo: 'somebody'})
})

test('a scheduled draft is published when its time comes', async () => {
  await studio.open('topic', 'topic-loss-and-grief')
  await studio.fill('title', 'Grieving')
  await saved('drafts.topic-loss-and-grief', 'Grieving')
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByTestId('action-Schedulepublish').click()
  await page.getByText(/The time is .+, unless you choose another time zone/).waitFor()
  await page.getByTestId('date-input').fill('Jan 1, 2090 09:30')
  await page.keyboard.press('Tab')
  await page.getByTestId('confirm-button').click()
  await page.getByText(/Scheduled to be published on/).waitFor()
  await page.goto(`${attune.url}/studio/`)
  await page.getByText('Goes live on 1 January 2090 at 09:30').waitFor()
  const [releaseId] = await client.fetch<string[]>(
    '*[_type == "system.release" && state == "scheduled"].name',
    {},
    {perspective: 'raw'},
  )
  const publishAt = new Date(Date.now() + 1000).toISOString()
  await client.action({actionType: 'sanity.action.release.unschedule', releaseId: `${releaseId}`})
  await client.action({
    actionType: 'sanity.action.release.schedule',
    releaseId: `${releaseId}`,
    publishAt,
  })
  await untilLive('/topics/loss-and-grief/', 'Grieving')
})

test('an edit in one of twelve tabs shows in all others', async () => {
  const address = `${attune.url}/studio/intent/edit/id=topic-anxiety-and-worry;type=topic/`
  const title = (tab: Page) => tab.getByTestId('field-title').getByRole('textbox')
  const tabs = [page]
  while (tabs.length < 12) tabs.push(await page.context().newPage())
  await atOnce(3, tabs, async (tab) => {
    await tab.goto(address)
    await title(tab).and(tab.locator(':enabled:not([readonly])')).waitFor({timeout: 120_000})
  })
  await title(tabs[7] as Page).fill('Seen in every tab')
  const shown = () => Promise.all(tabs.map((tab) => title(tab).inputValue()))
  await expect.poll(shown, {timeout: 60_000}).toEqual(tabs.map(() => 'Seen in every tab'))
  for (const tab of tabs.slice(1)) await tab.close()
}, 400_000)

test('nothing of this raised an error or left the machine', () => {
  expect(studio.problems()).toEqual([])
  expect(studio.hosts()).toEqual([new URL(attune.url).host])
})
