import {isDeepStrictEqual} from 'node:util'
import type {Library} from '../content/createLibrary.ts'
import {readFormsUrl} from '../content/environment.ts'
import {createTrackedLibrary} from '../content/trackLibrary.ts'
import {countFindings, formatFindings, formatInLine} from '../validate/formatFindings.ts'
import {atOnce} from './atOnce.ts'
import type {CheckedPage} from './checkPages.ts'
import {createFilePrinter} from './createFilePrinter.ts'
import {filesToFollow} from './filesToFollow.ts'
import {forgetFound} from './forgetFound.ts'
import {toHeaders} from './headers.ts'
import {hostFiles} from './hostFiles.ts'
import type {Renderer, SiteFile} from './loadRenderer.ts'
import type {SiteFolder} from './openFolder.ts'
import {leftOff, type Printed} from './printed.ts'
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

/** Files in hand at a time: some wait for a picture to be drawn. */
const IN_HAND = 12

/**
 * Prints a site into folders, and again whenever content has changed: only what shows something that
 * became another. Every printed page is held to the rules of `site/validate/`, and so is, each time,
 * all that holds between pages. An error leaves what is remembered as it was.
 */
export function createPress({renderer, read, check, picturesDir}: PressOptions) {
  const library = createTrackedLibrary()
  const printFile = createFilePrinter({renderer, library, check})
  let pages = new Map<string, Page>()
  /** The same as of the last folder that held together. */
  let sound = pages
  /** Files whose twins were made quickly. */
  const loose = new Set<string>()

  function isStale({file, props}: SiteFile): boolean {
    const page = pages.get(file)
    if (!page || !isDeepStrictEqual(page.props, props)) return true
    return library.changedSince(page.reads, page.edition)
  }

  async function printAll(
    files: SiteFile[],
    folder: SiteFolder,
    now: Map<string, Page>,
    left?: AbortSignal,
  ) {
    await atOnce(IN_HAND, files, async (file) => {
      if (left?.aborted) return
      now.set(file.file, await printFile(file, folder, pages.get(file.file)?.checked))
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
    // Whether they are stale takes as long to find out as to print what is not to wait for them.
    const later = new Set(isPatient ? [] : filesToFollow(files, pages))
    const soon = files.filter((file) => !later.has(file) && isStale(file))
    await printAll(soon, folder, now, isPatient ? left : undefined)
    if (isPatient && left.aborted) {
      pages = now
      return {...leftOff, isChanged: folder.isChanged()}
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
