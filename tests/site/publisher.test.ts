import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {buildRenderer} from '../../site/publish/buildRenderer.ts'
import {createPublisher, type Publisher} from '../../site/publish/publisher.ts'
import {startPress} from '../../site/publish/startPress.ts'
import {startLake, type TestLake} from '../lake/startLake.ts'
import {paragraph, ref} from './fixtures/text.ts'

const ARTICLES = 24
/** So long that all pages together are more than is printed at once. */
const LONG = 'A long text goes on and on. '.repeat(4_000)
const dir = mkdtempSync(join(tmpdir(), 'attune-publisher-'))
const live = new EventTarget()
let now = new Date('2026-11-22T23:50:00Z')
let lake: TestLake
let publisher: Publisher
/** At which step the disk has no room. */
let fullAt: 'prepare' | 'finish' | undefined
const full = new Error('ENOSPC: no space left on device')

beforeAll(async () => {
  lake = await startLake()
  const all: {_id: string; _type: string}[] = [
    person,
    ...Array.from({length: ARTICLES}, (_, n) => article(n)),
  ]
  await all.reduce((each, doc) => each.createOrReplace(doc), lake.client.transaction()).commit()
  const renderer = await buildRenderer()
  const env = {
    SANITY_PROJECT_ID: 'attune',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: lake.url,
    ATTUNE_CACHE_DIR: join(dir, 'cache'),
  }
  const press = startPress({...renderer, hasTwins: true}, env)
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
  const first = once(live, 'live')
  publisher = createPublisher({
    client: lake.client,
    sitesDir: join(dir, 'sites'),
    codeVersion: 'test',
    press: Promise.resolve({
      ...press,
      async prepare(dir, from) {
        if (fullAt === 'prepare') throw full
        await press.prepare(dir, from)
      },
      async finish(dir, search) {
        if (fullAt !== 'finish') return press.finish(dir, search)
        writeFileSync(join(dir, 'half.txt'), '')
        throw full
      },
    }),
    now: () => now,
    report: (event) => live.dispatchEvent(new CustomEvent(event.type, {detail: event})),
  })
  await first
})
afterAll(async () => {
  vi.useRealTimers()
  await publisher?.close()
  await lake?.close()
  rmSync(dir, {recursive: true, force: true})
})

const person = {_id: 'ada', _type: 'person', name: 'Ada', slug: {_type: 'slug', current: 'ada'}}

/** The last is the newest, which all others show among the latest. */
function article(n: number) {
  return {
    _id: `article-${n}`,
    _type: 'article',
    title: `Article ${n}`,
    slug: {_type: 'slug', current: `article-${n}`},
    publishedAt: new Date(Date.UTC(2026, 0, 1 + n)).toISOString(),
    nextReviewDue: '2026-11-22',
    reviewedBy: ref('ada'),
    lastReviewed: '2026-01-20',
    authors: [{...ref('ada'), _key: 'a'}],
    body: [paragraph(LONG)],
  }
}

const page = (n: number, site = publisher.current() ?? '') =>
  readFileSync(join(site, `articles/article-${n}/index.html`), 'utf8')

/** What two pages are when a change goes live: of the newest article, and of one that shows it. */
function pagesWhenLive(): Promise<[string, string]> {
  return new Promise((done) => {
    live.addEventListener('live', () => done([page(ARTICLES - 1), page(0)]), {once: true})
  })
}

async function until(holds: () => boolean) {
  while (!holds()) await pause(20)
}

test('of a large site, what was published is live before all that shows it', async () => {
  const atOnce = pagesWhenLive()
  await lake.client
    .patch(`article-${ARTICLES - 1}`)
    .set({title: 'By the quinces'})
    .commit()
  const [own, other] = await atOnce
  expect(own).toContain('By the quinces')
  expect(other).not.toContain('By the quinces')
  await until(() => page(0).includes('By the quinces'))
  for (let n = 0; n < ARTICLES; n++) expect(page(n)).toContain('By the quinces')
})

test('what follows is left for what is published next, and made up for', async () => {
  const first = pagesWhenLive()
  await lake.client
    .patch(`article-${ARTICLES - 1}`)
    .set({title: 'By the plums'})
    .commit()
  await first
  const second = pagesWhenLive()
  await lake.client
    .patch(`article-${ARTICLES - 1}`)
    .set({title: 'By the pears'})
    .commit()
  const [own] = await second
  expect(own).toContain('By the pears')
  await until(() => page(0).includes('By the pears'))
  for (let n = 0; n < ARTICLES; n++) expect(page(n)).toContain('By the pears')
})

test('a review falls due at midnight, though nobody publishes', async () => {
  for (let n = 0; n < ARTICLES; n++) expect(page(n)).not.toContain('A review was due')
  now = new Date('2026-11-23T00:05:00Z')
  vi.advanceTimersByTime(10 * 60_000)
  await until(() => page(0).includes('A review was due'))
  for (let n = 0; n < ARTICLES; n++) expect(page(n)).toContain('A review was due')
})

test.each(['prepare', 'finish'] as const)(
  'once a disk that was full at “%s” has room again, the next change is published',
  async (step) => {
    fullAt = step
    const failed = once(live, 'failed')
    await lake.client.patch('article-0').set({title: 'While there is no room'}).commit()
    await failed
    fullAt = undefined
    await lake.client
      .patch('article-0')
      .set({title: `By the medlars, ${step}`})
      .commit()
    await until(() => page(0).includes(`By the medlars, ${step}`))
    expect(existsSync(join(publisher.current() ?? '', 'half.txt'))).toBe(false)
  },
)
