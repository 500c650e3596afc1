import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {StaticPaths} from 'astro/runtime/prerender/static-paths.js'

/** The Astro whose inside was looked at. Another may do as well: the tests of `tests/site/` tell. */
export const KNOWN_ASTRO = '7.3.1'

/** What Astro knows of a page or endpoint. */
export interface Route {
  route: string
  component: string
  type: string
}

/** One file to be rendered: its path, and what `getStaticPaths` gives it. */
export interface Path {
  pathname: string
  route: Route
  props: Record<string, unknown>
}

/** Astro's own entry of a static build, which renders for as long as the process lives. */
export interface Entry {
  /** Asks all `getStaticPaths` anew. */
  paths(): Promise<Path[]>
  render(address: URL, route: Route): Promise<Response>
}

/** The inside of Astro as far as it is used here, and the only place that knows it. */
interface Inside {
  app: {
    routeCache: {
      clearAll(): void
      get(route: Route): {staticPaths?: {props?: object}[]} | undefined
    }
    setInternals(internals: object): void
    setOptions(options: object): void
    render(request: Request, options: {routeData: Route}): Promise<Response>
  }
  manifest: {
    routes: {routeData: Route; styles: object[]}[]
  }
}

/** Opens what `keepRenderer` kept of a build. Throws if it is not as the known Astro makes it. */
export async function openEntry(serverDir: string): Promise<Entry> {
  const names = await readdir(serverDir)
  const name = names.find((each) => each.startsWith('prerender-entry')) ?? 'prerender-entry.mjs'
  const path = join(serverDir, name)
  const {app, manifest} = (await import(pathToFileURL(path).href)) as Inside
  const missing = partsMissing(app, manifest)
  if (missing.length > 0) throw new Error(await explain(missing, path))
  // Of all that a build would tell it: each page's styles, already in order, and that nothing else is.
  const pagesByKeys = new Map(
    manifest.routes.map(({routeData: {route, component}, styles}) => [
      `${route}&${component}`,
      {styles: styles.map((sheet) => ({sheet, depth: 0, order: 0}))},
    ]),
  )
  app.setInternals({pagesByKeys})
  const logger = {options: {level: 'error', destination: {write: () => true}}}
  app.setOptions({settings: {scripts: []}, logger})

  return {
    async paths() {
      app.routeCache.clearAll()
      const found = (await new StaticPaths(app as never).getAll()) as unknown as Path[]
      const counts = new Map<Route, number>()
      return found.map(({pathname, route}) => {
        const index = counts.get(route) ?? 0
        counts.set(route, index + 1)
        const props = app.routeCache.get(route)?.staticPaths?.[index]?.props ?? {}
        return {pathname, route, props: props as Path['props']}
      })
    },
    render: (address, route) => app.render(new Request(address), {routeData: route}),
  }
}

function partsMissing(
  app: Partial<Inside['app']> = {},
  manifest: Partial<Inside['manifest']> = {},
) {
  const found: [part: string, isThere: boolean][] = [
    ['app.render', typeof app.render === 'function'],
    ['app.setInternals', typeof app.setInternals === 'function'],
    ['app.setOptions', typeof app.setOptions === 'function'],
    ['app.routeCache.clearAll', typeof app.routeCache?.clearAll === 'function'],
    ['app.routeCache.get', typeof app.routeCache?.get === 'function'],
    ['manifest.routes', Array.isArray(manifest.routes)],
  ]
  return found.flatMap(([part, isThere]) => (isThere ? [] : [part]))
}

async function explain(missing: string[], path: string): Promise<string> {
  const file = createRequire(import.meta.url).resolve('astro/package.json')
  const {version} = JSON.parse(await readFile(file, 'utf8'))
  return `Error: ${path}: expected the entry that Astro ${KNOWN_ASTRO} builds, received one of Astro ${version} without ${missing.join(', ')}. Install astro@${KNOWN_ASTRO}, or teach site/publish/openEntry.ts the other.`
}
