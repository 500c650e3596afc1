import type {Documents} from '../mutation/document.ts'
import type {AssetKind, AssetStore} from './assetStore.ts'
import {fileOf} from './fileOf.ts'

interface Parts {
  assets: AssetStore
  documents: Documents
  now: () => Date
  log: (line: string) => void
}

/** As long as this a file without a document is left, in case somebody wants to look into it. */
const GRACE_MS = 24 * 60 * 60 * 1000

const KINDS: AssetKind[] = ['images', 'files']

/**
 * Finds files without a document, which a crash between the two leaves, and removes them after
 * a day; and tells of documents whose file is missing. Run at start, before anything is uploaded.
 */
export function tidyAssets({assets, documents, now, log}: Parts): void {
  for (const kind of KINDS) {
    const wanted = new Set<string>()
    for (const document of documents.all()) {
      const file = fileOf(document)
      if (file?.kind === kind) wanted.add(file.name)
    }
    const present = assets.list(kind).filter((name) => /^[a-f0-9]{40}\.\w+$/.test(name))
    const orphans = present.filter((name) => !wanted.has(name))
    const old = orphans.filter((name) => now().getTime() - assets.timeOf(kind, name) > GRACE_MS)
    for (const name of old) assets.remove(kind, name)
    const left = orphans.length - old.length
    const there = new Set(present)
    const lost = [...wanted].filter((name) => !there.has(name))
    if (old.length)
      log(`assets/${kind}: removed ${old.length} without a document: ${old.join(' ')}`)
    if (left) log(`assets/${kind}: ${left} without a document, to be removed after a day`)
    if (lost.length) log(`assets/${kind}: ${lost.length} documents have no file: ${lost.join(' ')}`)
  }
}
