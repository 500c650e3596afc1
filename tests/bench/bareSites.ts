import {copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fetchEleventy} from './fetchEleventy.ts'

interface Builder {
  name: string
  command: string
  args: string[]
  cwd: string
}

const page = (content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body><main>${content}</main></body></html>`

/**
 * The same articles for other builders, as each one's handbook begins: Markdown and one layout.
 * Eleventy is fetched for it; Hugo counts where it is installed.
 */
export function writeBareSites(dir: string, articles: string, root: string): Builder[] {
  const write = (path: string, text: string) => {
    mkdirSync(join(dir, path, '..'), {recursive: true})
    writeFileSync(join(dir, path), text)
  }
  const names = readdirSync(articles).filter((name) => name.endsWith('.md'))
  for (const folder of ['astro/src/articles', 'hugo/content', 'eleventy/articles']) {
    mkdirSync(join(dir, folder), {recursive: true})
    for (const name of names) copyFileSync(join(articles, name), join(dir, folder, name))
  }
  symlinkSync(join(root, 'node_modules'), join(dir, 'astro/node_modules'))
  write('astro/astro.config.mjs', "export default {cacheDir: './cache'}\n")
  write(
    'astro/src/content.config.ts',
    `import {defineCollection} from 'astro:content'
import {glob} from 'astro/loaders'
const articles = defineCollection({loader: glob({base: './src/articles', pattern: '*.md'})})
export const collections = {articles}
`,
  )
  write(
    'astro/src/pages/articles/[slug].astro',
    `---
import {getCollection, render} from 'astro:content'
export const getStaticPaths = async () =>
  (await getCollection('articles')).map((article) => ({params: {slug: article.id}, props: {article}}))
const {Content} = await render(Astro.props.article)
---
${page('<Content />')}
`,
  )
  write('hugo/hugo.toml', "disableKinds = ['taxonomy', 'RSS', 'sitemap']\n")
  write('hugo/layouts/single.html', page('{{ .Content }}'))
  write('hugo/layouts/list.html', page('{{ range .Pages }}{{ .RelPermalink }}{{ end }}'))
  write('eleventy/_includes/page.html', page('{{ content }}'))
  // Data of a folder: the file must have its name.
  const data = {layout: 'page.html', templateEngineOverride: 'md'}
  write('eleventy/articles/articles.json', `${JSON.stringify(data)}\n`)
  const eleventy = fetchEleventy(join(root, 'node_modules/.cache/eleventy'))
  const bare = (name: string, command: string, ...args: string[]) => ({
    name,
    command,
    args,
    cwd: join(dir, name.toLowerCase()),
  })
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  return [
    bare('Astro', process.execPath, astro, 'build', '--silent'),
    bare('Hugo', 'hugo'),
    ...(eleventy ? [bare('Eleventy', process.execPath, eleventy, '--quiet')] : []),
  ]
}
