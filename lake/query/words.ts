import type {LakeDocument} from '../mutation/document.ts'
import {textOf} from './evaluator/documentText.ts'
import {foldCase, type Term, toScore, toWords} from './evaluator/match.ts'
import type {Run} from './evaluator/step.ts'

/** Which documents have the words of some terms. */
export interface Found {
  /** A document's place in the lists below; undefined where the index does not know it. */
  placeOf(document: object): number | undefined
  /** How many of the terms each document has. */
  hits: Uint32Array
  /** How well each matches, as `scoreMatch` has it. */
  scores: Float64Array
}

interface Index {
  places: WeakMap<object, number>
  count: number
  /** Words in folded case, and where the places of their documents are listed. */
  ids: Map<string, number>
  postings: number[][]
}

export type Words = ReturnType<typeof createWords>

/** A place, and how often the document there has a word, share one number. */
const MOST_COUNTED = 255

/** So many places of documents that are gone are borne with, beside as many as there are. */
const WORN = 1000

/**
 * The words of all documents of a view, taken in bit by bit when they are first asked for. Known
 * by the documents themselves, which never change, so that a view and its forks can share it.
 */
export function createWords() {
  let index = createIndex()
  let started = false
  let gone = 0
  let queue: LakeDocument[] = []

  function start(documents: LakeDocument[]): void {
    index = createIndex()
    started = true
    gone = 0
    queue = [...documents]
  }

  return {
    isStarted: () => started,
    start,
    *find(terms: Term[], run: Run): Generator<void, Found, void> {
      // What is left by a query that was stopped meanwhile, the next one goes on with.
      for (let next = queue.pop(); next; next = queue.pop()) {
        add(index, next, run)
        if (run.left <= 0) yield
      }
      return yield* find(index, terms, run)
    },
    /** Follows a change of one document; `documents` are all that there are now. */
    replace(after: LakeDocument | undefined, documents: LakeDocument[]): void {
      if (!started) return
      gone++
      if (gone > WORN + documents.length) start(documents)
      else if (after) queue.push(after)
    },
  }
}

function createIndex(): Index {
  return {places: new WeakMap(), count: 0, ids: new Map(), postings: []}
}

function add(index: Index, document: LakeDocument, run: Run): void {
  const place = index.count++
  index.places.set(document, place)
  for (const text of textOf(document)) {
    for (const word of toWords(foldCase(text), run)) {
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
  const [hits, scores] = [new Uint32Array(count), new Float64Array(count)]
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
    for (const [place, frequency] of frequencies.entries()) {
      if (frequency === 0) continue
      hits[place] = (hits[place] ?? 0) + 1
      scores[place] = (scores[place] ?? 0) + toScore(frequency)
    }
    run.left -= count >> 7
    if (run.left <= 0) yield
  }
  return {placeOf: (document) => places.get(document), hits, scores}
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
