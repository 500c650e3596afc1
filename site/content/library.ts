import {AsyncLocalStorage} from 'node:async_hooks'
import type {WantedPicture} from '../images/wantedPicture.ts'
import type {Library} from './createLibrary.ts'

/** What a page is rendered with. */
interface Rendering {
  library: Library
  /** Hears of each picture that the page shows. */
  want?: ((picture: WantedPicture) => void) | undefined
}

const name = Symbol.for('attune.rendering')
const everywhere = globalThis as {[name]?: AsyncLocalStorage<Rendering>}

// Pages are bundled, and who renders them is not: here both find the same.
everywhere[name] ??= new AsyncLocalStorage()
const renderings = everywhere[name]

/** Renders with a library, which all pages then read. */
export const withLibrary = <T>(library: Library, render: () => T, want?: Rendering['want']): T =>
  renderings.run({library, want}, render)

/** The library that the page in hand is rendered with. */
export async function readLibrary(): Promise<Library> {
  const rendering = renderings.getStore()
  if (!rendering) throw new Error('A page is rendered within withLibrary.')
  return rendering.library
}

/** Tells whoever renders the page in hand that it needs a picture. */
export const wantPicture = (picture: WantedPicture): void => renderings.getStore()?.want?.(picture)
