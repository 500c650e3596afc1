import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {parse} from 'node-html-parser'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {seedSample} from '../../cli/seed.ts'
import {listen} from '../../lake/node.ts'
import {type Attune, newDataDir, run, startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'

// A second lake stands for a project in Sanity's cloud: another host, another project id, and
// nothing without a token.
const token = 'sk-a-token-of-the-practice-0123456789'
const user = {id: 'clinician', name: 'A clinician', email: 'clinician@example.org'}
let origin = 'http://localhost'
let hosted: Awaited<ReturnType<typeof listen>>
let env: Record<string, string>
const allowOrigins: string[] = []
let attune: Attune
let browser: Browser

beforeAll(async () => {
  hosted = await listen(
    {
      dataDir: newDataDir(),
      projectId: 'cloud1',
      dataset: 'articles',
      origin: () => origin,
      access: {kind: 'tokens', users: [{token, user}]},
      allowOrigins,
    },
    {port: 0},
  )
  origin = hosted.url
  env = {
    SANITY_PROJECT_ID: 'cloud1',
    SANITY_DATASET: 'articles',
    SANITY_API_HOST: hosted.url,
    SANITY_API_TOKEN: token,
  }
  await seedSample(client())
  attune = await startAttune(newDataDir(), env)
  allowOrigins.push(attune.url)
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await attune?.stop()
  await hosted?.close()
})

const client = (bearer: string | undefined = token) =>
  createClient({
    projectId: 'cloud1',
    dataset: 'articles',
    apiVersion: '2025-02-19',
    apiHost: hosted.url,
    useProjectHostname: false,
    useCdn: false,
    token: bearer,
  })

test('the project answers nobody without its token', async () => {
  const response = await fetch(`${hosted.url}/v2025-02-19/data/query/articles?query=*`)
  expect(response.status).toBe(401)
})

test('the site is built from the hosted project', async () => {
  const titles = await client().fetch<string[]>('*[_type == "article"].title')
  const page = await (await fetch(`${attune.url}/articles/`)).text()
  for (const title of titles) expect(parse(page).text).toContain(title)
})

test('the embedded lake is not there', async () => {
  expect((await fetch(`${attune.url}/v1/users/me`)).status).not.toBe(200)
})

test('a manuscript is imported into the hosted project', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'attune-')), 'rest.txt')
  writeFileSync(file, manuscript)
  const {exit, output} = run('import', [file, '--publish'], {...env, DATA_DIR: newDataDir()})
  expect(await exit, output()).toBe(0)
  const title = 'Why Rest Is Part of the Work'
  expect(await client().fetch('count(*[_type == "article" && title == $title])', {title})).toBe(1)
})

test('what is published there comes live here', async () => {
  const since = attune.output().length
  await client().create({
    _id: 'topic-cloud',
    _type: 'topic',
    title: 'From the cloud',
    slug: {_type: 'slug', current: 'cloud'},
  })
  await attune.prints(/Live at/, since)
  expect(await (await fetch(`${attune.url}/topics/cloud/`)).text()).toContain('From the cloud')
})

test('a draft of the hosted project can be previewed', async () => {
  await client().create({
    _id: 'drafts.topic-hosted-draft',
    _type: 'topic',
    title: 'Seen before it is published',
    slug: {_type: 'slug', current: 'hosted-draft'},
  })
  const page = await fetch(`${attune.url}/preview/topics/hosted-draft/`)
  expect(await page.text()).toContain('Seen before it is published')
  expect((await fetch(`${attune.url}/topics/hosted-draft/`)).status).toBe(404)
})

test('Studio edits the hosted project with the clinician’s own token', async () => {
  const context = await browser.newContext()
  await context.addInitScript(
    ([key, value]) => localStorage.setItem(key as string, value as string),
    ['__studio_auth_token_cloud1', JSON.stringify({token})],
  )
  const page = await context.newPage()
  await page.goto(`${attune.url}/studio/structure/topic;topic-cloud`)
  await page.getByTestId('field-title').getByRole('textbox').fill('From Studio')
  await expect
    .poll(
      () => client().fetch('*[_id == "drafts.topic-cloud"][0].title', {}, {perspective: 'raw'}),
      {timeout: 30_000},
    )
    .toBe('From Studio')
  await context.close()
})

test('the token is in no file that a browser gets', async () => {
  const home = await (await fetch(attune.url)).text()
  const studio = await (await fetch(`${attune.url}/studio/`)).text()
  const script = /src="(\/studio\/assets\/[^"]+\.js)"/.exec(studio)?.[1] ?? ''
  for (const text of [home, studio, await (await fetch(attune.url + script)).text()]) {
    expect(text).not.toContain(token)
  }
})

const manuscript = `Why Rest Is Part of the Work

By Ada Example, LPC

Rest is not the opposite of effort. It is where effort is digested.

What Rest Does

Bodies repair themselves while nothing much is asked of them, and minds sort what the day brought.

How to Begin

Start with ten minutes that nobody else may fill, at the same hour every day.
`
