import type {Library} from '../content/createLibrary.ts'
import {readSiteUrl} from '../content/environment.ts'
import {withLibrary} from '../content/library.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'
import {openEntry, type Path, type Route} from './openEntry.ts'

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
  /** By their paths: what goes with a page is beside it, so that while it is checked there is work. */
  list(library: Library): Promise<SiteFile[]>
  render(file: SiteFile, library: Library): Promise<{body: Buffer; pictures: WantedPicture[]}>
}

export async function loadRenderer(serverDir: string): Promise<Renderer> {
  const entry = await openEntry(serverDir)
  return {
    async list(library) {
      const paths = await withLibrary(library, entry.paths)
      const files = paths.map(toFile)
      refuseTwins(files)
      return files.toSorted((a, b) => (a.file < b.file ? -1 : 1))
    },
    async render({address, route}, library) {
      const pictures: WantedPicture[] = []
      const body = await withLibrary(
        library,
        async () => Buffer.from(await (await entry.render(address, route)).arrayBuffer()),
        (picture) => pictures.push(picture),
      )
      return {body, pictures}
    },
  }
}

function toFile({pathname, route, props}: Path): SiteFile {
  const path = pathname.replace(/^\/|\/$/g, '')
  const isEndpoint = route.type === 'endpoint'
  const name = path === '404' ? '404.html' : `${path && `${path}/`}index.html`
  return {
    file: isEndpoint ? path : name,
    component: route.component,
    props,
    // An endpoint's own path may end with a slash, by which its route is told from others.
    address: new URL(encodeURI(isEndpoint ? pathname : `${path && `${path}/`}`), readSiteUrl()),
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
