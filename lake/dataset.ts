import type {Hub} from './events/hub.ts'
import {createGathering} from './gathering.ts'
import type {Change, Documents} from './mutation/document.ts'
import {type Effects, toEffects} from './mutation/effects.ts'
import {operationOf} from './mutation/operationOf.ts'
import {createWorking, type Working} from './mutation/working.ts'
import {nextTimestamp} from './nextTimestamp.ts'
import {Refusal} from './refusal.ts'
import {createShelf} from './shelf.ts'
import type {Store} from './store/open.ts'

/** A transaction as everyone else hears of it: durable, and visible to queries. */
export interface Committed {
  id: string
  /** ISO 8601 with microseconds, unlike any other transaction's. */
  timestamp: string
  author: string
  changes: CommittedChange[]
}

export interface CommittedChange extends Change {
  effects: Effects
}

export interface CommitRequest {
  author: string
  transactionId?: string | undefined
  dryRun?: boolean
  /** May be called more than once, each time on documents as they were before. */
  work: (working: Working, purge: (id: string) => void) => void
}

export interface Outcome {
  transactionId: string
  changes: Change[]
  untouched: string[]
}

export type Dataset = ReturnType<typeof createDataset>

interface Parts {
  store: Store
  hub: Hub
  now: () => Date
  newId: () => string
}

/** A commit that waits for the disk, and the two ways in which it can end. */
interface Waiting {
  request: CommitRequest
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** The documents, held in memory in step with the store, and the one way to change them. */
export function createDataset({store, hub, now, newId}: Parts) {
  const documents = createShelf(store.documents.all())
  let lastTimestamp = store.transactions.latestTimestamp()
  let lastTransactionId = store.transactions.latestId()
  let revision = 0
  const waiting = createGathering(writeGroup)
  /** Purged bytes may still lie in the write-ahead log. */
  let owesScrub = false
  let closed = false

  return {
    documents: documents as Documents,
    /** Lets asset documents name the origin the lake is reached at now, as Studio follows it. */
    relocate(origin: string): void {
      for (const document of [...documents.all()]) {
        const {_id: id, path, url} = document
        if (typeof path !== 'string' || typeof url !== 'string' || !url.endsWith(`/${path}`))
          continue
        if (url === `${origin}/${path}` || !document._type.endsWith('Asset')) continue
        documents.put({id, before: document, after: {...document, url: `${origin}/${path}`}})
        revision++
      }
    },
    /** Grows with every commit, so that a reader can tell whether its copy is stale. */
    revision: () => revision,
    /** The newest transaction; empty in a lake that is new. */
    lastTransactionId: () => lastTransactionId,
    /** Durable when it resolves. Those that come together share one trip to the disk. */
    commit(request: CommitRequest): Promise<Outcome> {
      if (closed) return Promise.reject(Refusal.boom(503, 'The dataset is being closed'))
      return new Promise((resolve, reject) => {
        waiting.add({request, resolve, reject})
      })
    },
    /** Writes what waits, and takes no more. */
    close(): void {
      waiting.flush()
      closed = true
    },
  }

  /** Carries commits out in order. What the disk refuses to take together, it is given singly. */
  function writeGroup(group: Waiting[]): void {
    const settle: (() => void)[] = []
    const written: Committed[] = []
    const before = {lastTimestamp, lastTransactionId}
    try {
      store.transaction(() => {
        for (const {request, resolve, reject} of group) {
          const result = attempt(request)
          if (!result.ok) {
            settle.push(() => reject(result.error))
            continue
          }
          const {outcome, committed, purged} = result
          settle.push(() => resolve(outcome))
          if (committed) {
            written.push(committed)
            write(committed, purged)
          }
        }
      })
    } catch (error) {
      for (const {changes} of written.reverse()) {
        for (const {id, before, after} of changes) {
          documents.put({id, before: after, after: before})
        }
      }
      ;({lastTimestamp, lastTransactionId} = before)
      revision++
      if (group.length > 1) for (const one of group) writeGroup([one])
      else group[0]?.reject(error)
      return
    }
    scrub()
    for (const end of settle) end()
    for (const committed of written) hub.publish(committed)
  }

  type Attempt =
    | {ok: true; outcome: Outcome; committed: Committed | null; purged: Set<string>}
    | {ok: false; error: unknown}

  /** Works a transaction out on the documents as those before it in the group left them. */
  function attempt({author, transactionId, dryRun, work}: CommitRequest): Attempt {
    try {
      const id = transactionId ?? newId()
      if (store.transactions.has(id)) {
        const message = `Transaction "${id}" already exists`
        throw new Refusal(409, 'transactionAlreadyExistsError', message, {id})
      }
      const moment = now()
      const time = `${moment.toISOString().slice(0, 19)}Z`
      const working = createWorking(documents, {transactionId: id, time, newId})
      const purged = new Set<string>()
      work(working, (gone) => purged.add(gone))
      const {changes, untouched} = working.finish()
      const outcome = {transactionId: id, changes, untouched}
      if (dryRun || changes.length + purged.size === 0) {
        return {ok: true, outcome, committed: null, purged}
      }
      const timestamp = nextTimestamp(moment, lastTimestamp)
      const told = changes.map((change) => ({
        ...change,
        effects: toEffects(change.before, change.after),
      }))
      return {ok: true, outcome, committed: {id, timestamp, author, changes: told}, purged}
    } catch (error) {
      return {ok: false, error}
    }
  }

  function write(committed: Committed, purged: Set<string>): void {
    const {id, timestamp, changes} = committed
    // In memory at once, for the next of the group; nobody else looks before all is on disk.
    for (const change of changes) documents.put(change)
    lastTimestamp = timestamp
    lastTransactionId = id
    revision++
    for (const {id, after} of changes) {
      if (after) store.documents.put(after)
      else store.documents.remove(id)
    }
    const entries = changes.map((change) => ({...change, kind: operationOf(change)}))
    store.transactions.add({...committed, changes: entries})
    for (const gone of purged) store.transactions.purge(gone)
    if (purged.size) owesScrub = true
  }

  function scrub(): void {
    if (!owesScrub) return
    try {
      store.scrub()
      owesScrub = false
    } catch {
      // The disk is full, and what was purged is gone from all tables: the next commit tries again.
    }
  }
}
