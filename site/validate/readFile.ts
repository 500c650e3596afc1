import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import type {CheckedSite} from './checkSite.ts'
import {decodeHtml} from './decodeHtml.ts'
import {emptySite} from './emptySite.ts'
import {readListing} from './readListing.ts'
import {readPage} from './readPage.ts'

/** One page, or one file for machines, by itself; nothing of a file that is neither. */
export function readFile(file: string, now: Date): CheckedSite {
  const site = emptySite()
  const path = `/${basename(file)}`
  const text = decodeHtml(readFileSync(file))
  const listing = readListing(path, text, now)
  if (listing) site.listings.push(listing)
  else if (/\.x?html?$/i.test(path)) {
    site.pages.set(path, readPage(text, new URL(encodeURI(path), 'http://localhost').href))
  }
  return site
}
