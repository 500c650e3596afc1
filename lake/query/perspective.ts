import type {LakeDocument} from '../mutation/document.ts'
import {isVersionId, layerOf, toPublishedId} from '../mutation/documentId.ts'
import {Refusal} from '../refusal.ts'

/** Which documents a query sees: all side by side, or one per group, leftmost layer first. */
export type Perspective = {kind: 'raw'; versions: boolean} | {kind: 'stack'; layers: string[]}

/** Since this version of the API queries see published documents unless they ask otherwise. */
const PUBLISHED_BY_DEFAULT = '2025-02-19'

/** `v1` is older than any date; `vX` is newer. */
export function isRecent(version: string): boolean {
  return version === 'X' || (version !== '1' && version >= PUBLISHED_BY_DEFAULT)
}

/** Reads a perspective or stack; `published` is its last layer even if unnamed. */
export function readPerspective(given: string | null, version: string): Perspective {
  const recent = isRecent(version)
  const names = (given || (recent ? 'published' : 'raw')).split(',').map((name) => name.trim())
  if (names.includes('raw')) {
    if (names.length === 1) return {kind: 'raw', versions: recent}
    throw Refusal.boom(400, `The perspective "raw" cannot be combined; got "${given}"`)
  }
  const layers = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  return {kind: 'stack', layers: layers.includes('published') ? layers : [...layers, 'published']}
}

/** The documents as a perspective shows them, in ascending order of `_id`. */
export function layDocuments(
  documents: Iterable<LakeDocument>,
  perspective: Perspective,
): LakeDocument[] {
  const seen =
    perspective.kind === 'raw'
      ? [...documents].filter(({_id}) => perspective.versions || !isVersionId(_id))
      : flatten(documents, perspective.layers)
  return seen.sort((a, b) => (a._id < b._id ? -1 : 1))
}

function flatten(documents: Iterable<LakeDocument>, layers: string[]): LakeDocument[] {
  const groups = new Map<string, {rank: number; document: LakeDocument}>()
  for (const document of documents) {
    const rank = layers.indexOf(layerOf(document._id))
    if (rank < 0) continue
    const publishedId = toPublishedId(document._id)
    const best = groups.get(publishedId)
    if (!best || rank < best.rank) groups.set(publishedId, {rank, document})
  }
  const visible: LakeDocument[] = []
  for (const [publishedId, {document}] of groups) {
    const shown = show(document, publishedId)
    if (shown) visible.push(shown)
  }
  return visible
}

/** Under which id a perspective shows a document, if it shows it at all. */
export function toGroup(id: string, perspective: Perspective): string {
  return perspective.kind === 'raw' ? id : toPublishedId(id)
}

/** What a perspective shows under one id; `members` are ids of the group that may be new to it. */
export function layDocument(
  id: string,
  members: string[],
  perspective: Perspective,
  get: (id: string) => LakeDocument | undefined,
): LakeDocument | undefined {
  if (perspective.kind === 'raw') {
    return perspective.versions || !isVersionId(id) ? get(id) : undefined
  }
  const {layers} = perspective
  const places = layers.map((layer) => {
    if (layer === 'published') return id
    return layer === 'drafts' ? `drafts.${id}` : `versions.${layer}.${id}`
  })
  const found = [id, ...places, ...members]
    .map((place) => get(place))
    .filter((document) => document !== undefined)
  const [shown] = layDocuments(found.filter(inGroup), perspective)
  return shown

  function inGroup(document: LakeDocument): boolean {
    return toPublishedId(document._id) === id
  }
}

/** A version that will unpublish its document hides it where its release is looked through. */
function show(document: LakeDocument, publishedId: string): LakeDocument | undefined {
  if ((document._system as {delete?: boolean} | undefined)?.delete === true) return undefined
  const shown = {...document, _id: publishedId, _originalId: document._id}
  stored.set(shown, document)
  return shown
}

const stored = new WeakMap<LakeDocument, LakeDocument>()

/** The stored document behind one that a perspective shows. */
export function storedOf(shown: LakeDocument): LakeDocument {
  return stored.get(shown) ?? shown
}
