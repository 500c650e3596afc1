import type {LakeDocument} from '../mutation/document.ts'
import {contentOf} from './evaluator/documentText.ts'
import {foldCase, type Term, toScore, toWords} from './evaluator/match.ts'
import type {Run} from './evaluator/step.ts'
import {storedOf} from './perspective.ts'

/** What a search found out about the documents that it asks of. */
export interface Found {
  /** Whether the index knows the document. */
  knows(document: LakeDocument): boolean
  /** Whether it has a word for every term. */
  hasAll(document: LakeDocument): boolean
  /** How well it matches, as `scoreMatch` has it. */
  score(document: LakeDocument): number
}

interface Index {
  places: WeakMap<object, number>
  count: number
  /** Words in folded case, and where the places of their documents are listed. */
  ids: Map<string, number>
  postings: number[][]
}

/** How much work may still be done before others have a turn. */
type Effort = Pick<Run, 'left'>

export type Words = ReturnType<typeof createWords>

/** A place, and how often the document there has a word, share one number. */
const MOST_COUNTED = 255

/** So many documents that are gone are borne with, beside as many as there are. */
const WORN = 1000

/** So many documents are taken in within a few milliseconds. */
const NEARLY = 20

/**
 * The words of all documents, taken in bit by bit. Known by the documents as they are stored,
 * which never change, so that all perspectives share them; only its id has a document in each.
 */
export function createWords(documents: () => LakeDocument[]) {
  let index = createIndex()
  let started = false
  let gone = 0
  let queue: LakeDocument[] = []

  function start(): void {
    index = createIndex()
    started = true
    gone = 0
    queue = documents().map(storedOf)
  }

  function* takeIn(effort: Effort): Generator<void, void, void> {
    if (!started) start()
    // What is left by a query that was stopped meanwhile, the next one goes on with.
    for (let next = queue.pop(); next; next = queue.pop()) {
      add(index, next, effort)
      if (effort.left <= 0) yield
    }
  }

  return {
    /** Whether a search would find all, or nearly all, taken in. */
    isReady: () => started && queue.length < NEARLY,
    /** Takes words in for so many milliseconds; true when there are none left. */
    takeInFor(ms: number): boolean {
      const until = performance.now() + ms
      const effort = {left: 0}
      for (const _ of takeIn(effort)) if (performance.now() > until) return false
      return true
    },
    *find(terms: Term[], run: Run): Generator<void, Found, void> {
      yield* takeIn(run)
      return yield* find(index, terms, run)
    },
    /** Follows a change of one document. */
    replace(after: LakeDocument | undefined): void {
      if (!started) return
      gone++
      if (gone > WORN + index.count / 2) start()
      else if (after) queue.push(after)
    },
  }
}

function createIndex(): Index {
  return {places: new WeakMap(), count: 0, ids: new Map(), postings: []}
}

function add(index: Index, document: LakeDocument, effort: Effort): void {
  const place = index.count++
  index.places.set(document, place)
  for (const text of contentOf(document)) {
    for (const word of toWords(foldCase(text), effort)) {
      const posting = postingOf(index, word)
      const last = posting.length - 1
      const entry = posting[last] ?? -1
      if (entry >> 8 !== place) posting.push((place << 8) | 1)
      else if ((entry & MOST_COUNTED) < MOST_COUNTED) posting[last] = entry + 1
    }
  }
}

function postingOf({ids, postings}: Index, word: string): number[] {
  const id = ids.get(word)
  if (id !== undefined) return postings[id] as number[]
  ids.set(word, ids.size)
  const posting: number[] = []
  postings.push(posting)
  return posting
}

function* find(index: Index, terms: Term[], run: Run): Generator<void, Found, void> {
  const {places, count, postings} = index
  /** How often each document has a word for each of the terms. */
  const counts: Uint32Array[] = []
  for (const term of terms) {
    const frequencies = new Uint32Array(count)
    for (const id of yield* wordsOf(index, term, run)) {
      for (const entry of postings[id] ?? []) {
        const place = entry >> 8
        // Documents that came while this went on are none of this query's, and have no room here.
        frequencies[place] = (frequencies[place] ?? 0) + (entry & MOST_COUNTED)
      }
      run.left -= 1
    }
    counts.push(frequencies)
    run.left -= count >> 7
    if (run.left <= 0) yield
  }
  const frequencyOf = (document: LakeDocument, n: number) =>
    (counts[n]?.[places.get(storedOf(document)) ?? -1] ?? 0) + inId(document, terms[n] as Term)
  return {
    knows: (document) => places.has(storedOf(document)),
    hasAll: (document) => terms.every((_, n) => frequencyOf(document, n) > 0),
    score: (document) => terms.reduce((sum, _, n) => sum + toScore(frequencyOf(document, n)), 0),
  }
}

function inId({_id}: LakeDocument, {matches}: Term): number {
  return toWords(foldCase(_id), {left: 0}).filter(matches).length
}

function* wordsOf({ids}: Index, {exact, matches}: Term, run: Run): Generator<void, number[], void> {
  if (exact !== null) return [ids.get(exact) ?? []].flat()
  const found: number[] = []
  for (const [word, id] of ids) {
    if (matches(word)) found.push(id)
    run.left -= 0.1
    if (run.left <= 0) yield
  }
  return found
}
