import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {basename, join} from 'node:path'

/** A built site: where its pages are, and what it was built from. */
export interface PublishedSite {
  dir: string
  version: string
}

const KEEP = 2

/** The site that readers see, if one was ever built. */
export function currentSite(sitesDir: string): PublishedSite | undefined {
  mkdirSync(sitesDir, {recursive: true})
  try {
    const {name, version} = JSON.parse(readFileSync(join(sitesDir, 'current.json'), 'utf8'))
    const dir = join(sitesDir, name)
    return existsSync(join(dir, 'index.html')) ? {dir, version} : undefined
  } catch {
    return undefined
  }
}

/** Makes a site the current one in a single step, and clears away the older ones. */
export function setCurrentSite(sitesDir: string, site: PublishedSite): PublishedSite {
  const pointer = join(sitesDir, 'current.json')
  writeFileSync(`${pointer}.new`, JSON.stringify({name: basename(site.dir), version: site.version}))
  renameSync(`${pointer}.new`, pointer)
  const age = (name: string) => Number(name.split('-').at(-1))
  const old = readdirSync(sitesDir, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name !== basename(site.dir))
    .map(({name}) => name)
    .sort((a, b) => age(b) - age(a))
    .slice(KEEP - 1)
  for (const name of old) rmSync(join(sitesDir, name), {recursive: true, force: true})
  return site
}
