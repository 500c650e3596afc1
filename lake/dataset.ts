import type {Hub} from './events/hub.ts'
import type {Change, Documents, LakeDocument} from './mutation/document.ts'
import {type Effects, toEffects} from './mutation/effects.ts'
import {strongReferences} from './mutation/references.ts'
import {createWorking, type Working} from './mutation/working.ts'
import {Refusal} from './refusal.ts'
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

/** The documents, held in memory in step with the store, and the one way to change them. */
export function createDataset({store, hub, now, newId}: Parts) {
  const documents = createShelf(store.documents.all())
  let lastTimestamp = store.transactions.latestTimestamp()
  let lastTransactionId = store.transactions.latestId()
  let revision = 0

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
    commit({author, transactionId = newId(), dryRun, work}: CommitRequest): Outcome {
      if (store.transactions.has(transactionId)) {
        const message = `Transaction "${transactionId}" already exists`
        throw new Refusal(409, 'transactionAlreadyExistsError', message, {id: transactionId})
      }
      const moment = now()
      const time = `${moment.toISOString().slice(0, 19)}Z`
      const working = createWorking(documents, {transactionId, time, newId})
      const purged = new Set<string>()
      work(working, (id) => purged.add(id))
      const {changes, untouched} = working.finish()
      if (!dryRun && changes.length + purged.size > 0) {
        lastTimestamp = nextTimestamp(moment, lastTimestamp)
        write({id: transactionId, timestamp: lastTimestamp, author, changes}, purged)
      }
      return {transactionId, changes, untouched}
    },
  }

  function write(
    transaction: Omit<Committed, 'changes'> & {changes: Change[]},
    purged: Set<string>,
  ) {
    const changes = transaction.changes.map((change) => ({
      ...change,
      effects: toEffects(change.before, change.after),
    }))
    const committed: Committed = {...transaction, changes}
    store.transaction(() => {
      for (const {id, after} of changes) {
        if (after) store.documents.put(after)
        else store.documents.remove(id)
      }
      const entries = changes.map((change) => ({...change, kind: kindOf(change)}))
      store.transactions.add({...transaction, changes: entries})
      for (const id of purged) store.transactions.purge(id)
    })
    if (purged.size) store.scrub()
    for (const change of changes) documents.put(change)
    lastTransactionId = transaction.id
    revision++
    hub.publish(committed)
  }
}

function kindOf({before, after}: Change): 'create' | 'update' | 'delete' {
  if (!before) return 'create'
  return after ? 'update' : 'delete'
}

/** Microseconds count up where the clock has not moved on, so that time orders transactions. */
function nextTimestamp(moment: Date, last: string): string {
  const fresh = moment.toISOString().replace('Z', '000Z')
  if (fresh > last) return fresh
  const micros = BigInt(Date.parse(last)) * 1000n + BigInt(last.slice(23, 26)) + 1n
  const millis = new Date(Number(micros / 1000n)).toISOString().slice(0, -1)
  return `${millis}${String(micros % 1000n).padStart(3, '0')}Z`
}

function createShelf(stored: Iterable<LakeDocument>) {
  const byId = new Map<string, LakeDocument>()
  const referrers = new Map<string, Set<string>>()
  for (const document of stored) put({id: document._id, before: null, after: document})

  function put({id, before, after}: Pick<Change, 'id' | 'before' | 'after'>): void {
    if (before) for (const target of strongReferences(before)) referrers.get(target)?.delete(id)
    if (!after) return void byId.delete(id)
    byId.set(id, after)
    for (const target of strongReferences(after)) {
      if (!referrers.has(target)) referrers.set(target, new Set())
      referrers.get(target)?.add(id)
    }
  }

  return {
    put,
    get: (id: string) => byId.get(id),
    all: () => byId.values(),
    referrers: (id: string) => referrers.get(id) ?? [],
  }
}
