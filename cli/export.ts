import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {slugify} from '../intake/documents/slugify.ts'
import {type Article, orderLibrary} from '../site/content/createLibrary.ts'
import {createShelfReader} from '../site/content/readShelves.ts'
import {mendDraft} from '../site/preview/mendDraft.ts'
import {toArticle} from '../site/view/article.ts'
import {toArticleMarkdown} from '../site/view/articleMarkdown.ts'
import {toPractice} from '../site/view/practice.ts'
import {connect} from './connect.ts'
import {readEnvironment, siteAddress} from './environment.ts'
import {fetchFiles} from './fetchFiles.ts'

const USAGE = `Usage: npm run export -- [ARTICLE…] [--format docx|md] [--out FOLDER] [--drafts]

  ARTICLE       the last part of its address, or its id; without one, all articles
  --format      docx, to be marked up in Word (the default), or md, for Markdown
  --out FOLDER  where the files go: by default here
  --drafts      as they are in Studio, with edits that are not published yet

  npm run import reads the files back, and changes only what was changed in them.`

/** `npm run export`: articles as files for people without Studio. */
try {
  await run()
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}

async function run() {
  const {wanted, format, folder, drafts} = readOptions()
  const environment = readEnvironment()
  const {client, close} = await connect(environment)
  try {
    const perspective = drafts ? 'drafts' : 'published'
    // What is unfinished or faulty in one document keeps no other from leaving.
    const read = createShelfReader(client, (doc, {shape}) => mendDraft(doc, shape))
    const library = orderLibrary(await read(perspective, new Date().toISOString().slice(0, 10)))
    const articles = wanted.length
      ? wanted.map((name) => find(name, library.articles))
      : library.articles
    if (!articles.length) throw new Error('There is no article yet, so nothing was written.')
    await mkdir(folder, {recursive: true})
    const site = new URL(siteAddress(environment))
    for (const article of articles) {
      const view = toArticle(article, library)
      // A draft may have anything for its address, also a path.
      const path = join(folder, `${slugify(article.slug)}.${format}`)
      if (format === 'md') {
        await writeFile(path, toArticleMarkdown(view, toPractice(library), site))
      } else {
        const {toArticleWord} = await import('../site/word/articleWord.ts')
        await writeFile(path, await toArticleWord(view, site, await fetchFiles(client, view)))
      }
      console.log(path)
    }
  } finally {
    await close()
  }
}

function find(name: string, articles: Article[]): Article {
  const found = articles.find(({_id, slug}) => slug === name || _id === name)
  if (found) return found
  const some = articles.slice(0, 10).map(({slug}) => slug)
  throw new Error(
    `There is no article “${name}”, so nothing was written. ${some.length ? `There are: ${some.join(', ')}${articles.length > 10 ? ' …' : ''}` : 'There is none yet.'}`,
  )
}

function readOptions() {
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        format: {type: 'string', default: 'docx'},
        out: {type: 'string', default: '.'},
        drafts: {type: 'boolean', default: false},
      },
    })
    const {format, out, drafts} = values
    if (format !== 'docx' && format !== 'md') {
      throw new Error(`“${format}” is no format. Choose docx or md.`)
    }
    const wanted = positionals.map((name) => name.replace(/\/+$/, '').split('/').at(-1) as string)
    return {wanted, format, folder: out, drafts} as const
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`)
  }
}
