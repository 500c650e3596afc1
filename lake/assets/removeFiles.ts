import type {Committed} from '../dataset.ts'
import type {AssetKind, AssetStore} from './assetStore.ts'

const KINDS: Record<string, AssetKind> = {
  'sanity.imageAsset': 'images',
  'sanity.fileAsset': 'files',
}

/** Removes the files whose asset documents a transaction deleted, once it is durable. */
export function removeFiles({changes}: Committed, assets: AssetStore): void {
  for (const {before, after} of changes) {
    const kind = before && !after ? KINDS[before._type] : undefined
    if (!kind || !before) continue
    const {sha1hash, extension} = before
    // The same bytes may lie there a second time, under another extension.
    const name = assets.find(kind, String(sha1hash), String(extension))
    if (name) assets.remove(kind, name)
  }
}
