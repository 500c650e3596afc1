import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../mutation/document.ts'
import type {Answers} from './answers.ts'
import {createIndexes, type Indexes, positionOf} from './indexes.ts'
import {layDocument, layDocuments, type Perspective, toGroup} from './perspective.ts'
import {createWords, type Words} from './words.ts'

/** The documents of one perspective at one revision. */
export interface View {
  /** In ascending order of `_id`. */
  documents: LakeDocument[]
  byId: Map<string, LakeDocument>
  indexes: Indexes
  words: Words
  answers: Answers
  /** How many queries look at it now; as long as there is one, it stays as it is. */
  holders: number
}

/** How many perspectives are kept; Studio uses three or four at a time. */
const KEPT = 16

export type Views = ReturnType<typeof createViews>

type Known = {perspective: Perspective; view: View}

/** Lays each perspective once, and then follows the commits, its indexes with it. */
export function createViews(dataset: Pick<Dataset, 'revision' | 'documents'>) {
  const views = new Map<string, Known>()
  let seen = new Map<string, LakeDocument>()
  let revision = -1
  const words = createWords(() => [...seen.values()])

  return {
    /** Takes words in for so many milliseconds, before somebody searches; true when all are. */
    takeWordsIn(ms: number): boolean {
      if (revision !== dataset.revision()) follow()
      return words.takeInFor(ms)
    },
    of(perspective: Perspective): View {
      if (revision !== dataset.revision()) follow()
      const key = JSON.stringify(perspective)
      const known = views.get(key)
      if (known) return known.view
      const view = toView(layDocuments(seen.values(), perspective), words)
      if (views.size >= KEPT) views.delete(views.keys().next().value as string)
      views.set(key, {perspective, view})
      return view
    },
  }

  /** Documents are never changed in place, so a glance at each tells which are new. */
  function follow(): void {
    const now = new Map<string, LakeDocument>()
    const changed: string[] = []
    for (const document of dataset.documents.all()) {
      now.set(document._id, document)
      if (seen.get(document._id) !== document) changed.push(document._id)
    }
    if (now.size !== seen.size + changed.length) {
      for (const id of seen.keys()) if (!now.has(id)) changed.push(id)
    }
    seen = now
    revision = dataset.revision()
    for (const id of changed) words.replace(seen.get(id))
    // Past this, laying everything anew is quicker.
    if (changed.length > 100 + now.size / 10) views.clear()
    for (const known of views.values()) update(known, changed)
  }

  function update(known: Known, changed: string[]): void {
    if (known.view.holders > 0) known.view = fork(known.view)
    for (const id of new Set(changed.map((id) => toGroup(id, known.perspective)))) {
      const members = changed.filter((other) => toGroup(other, known.perspective) === id)
      replace(
        known.view,
        id,
        layDocument(id, members, known.perspective, (id) => seen.get(id)),
      )
    }
  }
}

/** A view of documents in ascending order of `_id`; indexes are built when asked. */
export function toView(documents: LakeDocument[], words = createWords(() => documents)): View {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const indexes = createIndexes({documents, byId})
  return {documents, byId, indexes, words, answers: new Map(), holders: 0}
}

/** The same view, to be changed while queries still look at the one it was. */
function fork({documents, byId, indexes, words}: View): View {
  const copy = {documents: [...documents], byId: new Map(byId)}
  return {...copy, indexes: indexes.fork(copy), words, answers: new Map(), holders: 0}
}

function replace(view: View, id: string, after: LakeDocument | undefined): void {
  const {documents, byId, indexes, answers} = view
  const before = byId.get(id)
  const at = positionOf(documents, id)
  if (after) {
    byId.set(id, after)
    documents.splice(at, before ? 1 : 0, after)
  } else if (before) {
    byId.delete(id)
    documents.splice(at, 1)
  }
  indexes.replace(before, after)
  answers.clear()
}
