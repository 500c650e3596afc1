import lighthouse, {type Flags} from 'lighthouse'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Attune, startAttune} from '../attune.ts'
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

const facts = ['accessibility', 'best-practices', 'seo', 'agentic-browsing']

/**
 * One page of each kind, as the sitemap of the sample content lists them. Performance takes three
 * times as long as the rest, so it is measured where readers arrive; the weight of all pages is
 * held by their budgets, and their layout shift by agentic browsing.
 */
const kinds: [what: string, path: RegExp, measured?: 'measured'][] = [
  ['the home page', /^\/$/, 'measured'],
  ['the list of articles', /^\/articles\/$/],
  ['an article', /^\/articles\/[^/]+\/$/, 'measured'],
  ['the list of authors', /^\/authors\/$/],
  ['a profile', /^\/authors\/[^/]+\/$/],
  ['a topic', /^\/topics\/[^/]+\/$/],
  ['the page of references', /^\/references\/$/],
  ['the page of questions', /^\/faq\/$/],
  ['a standing page', /^\/(?!articles|authors|references|faq|search)[^/]+\/$/],
]

test.each(kinds)('%s gets 100 in Lighthouse on a phone', async (_, kind, measured) => {
  const categories = measured ? ['performance', ...facts] : facts
  const sitemap = await (await fetch(`${attune.url}/sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)</g)].map(([, loc]) => new URL(`${loc}`).pathname)
  const path = paths.find((each) => kind.test(each))
  const {scores, failures} = await audit(attune.url + path, categories)
  expect(failures).toEqual([])
  expect(scores).toEqual(Object.fromEntries(categories.map((name) => [name, 100])))
})

interface Audit {
  /** Scores by category, 0–100. */
  scores: Record<string, number>
  failures: string[]
}

/** Performance is a measurement, so the best of three runs counts; the rest are facts. */
async function audit(url: string, categories: string[]): Promise<Audit> {
  let best: Audit | undefined
  for (let run = 0; run < 3 && (!best || (best.scores.performance ?? 100) < 100); run++) {
    const flags: Flags = {port: chromium.port, onlyCategories: categories, logLevel: 'error'}
    const report = (await lighthouse(url, flags))?.lhr
    if (!report) throw new Error(`Lighthouse has no report of ${url}`)
    const scores = Object.fromEntries(
      categories.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]),
    )
    const weighed = facts.flatMap((name) => report.categories[name]?.auditRefs ?? [])
    const failures = weighed
      .filter(({id, weight}) => weight > 0 && report.audits[id]?.score === 0)
      .map(({id}) => `${id}: ${report.audits[id]?.title} ${report.audits[id]?.explanation ?? ''}`)
    if ((scores.performance ?? 100) > (best?.scores.performance ?? -1)) best = {scores, failures}
  }
  return best as Audit
}
