import type {LakeDocument} from '../mutation/document.ts'
import type {AssetKind} from './assetStore.ts'

const KINDS: Record<string, AssetKind> = {
  'sanity.imageAsset': 'images',
  'sanity.fileAsset': 'files',
}

/** The file that an asset document names. Anybody may write one, so it may name no asset at all. */
export function fileOf(document: LakeDocument): {kind: AssetKind; name: string} | null {
  const {_type, sha1hash, extension} = document
  const kind = Object.hasOwn(KINDS, _type) ? KINDS[_type] : undefined
  if (!kind || typeof sha1hash !== 'string' || typeof extension !== 'string') return null
  const name = `${sha1hash}.${extension}`
  return /^[a-f0-9]{40}\.\w+$/.test(name) ? {kind, name} : null
}
