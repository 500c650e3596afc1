import {createHash} from 'node:crypto'
import {basename, extname} from 'node:path'

/** A copy of a picture that a page shows. */
export interface WantedPicture {
  /** Its path on the site, which is another for any other copy. */
  path: string
  /** Address of the original. */
  source: string
  width: number
  height: number
  format: string
  quality: number
}

/** The original's host is no part of the path: the same picture is the same wherever it rests. */
export function toWantedPicture(wanted: Omit<WantedPicture, 'path'>): WantedPicture {
  const {source, width, height, format, quality} = wanted
  const {pathname, search} = new URL(source)
  const hash = createHash('sha256')
    .update(JSON.stringify([pathname, search, width, height, format, quality]))
    .digest('base64url')
  const name = basename(pathname, extname(pathname)).slice(0, 12)
  return {...wanted, path: `/_astro/${name}_${hash.slice(0, 12)}.${format}`}
}
