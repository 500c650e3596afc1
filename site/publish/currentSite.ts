import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {basename, join} from 'node:path'
import type {LiveDocuments} from './liveDocuments.ts'

/** A built site: where its pages are, and what it was built from. */
export interface PublishedSite {
  dir: string
  version: string
  documents: LiveDocuments
  /** Whether the search index is of pages that are others now. */
  isIndexOld: boolean
}

const KEEP = 2

/** The site that readers see, if one was ever built. */
export function currentSite(sitesDir: string): PublishedSite | undefined {
  mkdirSync(sitesDir, {recursive: true})
  try {
    const pointer = JSON.parse(readFileSync(join(sitesDir, 'current.json'), 'utf8'))
    const {name, version, documents = {}, isIndexOld = false} = pointer
    const dir = join(sitesDir, name)
    return existsSync(join(dir, 'index.html')) ? {dir, version, documents, isIndexOld} : undefined
  } catch {
    return undefined
  }
}

/** Makes a site the current one in a single step, and clears away the older ones. */
export function setCurrentSite(sitesDir: string, site: PublishedSite): PublishedSite {
  const pointer = join(sitesDir, 'current.json')
  const {dir, ...rest} = site
  writeFileSync(`${pointer}.new`, JSON.stringify({name: basename(dir), ...rest}))
  renameSync(`${pointer}.new`, pointer)
  const age = (name: string) => Number(name.split('-').at(-1))
  const old = readdirSync(sitesDir, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name !== basename(dir))
    .map(({name}) => name)
    .sort((a, b) => age(b) - age(a))
    .slice(KEEP - 1)
  // A large site is some ten thousand files: whoever waits for the new one need not wait for this.
  for (const name of old) rm(join(sitesDir, name), {recursive: true, force: true}).catch(() => {})
  return site
}
