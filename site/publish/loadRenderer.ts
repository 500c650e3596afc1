import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {StaticPaths} from 'astro/runtime/prerender/static-paths.js'
import type {Library} from '../content/createLibrary.ts'
import {withLibrary} from '../content/library.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'

/** A file that a page or endpoint of the site becomes. */
export interface SiteFile {
  /** Path in the built folder, such as `articles/x/index.html`. */
  file: string
  /** Its source, such as `site/pages/index.astro`. */
  component: string
  /** What `getStaticPaths` gives it. */
  props: Record<string, unknown>
  address: URL
  route: Route
}

/** Renders the files of a site, as Astro does at the end of a static build, whenever it is asked. */
export interface Renderer {
  list(library: Library): Promise<SiteFile[]>
  render(file: SiteFile, library: Library): Promise<{body: Buffer; pictures: WantedPicture[]}>
}

/** What `keepRenderer` kept of a build: the entry by which Astro renders a static site. */
interface Entry {
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
    site: string
    routes: {routeData: Route; styles: object[]}[]
  }
}

interface Route {
  route: string
  component: string
  type: string
}

export async function loadRenderer(serverDir: string): Promise<Renderer> {
  const names = await readdir(serverDir)
  const entry = names.find((name) => name.startsWith('prerender-entry')) ?? 'prerender-entry.mjs'
  const {app, manifest}: Entry = await import(pathToFileURL(join(serverDir, entry)).href)
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
    async list(library) {
      app.routeCache.clearAll()
      const found = await withLibrary(library, () => new StaticPaths(app as never).getAll())
      const paths = found as unknown as {pathname: string; route: Route}[]
      const counts = new Map<Route, number>()
      const files = paths.map(({pathname, route}) => {
        const index = counts.get(route) ?? 0
        counts.set(route, index + 1)
        const props = app.routeCache.get(route)?.staticPaths?.[index]?.props ?? {}
        return toFile(pathname, route, props as SiteFile['props'], manifest.site)
      })
      refuseTwins(files)
      return files
    },
    async render({address, route}, library) {
      const pictures: WantedPicture[] = []
      const body = await withLibrary(
        library,
        async () => {
          const response = await app.render(new Request(address), {routeData: route})
          return Buffer.from(await response.arrayBuffer())
        },
        (picture) => pictures.push(picture),
      )
      return {body, pictures}
    },
  }
}

function toFile(pathname: string, route: Route, props: SiteFile['props'], site: string): SiteFile {
  const path = pathname.replace(/^\/|\/$/g, '')
  const isEndpoint = route.type === 'endpoint'
  const name = path === '404' ? '404.html' : `${path && `${path}/`}index.html`
  return {
    file: isEndpoint ? path : name,
    component: route.component,
    props,
    // An endpoint's own path may end with a slash, by which its route is told from others.
    address: new URL(encodeURI(isEndpoint ? pathname : `${path && `${path}/`}`), `${site}/`),
    route,
  }
}

function refuseTwins(files: SiteFile[]) {
  const known = new Map<string, SiteFile>()
  for (const file of files) {
    const other = known.get(file.file)
    if (other) {
      throw new Error(
        `Error: ${file.file}: expected one page at this address, received two: of ${other.component} and of ${file.component}.`,
      )
    }
    known.set(file.file, file)
  }
}
