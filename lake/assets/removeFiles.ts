import type {Committed} from '../dataset.ts'
import type {Documents} from '../mutation/document.ts'
import type {AssetStore} from './assetStore.ts'
import {fileOf} from './fileOf.ts'

/** Removes the files of which a transaction deleted the last document, once it is durable. */
export function removeFiles({changes}: Committed, documents: Documents, assets: AssetStore): void {
  const gone = changes
    .map(({before, after}) => (before && !after ? fileOf(before) : null))
    .filter((file) => file !== null)
  if (!gone.length) return
  const wanted = new Set<string>()
  for (const document of documents.all()) {
    const file = fileOf(document)
    if (file) wanted.add(`${file.kind}/${file.name}`)
  }
  for (const {kind, name} of gone) if (!wanted.has(`${kind}/${name}`)) assets.remove(kind, name)
}
