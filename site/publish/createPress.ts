import {isDeepStrictEqual} from 'node:util'
import type {Library} from '../content/createLibrary.ts'
import {readFormsUrl} from '../content/environment.ts'
import {createTrackedLibrary, type Fact} from '../content/trackLibrary.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'
import {checkBetween} from '../validate/checkBetween.ts'
import type {Finding} from '../validate/finding.ts'
import {countFindings, formatFindings, formatInLine} from '../validate/formatFindings.ts'
import type {Listing} from '../validate/listing.ts'
import {isListing, readListing} from '../validate/readListing.ts'
import {atOnce} from './atOnce.ts'
import type {CheckedPage} from './checkPages.ts'
import {complainAbout} from './complainAbout.ts'
import {forgetFound} from './forgetFound.ts'
import {toHeaders} from './headers.ts'
import {hostFiles} from './hostFiles.ts'
import type {Renderer, SiteFile} from './loadRenderer.ts'
import type {SiteFolder} from './openFolder.ts'
import {printPictures} from './printPictures.ts'

export interface PressOptions {
  renderer: Renderer
  /** All that is published now; throws where a document is not as the model says. */
  read(): Promise<Library>
  check(html: string, url: string): Promise<CheckedPage>
  /** Keeps copies of pictures for as long as nobody clears it away. */
  picturesDir: string
}

/** What came of bringing a folder up to date. */
export interface Printed {
  /** Whether any file of it became another. */
  isChanged: boolean
  /** Whether what the search finds became another. */
  isSearchChanged: boolean
  /** Whether nothing waits: else the folder holds together, and more of it is to be printed. */
  isWhole: boolean
  /** What does not stop a build, in a line; empty if nothing is to be told. */
  warnings: string
}

/** What is remembered of a file that was printed. */
interface Page {
  props: SiteFile['props']
  /** What it shows, and as of which edition of the library. */
  reads: Set<Fact>
  edition: number
  pictures: WantedPicture[]
  checked: CheckedPage | undefined
  /** Of a file that machines read, what is said in it. */
  listing: Listing | undefined
}

/** With so few files to print, readers wait for all of them at once. */
const FEW = 120
/** Files in hand at a time: some wait for a picture to be drawn. */
const IN_HAND = 12

/**
 * Prints a site into folders, and again whenever content has changed: only what shows something that
 * became another. Every printed page is held to the rules of `site/validate/`, and so is, each time,
 * all that holds between pages. An error leaves what is remembered as it was.
 */
export function createPress({renderer, read, check, picturesDir}: PressOptions) {
  const library = createTrackedLibrary()
  let pages = new Map<string, Page>()

  function isStale({file, props}: SiteFile): boolean {
    const page = pages.get(file)
    if (!page || !isDeepStrictEqual(page.props, props)) return true
    return library.changedSince(page.reads, page.edition)
  }

  /** Own pages of articles that are as they were show others, and can follow: there may be thousands. */
  function canFollow({file, component, props}: SiteFile): boolean {
    const page = pages.get(file)
    if (!page) return false
    if (/\/articles\/\[\.\.\.page\]/.test(component)) return file !== 'articles/index.html'
    return /\/articles\/\[slug\]/.test(component) && isDeepStrictEqual(page.props, props)
  }

  /** One file: rendered, written if it is another than before, and checked if it is a page. */
  async function print(file: SiteFile, folder: SiteFolder): Promise<Page> {
    const reads = new Set<Fact>()
    const edition = library.edition()
    const rendered = await renderer.render(file, library.readInto(reads)).catch((error) => {
      throw complainAbout(file, library.readInto(), error)
    })
    const isOther = await folder.write(file.file, rendered.body)
    const known = pages.get(file.file)?.checked
    const isPage = file.file.endsWith('.html')
    const checked =
      isPage && (isOther || !known)
        ? await check(rendered.body.toString(), urlOf(file))
        : isPage
          ? known
          : undefined
    const path = `/${file.file}`
    const listing = isListing(path)
      ? readListing(path, rendered.body.toString(), new Date())
      : undefined
    return {props: file.props, reads, edition, pictures: rendered.pictures, checked, listing}
  }

  async function printAll(files: SiteFile[], folder: SiteFolder, now: Map<string, Page>) {
    await atOnce(IN_HAND, files, async (file) => now.set(file.file, await print(file, folder)))
    const pictures = await printPictures(now, folder, library.readInto(), picturesDir)
    folder.keepOnly(new Set([...now.keys(), ...pictures, ...hostFiles.map(({name}) => name)]))
  }

  return {
    /** Brings a folder, which holds what was printed last or nothing, up to date. */
    async print(folder: SiteFolder, isPatient: boolean): Promise<Printed> {
      const next = await read()
      library.update(next)
      const files = await renderer.list(next)
      const stale = files.filter(isStale)
      const before = pages
      const now = new Map(
        files.flatMap(({file}) => {
          const page = pages.get(file)
          return page ? [[file, page] as const] : []
        }),
      )
      const later = isPatient || stale.length <= FEW ? [] : stale.filter(canFollow)
      const following = new Set(later)
      await printAll(
        stale.filter((file) => !following.has(file)),
        folder,
        now,
      )
      let waiting = later.length
      let {errors, warnings} = judge(now, folder)
      if (errors.length > 0 && waiting > 0) {
        // What is to follow does not fit to what is new: all of it at once, then.
        await printAll(later, folder, now)
        waiting = 0
        ;({errors, warnings} = judge(now, folder))
      }
      if (errors.length > 0) {
        throw new Error(
          `Error: the built pages have ${countFindings(errors)}.\n${formatFindings(errors, 10)}`,
        )
      }
      const rules = toHeaders(summariesOf(now), readFormsUrl())
      for (const {name, format} of hostFiles) await folder.write(name, Buffer.from(format(rules)))
      const gone = [...before.keys()].filter((file) => !now.has(file))
      forgetFound(
        folder.dir,
        gone.map((file) => `/${file.replace(/index\.html$/, '')}`),
      )
      pages = now
      return {
        isChanged: folder.isChanged(),
        isSearchChanged: folder.isChanged() && searched(before) !== searched(now),
        isWhole: waiting === 0,
        warnings: formatInLine(warnings),
      }
    },
  }
}

/** Where readers find a page. */
const urlOf = ({file, address}: SiteFile) =>
  new URL(encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`), address).href

const summariesOf = (pages: Map<string, Page>) =>
  [...pages]
    .flatMap(([, {checked}]) => checked?.summary ?? [])
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))

/** What is wrong with pages by themselves, and between them. */
function judge(pages: Map<string, Page>, folder: SiteFolder) {
  const own = [...pages.values()].flatMap(({checked}) => checked?.findings ?? [])
  const files = {
    isWhole: true,
    hasFile: (path: string) =>
      folder.has(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)) ||
      folder.has(`${path.slice(1)}/index.html`),
    sizeOf: (path: string) => folder.sizeOf(path.slice(1)),
    listings: [...pages.values()].flatMap(({listing}) => listing ?? []),
  }
  const found = [...own, ...checkBetween(summariesOf(pages), files, true)]
  const of = (severity: Finding['severity']) => found.filter((each) => each.severity === severity)
  return {errors: of('error'), warnings: of('warning')}
}

/** Equal as long as all is that the search finds. */
const searched = (pages: Map<string, Page>) =>
  [...pages]
    .flatMap(([file, {checked}]) => (checked?.searched ? `${file} ${checked.searched}` : []))
    .toSorted()
    .join('\n')
