import type {Library} from '../content/createLibrary.ts'
import {readCopies} from '../images/readCopies.ts'
import type {WantedPicture} from '../images/wantedPicture.ts'
import {atOnce} from './atOnce.ts'
import {complainAbout} from './complainAbout.ts'
import type {SiteFile} from './loadRenderer.ts'
import type {SiteFolder} from './openFolder.ts'

/** What pages show, by their files. */
type Showing = Map<string, {props: SiteFile['props']; pictures: WantedPicture[]}>

/** Originals in hand at a time: each is up to a few megabytes, and has some seven copies. */
const IN_HAND = 4

/**
 * Puts the copies of pictures into a folder that its pages show and it lacks. Gives the files of all
 * of them. `kept` is the folder in which copies are kept for the next site.
 */
export async function printPictures(
  pages: Showing,
  folder: SiteFolder,
  library: Library,
  kept: string,
): Promise<string[]> {
  const wanted = new Map<string, WantedPicture>()
  for (const {pictures} of pages.values()) for (const each of pictures) wanted.set(each.path, each)
  const missing = [...wanted.values()].filter(({path}) => !folder.has(path.slice(1)))
  const bySource = Map.groupBy(missing, ({source}) => source)
  await atOnce(IN_HAND, [...bySource], async ([source, copies]) => {
    const bodies = await readCopies(copies, kept).catch((error) => {
      throw complainAbout(whoShows(source, pages), library, error)
    })
    for (const [index, body] of bodies.entries()) {
      await folder.write(copies[index]?.path.slice(1) ?? '', body)
    }
  })
  return [...wanted.keys()].map((path) => path.slice(1))
}

/** A page that shows a picture: one with a document of its own, if there is one. */
function whoShows(source: string, pages: Showing): Pick<SiteFile, 'file' | 'props'> {
  const shown = [...pages].filter(([, {pictures}]) =>
    pictures.some((each) => each.source === source),
  )
  const [file, {props}] = shown.find(([, {props}]) => props.doc) ?? shown[0] ?? ['', {props: {}}]
  return {file, props}
}
