import type {createTrackedLibrary, Fact} from '../content/trackLibrary.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'
import {isListing, readListing} from '../validate/readListing.ts'
import type {CheckedPage} from './checkPages.ts'
import {complainAbout} from './complainAbout.ts'
import type {Renderer, SiteFile} from './loadRenderer.ts'
import type {SiteFolder} from './openFolder.ts'
import type {Page} from './printedPages.ts'

export interface FilePrinterOptions {
  renderer: Renderer
  library: ReturnType<typeof createTrackedLibrary>
  check(html: string, url: string): Promise<CheckedPage>
}

/** Prints one file: rendered, written if it is another than before, and checked if it is a page. */
export function createFilePrinter({renderer, library, check}: FilePrinterOptions) {
  /** The same picture is on many pages, and is remembered once. */
  const pictures = new Map<string, WantedPicture>()

  return async (file: SiteFile, folder: SiteFolder, known?: CheckedPage): Promise<Page> => {
    const reads = new Set<Fact>()
    const edition = library.edition()
    const rendered = await renderer.render(file, library.readInto(reads)).catch((error) => {
      throw complainAbout(file, library.readInto(), error)
    })
    const isOther = await folder.write(file.file, rendered.body)
    const isPage = file.file.endsWith('.html')
    const checked =
      isPage && (isOther || !known)
        ? await check(rendered.body.toString(), urlOf(file))
        : isPage
          ? known
          : undefined
    const path = `/${file.file}`
    // Cloned, since a string that is cut out of a file keeps all of it in memory.
    const listing = isListing(path)
      ? structuredClone(readListing(path, rendered.body.toString(), new Date()))
      : undefined
    const {props} = file
    const shown = rendered.pictures.map((each) => {
      if (!pictures.has(each.path)) pictures.set(each.path, each)
      return pictures.get(each.path) as WantedPicture
    })
    const common = {props, reads, edition, pictures: [...new Set(shown)]}
    return {...common, bytes: rendered.body.length, checked, listing}
  }
}

/** Where readers find a page. */
const urlOf = ({file, address}: SiteFile) =>
  new URL(encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`), address).href
