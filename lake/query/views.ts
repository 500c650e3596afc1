import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../mutation/document.ts'
import {layDocuments, type Perspective} from './perspective.ts'

/** The documents of one perspective at one revision. */
export interface View {
  documents: LakeDocument[]
  byId: Map<string, LakeDocument>
}

/** How many perspectives are kept; Studio uses three or four at a time. */
const KEPT = 16

export type Views = ReturnType<typeof createViews>

/** Lays each perspective once per commit, however many queries look through it. */
export function createViews(dataset: Dataset) {
  const views = new Map<string, View>()
  let revision = -1
  return {
    of(perspective: Perspective): View {
      if (revision !== dataset.revision()) {
        views.clear()
        revision = dataset.revision()
      }
      const key = JSON.stringify(perspective)
      const known = views.get(key)
      if (known) return known
      const view = toView(layDocuments(dataset.documents.all(), perspective))
      if (views.size >= KEPT) views.clear()
      views.set(key, view)
      return view
    },
  }
}

export function toView(documents: LakeDocument[]): View {
  return {documents, byId: new Map(documents.map((document) => [document._id, document]))}
}
