import {AsyncLocalStorage} from 'node:async_hooks'
import type {Library} from '../content/createLibrary.ts'

const libraries = new AsyncLocalStorage<Library>()

/** Renders with a library, which all pages then read. */
export const withLibrary = <T>(library: Library, render: () => T): T =>
  libraries.run(library, render)

/** Stands in for `content/library.ts`: the library of the request, with drafts. */
export async function readLibrary(): Promise<Library> {
  const library = libraries.getStore()
  if (!library) throw new Error('A preview is rendered within withLibrary.')
  return library
}
