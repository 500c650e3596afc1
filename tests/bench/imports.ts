import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {seedSample} from '../../cli/seed.ts'
import {orderLibrary} from '../../site/content/createLibrary.ts'
import {createShelfReader} from '../../site/content/readShelves.ts'
import {toArticle} from '../../site/view/article.ts'
import {toArticleMarkdown} from '../../site/view/articleMarkdown.ts'
import {toPractice} from '../../site/view/practice.ts'
import {run} from '../attune.ts'
import {writeDocx} from '../intake/writers/docx.ts'
import {startLake} from '../lake/startLake.ts'
import type {Line} from './line.ts'

const COUNT = 100

/** A hundred manuscripts in one call of the command, its start and the lake's among them. */
export async function benchImports(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const texts = await manuscripts()
    const lines: Line[] = []
    for (const [format, least] of [
      ['md', 10],
      ['docx', 3],
    ] as const) {
      const files = await Promise.all(
        texts.map(async (text, i) => {
          const path = join(folder, `${i}.${format}`)
          writeFileSync(path, format === 'md' ? text : await writeDocx(text))
          return path
        }),
      )
      const ours = (await time(files, join(folder, `data-${format}`))) / COUNT
      lines.push({
        what: `one of ${COUNT} manuscripts as .${format}`,
        ours,
        baseline: null,
        promise: `≥ ${least} a second`,
        holds: 1000 / ours >= least,
      })
    }
    return lines
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The articles of the sample as their authors might have sent them, each many times with other words. */
async function manuscripts(): Promise<string[]> {
  const lake = await startLake()
  await seedSample(lake.client)
  const library = orderLibrary(
    await createShelfReader(lake.client, (doc) => doc)('published', '2026-11-22'),
  )
  await lake.close()
  const site = new URL('https://quiet.example.org')
  return Array.from({length: COUNT}, (_, i) => {
    const article = library.articles[i % library.articles.length]
    if (!article) throw new Error('The sample has no articles.')
    const twin = toArticleMarkdown(toArticle(article, library), toPractice(library), site)
    return twin
      .replace(/^- Address: .*\n/m, '')
      .replace(/^# .*/, `$& ${i}`)
      .replace(/\b(?:the|you)\b/g, (word) => `${word} ${i}`)
  })
}

async function time(files: string[], dataDir: string): Promise<number> {
  const start = performance.now()
  const {exit, output} = run('import', [...files, '--publish'], {DATA_DIR: dataDir})
  if ((await exit) !== 0) throw new Error(output().slice(-2000))
  return performance.now() - start
}
