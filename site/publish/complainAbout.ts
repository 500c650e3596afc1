import type {Library} from '../content/createLibrary.ts'
import {kinds} from '../content/kinds.ts'
import {nameOf} from '../content/nameOf.ts'
import type {Doc} from '../content/readShelves.ts'
import type {SiteFile} from './loadRenderer.ts'

/**
 * An error that came up while a file was made, told about the document that the file shows, so that
 * whoever published it learns where to look; about the file, where that shows many.
 */
export function complainAbout(
  {file, props}: Pick<SiteFile, 'file' | 'props'>,
  library: Library,
  error: Error,
): Error {
  const told = new Error(`${nameOfShown(props, library) ?? file}: ${error.message}`)
  // Where it came up is what matters, and not that it was told here.
  told.stack = error.stack?.replace(error.message, () => told.message)
  return told
}

function nameOfShown(props: SiteFile['props'], {byId}: Library): string | undefined {
  const doc = (props.doc ?? props.topic) as Doc | undefined
  const shelves = Object.keys(byId) as (keyof Library['byId'])[]
  const shelf = shelves.find((name) => doc && byId[name].get(doc._id) === doc)
  return doc && shelf && nameOf(kinds[shelf], doc)
}
