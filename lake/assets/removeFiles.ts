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
    const sha1 = before?.sha1hash
    if (kind && typeof sha1 === 'string') assets.remove(kind, sha1)
  }
}
