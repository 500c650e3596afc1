import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {evaluateSync, parse} from 'groq-js'
import {createLake} from '../../lake/index.ts'
import type {LakeDocument} from '../../lake/mutation/document.ts'
import {type EvaluateContext, evaluateQuery, startQuery} from '../../lake/query/evaluate.ts'
import {parseQuery} from '../../lake/query/parseQuery.ts'
import {createQueryRunner} from '../../lake/query/runner.ts'
import {toView, type View} from '../../lake/query/views.ts'
import {openStore} from '../../lake/store/open.ts'
import {makeArticles} from './articles.ts'
import {type Line, measure} from './line.ts'

interface Case {
  what: string
  query: string
  /** What plain groq-js can be asked instead, where it does not know ours. */
  plainly?: string
  /** How often it is measured here, and with plain groq-js. */
  times: [number, number]
  promise: string
  holds: (ratio: number) => boolean
}

const SEARCH = 'count(*[_type in ["article"] && [@, _id] match text::query("piano trust*")])'

const atLeast = (wanted: number) => ({
  promise: `≥ ${wanted}×`,
  holds: (ratio: number) => ratio >= wanted,
})

const CASES: Case[] = [
  {
    what: 'an article by its slug',
    query: '*[_type == "article" && slug.current == "article-7777"][0]{title, publishedAt}',
    times: [50, 5],
    ...atLeast(20),
  },
  {
    what: 'an article by its id',
    query: '*[_id == "article-4242"][0]',
    times: [50, 5],
    ...atLeast(20),
  },
  {
    what: 'back-references of 10 sources, counted',
    query: '*[_type == "reference"][0...10]{_id, "n": count(*[references(^._id)])}',
    times: [20, 1],
    ...atLeast(100),
  },
  {
    what: 'the latest 5 articles',
    query: '*[_type == "article"] | order(publishedAt desc)[0...5]{title}',
    times: [20, 3],
    ...atLeast(5),
  },
  {
    what: 'words in all text, as Studio searches',
    query: SEARCH,
    plainly: 'count(*[[title, slug.current, pt::text(body), _id] match "piano trust*"])',
    times: [20, 1],
    ...atLeast(20),
  },
  {
    what: 'a full scan by no index',
    query: 'count(*[title match "piano*" && publishedAt > "2020-06-01"])',
    times: [10, 3],
    promise: '≤ 1.2× slower',
    holds: (ratio) => ratio >= 1 / 1.2,
  },
  {
    what: 'all bodies as plain text',
    query:
      '*[_type == "article"]{"text": pt::text(body), "heads": body[style == "h2"].children[].text}',
    times: [5, 5],
    promise: '≤ 1.2× slower',
    holds: (ratio) => ratio >= 1 / 1.2,
  },
]

/** Queries over 10,000 articles of some 25 kB, against plain groq-js over the same array. */
export async function benchQueries(count = 10_000): Promise<Line[]> {
  const documents = makeArticles(count).sort((a, b) => (a._id < b._id ? -1 : 1))
  const view = toView(documents)
  const context = {identity: '', now: new Date(), projectId: 'bench', dataset: 'bench'}
  const lines: Line[] = [await benchFirstSearch(view, context)]
  // The index of words is only for queries that hold their view, as all over HTTP do.
  view.holders++
  for (const {what, query, plainly = query, times, promise, holds} of CASES) {
    const [oursTimes, baselineTimes] = times
    const ours = await measure(oursTimes, () => evaluateQuery(parseQuery(query, {}), view, context))
    const baseline = await measure(baselineTimes, () => {
      evaluateSync(parse(plainly), {dataset: documents, timestamp: context.now})
    })
    lines.push({what, ours, baseline, promise, holds: holds(baseline / ours)})
  }
  return lines
}

/** A search that comes before the words are taken in takes in all. */
async function benchFirstSearch(view: View, context: EvaluateContext): Promise<Line> {
  const start = performance.now()
  await createQueryRunner().toJson(startQuery(parseQuery(SEARCH, {}), view, context))
  const ours = performance.now() - start
  return {
    what: 'a search that comes before words are taken in',
    ours,
    baseline: null,
    promise: '< 10 s',
    holds: ours < 10_000,
  }
}

/** Start from disk with the same articles, and the memory it takes; in a process of its own. */
export async function benchStart(count = 10_000): Promise<Line[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lake-bench-'))
  try {
    fill(dataDir, makeArticles(count))
    global.gc?.()
    const start = performance.now()
    const user = {id: 'bench', name: 'Bench', email: 'bench@example.org'}
    const origin = () => 'http://127.0.0.1:1'
    const lake = createLake({
      dataDir,
      projectId: 'bench',
      dataset: 'bench',
      origin,
      access: {kind: 'owner', user},
    })
    const query = encodeURIComponent('count(*[references("source-1")])')
    const url = `http://127.0.0.1:1/v2025-02-19/data/query/bench?query=${query}`
    await (await lake.fetch(new Request(url))).json()
    const ours = performance.now() - start
    await lake.close()
    const megabytes = Math.round(process.memoryUsage.rss() / 1024 / 1024)
    const what = `start from disk to the first answer, ${megabytes} MB resident`
    const holds = ours < 5000 && megabytes < 1536
    return [{what, ours, baseline: null, promise: '< 5 s, < 1536 MB', holds}]
  } finally {
    rmSync(dataDir, {recursive: true, force: true})
  }
}

function fill(dataDir: string, documents: LakeDocument[]): void {
  const store = openStore(dataDir)
  store.transaction(() => {
    for (const document of documents) store.documents.put(document)
  })
  store.close()
}
