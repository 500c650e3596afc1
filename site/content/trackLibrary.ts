import {isDeepStrictEqual} from 'node:util'
import type {Library} from './createLibrary.ts'

/** Something that was read of the library: a document, a list, or what was derived of them. */
export interface Fact {
  answer: unknown
  /** Edition of the library in which the answer last became another. */
  changedIn: number
  /** Edition in which that was last looked at. */
  seenIn: number
  make(library: Library): unknown
  /** What a derived answer was made of, in the order of reading; undefined of the library itself. */
  reads: Set<Fact> | undefined
}

/**
 * A library that goes with the time and remembers who read what of it. After a change it says
 * which readers saw something that is other now; nobody has to know beforehand what a page shows.
 *
 * A derived answer is made anew only where something that it read became another, and counts as
 * changed only if it is another itself. Reads are looked at in their order, so that what was read
 * because of an earlier answer is not asked for after that answer has changed.
 */
export function createTrackedLibrary() {
  const facts = new Map<string, Fact>()
  let library: Library | undefined
  let edition = 0

  function read(name: string, make: Fact['make'], isDerived: boolean, reads?: Set<Fact>): unknown {
    const fact = facts.get(name) ?? begin(name, make, isDerived)
    reads?.add(fact)
    return settle(fact).answer
  }

  function begin(name: string, make: Fact['make'], isDerived: boolean): Fact {
    const reads = isDerived ? new Set<Fact>() : undefined
    const fact: Fact = {answer: undefined, changedIn: edition, seenIn: 0, make, reads}
    facts.set(name, fact)
    return fact
  }

  /** Brings an answer up to date. */
  function settle(fact: Fact): Fact {
    if (fact.seenIn === edition) return fact
    if (!fact.reads) return answer(fact, fact.make(library as Library))
    const isSame = fact.seenIn > 0 && !changedSince(fact.reads, fact.seenIn)
    if (isSame) fact.seenIn = edition
    else {
      const reads = new Set<Fact>()
      answer(fact, fact.make(readInto(reads)))
      fact.reads = reads
    }
    return fact
  }

  function answer(fact: Fact, found: unknown): Fact {
    if (!isDeepStrictEqual(fact.answer, found)) {
      fact.answer = found
      fact.changedIn = edition
    }
    fact.seenIn = edition
    return fact
  }

  function changedSince(reads: Set<Fact>, since: number): boolean {
    for (const fact of reads) {
      try {
        if (settle(fact).changedIn > since) return true
      } catch {
        // What cannot be made any more is certainly not what it was.
        return true
      }
    }
    return false
  }

  /** The library for one reader, whose reading is noted. */
  function readInto(reads?: Set<Fact>): Library {
    const derive: Library['derive'] = (name, make) =>
      read(`derived ${name}`, make, true, reads) as ReturnType<typeof make>
    const ask = (name: string, make: Fact['make']) => read(name, make, false, reads)
    const shelves = kinds.map((kind) => [
      kind,
      {get: (id: string) => ask(`${kind} ${id}`, ({byId}) => byId[kind].get(id))},
    ])
    const view = {byId: Object.fromEntries(shelves), derive}
    for (const name of parts) {
      Object.defineProperty(view, name, {get: () => ask(name, (all) => all[name])})
    }
    return view as unknown as Library
  }

  return {
    /** From now on, this is the library. Documents that are the same must be the same objects. */
    update(next: Library) {
      library = next
      edition++
    },
    edition: () => edition,
    readInto,
    changedSince,
  }
}

const kinds = ['articles', 'people', 'topics', 'pages', 'sources', 'faqs', 'pictures'] as const

const parts = [...kinds, 'redirects', 'reviews', 'settings', 'today'] as const
