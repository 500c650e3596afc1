import {rmSync} from 'node:fs'
import {setTimeout as pause} from 'node:timers/promises'
import {createClient, type SanityClient} from '@sanity/client'
import {type Attune, startAttune} from '../attune.ts'
import {fill} from './fullLake.ts'
import type {Line} from './line.ts'

const ROUNDS = 5

/**
 * From the commit of another title to the page with it, as a reader gets it of `npm start`: five times
 * without a pause, with the sample content, and with a thousand articles beside it.
 */
export async function benchLive(
  count = Number(process.env.BENCH_ARTICLES ?? 1000),
): Promise<Line[]> {
  const attune = await startAttune()
  try {
    const client = createClient({
      projectId: 'attune',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: attune.url,
      useProjectHostname: false,
      useCdn: false,
    })
    const [article] = await client.fetch<Article[]>(
      '*[_type == "article"] | order(publishedAt desc)[0...1]{_id, "slug": slug.current}',
    )
    if (!article) throw new Error('The sample has no article.')
    const small = await timeRounds(attune, client, article)
    await fill(client, count)
    const last = {_id: `article-${count - 1}`, slug: `article-${count - 1}`}
    await until(attune, `/articles/${last.slug}/`, (page) => page.includes(`Article ${count - 1}`))
    const large = await timeRounds(attune, client, last)
    return [
      ...small.map((ours, index) =>
        line(`the sample, from Publish to the page, ${index + 1}`, ours),
      ),
      ...large.map((ours, index) =>
        line(`${count} articles, from Publish to the page, ${index + 1}`, ours),
      ),
    ]
  } finally {
    await attune.stop()
    rmSync(attune.dataDir, {recursive: true, force: true})
  }
}

interface Article {
  _id: string
  slug: string
}

const line = (what: string, ours: number): Line => ({what, ours, baseline: null})

/** Milliseconds of each round, once the site is whole and can be searched. */
async function timeRounds(attune: Attune, client: SanityClient, {_id, slug}: Article) {
  await until(attune, '/pagefind/pagefind-entry.json', (text) => text.startsWith('{'))
  await pause(5000)
  const taken: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const title = `Round ${round} of ${Date.now()}`
    await client.patch(_id).set({title}).commit()
    const start = performance.now()
    await until(attune, `/articles/${slug}/`, (page) => page.includes(title))
    taken.push(performance.now() - start)
  }
  return taken
}

async function until({url}: Attune, path: string, holds: (text: string) => boolean) {
  for (;;) {
    const text = await fetch(`${url}${path}`).then((response) =>
      response.ok ? response.text() : '',
    )
    if (holds(text)) return
    await pause(20)
  }
}
