import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import {paginateAt} from './paginate.ts'

interface Page {
  Page: AstroComponentFactory
  props: Record<string, unknown>
}

interface Module {
  default: AstroComponentFactory
  getStaticPaths?: (options: {paginate: ReturnType<typeof paginateAt>}) => Promise<StaticPath[]>
}

interface StaticPath {
  params: Record<string, string | undefined>
  props?: Record<string, unknown>
}

const modules = import.meta.glob<Module>(['../pages/**/*.astro', '!../pages/404.astro'], {
  eager: true,
})

/** The site's pages by their files, those with fixed names first, as Astro chooses among them. */
const routes = Object.entries(modules)
  .filter(([file]) => !file.includes('[...from]'))
  .map(([file, module]) => ({file: file.replace(/^\.\.\/pages|\.astro$/g, ''), module}))
  .toSorted((a, b) => rank(a.file) - rank(b.file))

function rank(file: string): number {
  return file.includes('[...') ? 2 : file.includes('[') ? 1 : 0
}

/** The page at a path such as `/articles/grief/`, with what its `getStaticPaths` gives it. */
export async function findPage(path: string): Promise<Page | undefined> {
  for (const {file, module} of routes) {
    const match = toPattern(file).exec(path)
    if (!match) continue
    if (!module.getStaticPaths) return {Page: module.default, props: {}}
    const paginate = paginateAt(file.replace('[...page]', ''))
    const paths = await module.getStaticPaths({paginate})
    const found = paths.find((one) =>
      Object.entries(match.groups ?? {}).every(
        ([name, value]) => (one.params[name] ?? '') === (value ?? ''),
      ),
    )
    if (found) return {Page: module.default, props: found.props ?? {}}
  }
  return undefined
}

/** `/articles/[slug]` → the paths that fit, with their parts by name. */
function toPattern(file: string): RegExp {
  const parts = file
    .replace(/\/index$/, '')
    .split('/')
    .filter(Boolean)
    .map((part) => {
      const [, rest, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? []
      if (!name) return `/${part}`
      return rest ? `(?:/(?<${name}>.+?))?` : `/(?<${name}>[^/]+)`
    })
  return new RegExp(`^${parts.join('')}/$`)
}
