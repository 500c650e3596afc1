import {isDeepStrictEqual} from 'node:util'
import type {Library} from '../content/createLibrary.ts'
import {readFormsUrl} from '../content/environment.ts'
import {createTrackedLibrary, type Fact} from '../content/trackLibrary.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'
import {countFindings, formatFindings, formatInLine} from '../validate/formatFindings.ts'
import {isListing, readListing} from '../validate/readListing.ts'
import {atOnce} from './atOnce.ts'
import type {CheckedPage} from './checkPages.ts'
import {complainAbout} from './complainAbout.ts'
import {forgetFound} from './forgetFound.ts'
import {toHeaders} from './headers.ts'
import {hostFiles} from './hostFiles.ts'
import type {Renderer, SiteFile} from './loadRenderer.ts'
import type {SiteFolder} from './openFolder.ts'
import {judge, type Page, searched, summariesOf} from './printedPages.ts'
import {printPictures} from './printPictures.ts'

export interface PressOptions {
  renderer: Renderer
  /** All that is published now, for a day; throws where a document is not as the model says. */
  read(today: string): Promise<Library>
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
  /** Whether it was left in the middle: the folder may not hold together until it is printed again. */
  isLeft: boolean
}

/** Bytes of pages that can follow, from which on they do: to print them all takes some two seconds. */
const LARGE = 5_000_000
/** Where whoever has published something looks first. */
const first = new Set(['index.html', 'articles/index.html'])
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
  /** The same as of the last folder that held together. */
  let sound = pages
  /** The same picture is on many pages, and is remembered once. */
  const pictures = new Map<string, WantedPicture>()
  /** Files whose twins were made quickly. */
  const loose = new Set<string>()

  function isStale({file, props}: SiteFile): boolean {
    const page = pages.get(file)
    if (!page || !isDeepStrictEqual(page.props, props)) return true
    return library.changedSince(page.reads, page.edition)
  }

  /** Pages whose own document is as it was show others, and can follow: there may be thousands. */
  function canFollow({file, component, props}: SiteFile): boolean {
    const page = pages.get(file)
    if (!page || first.has(file)) return false
    if (/\/articles\/\[\.\.\.page\]/.test(component)) return true
    const isOfArticle = /\/articles\/\[slug\]/.test(component)
    // What lists all pages for machines has to have each of them.
    return (isOfArticle || file.endsWith('.html')) && isDeepStrictEqual(page.props, props)
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

  async function printAll(
    files: SiteFile[],
    folder: SiteFolder,
    now: Map<string, Page>,
    left?: AbortSignal,
  ) {
    await atOnce(IN_HAND, files, async (file) => {
      if (!left?.aborted) now.set(file.file, await print(file, folder))
    })
    for (const file of folder.loose()) loose.add(file)
    if (left?.aborted) return
    const shown = await printPictures(now, folder, library.readInto(), picturesDir)
    folder.keepOnly(new Set([...now.keys(), ...shown, ...hostFiles.map(({name}) => name)]))
  }

  async function printInto(
    folder: SiteFolder,
    today: string,
    isPatient: boolean,
    left: AbortSignal,
  ): Promise<Printed> {
    const next = await read(today)
    library.update(next)
    const files = await renderer.list(next)
    const before = sound
    const now = new Map(
      files.flatMap(({file}) => {
        const page = pages.get(file)
        return page ? [[file, page] as const] : []
      }),
    )
    const following = isPatient ? [] : files.filter(canFollow)
    const weight = following.reduce((sum, {file}) => sum + (pages.get(file)?.bytes ?? 0), 0)
    // Whether they are stale takes as long to find out as to print what is not to wait for them.
    const later = new Set(weight > LARGE ? following : [])
    const soon = files.filter((file) => !later.has(file) && isStale(file))
    await printAll(soon, folder, now, isPatient ? left : undefined)
    if (isPatient && left.aborted) {
      pages = now
      return {
        isChanged: folder.isChanged(),
        isSearchChanged: false,
        isWhole: false,
        warnings: '',
        isLeft: true,
      }
    }
    let isWhole = later.size === 0
    let {errors, warnings} = judge(now, folder)
    if (errors.length > 0 && !isWhole) {
      // What is to follow does not fit to what is new: all of it at once, then.
      await printAll([...later].filter(isStale), folder, now)
      isWhole = true
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
    sound = now
    const isChanged = folder.isChanged()
    const isSearchChanged = isChanged && searched(before) !== searched(now)
    return {isChanged, isSearchChanged, isWhole, warnings: formatInLine(warnings), isLeft: false}
  }

  /** Takes the effort that was spared; gives whether there was any to take. */
  async function squeeze(folder: SiteFolder, left: AbortSignal): Promise<boolean> {
    const files = [...loose]
    await atOnce(2, files, async (file) => {
      if (left.aborted) return
      if (folder.has(file)) await folder.squeeze(file)
      loose.delete(file)
    })
    return files.length > loose.size
  }

  return {
    /**
     * Brings a folder, which holds what was printed last or nothing, up to date. Once it is `left`,
     * patient printing ends where it is: the next goes on in the same folder.
     */
    async print(folder: SiteFolder, today: string, isPatient: boolean, left: AbortSignal) {
      try {
        return await printInto(folder, today, isPatient, left)
      } catch (error) {
        // The folder will be thrown away.
        pages = sound
        throw error
      }
    },
    squeeze,
  }
}

/** Where readers find a page. */
const urlOf = ({file, address}: SiteFile) =>
  new URL(encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`), address).href
