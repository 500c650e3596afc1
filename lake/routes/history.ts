import type {Call, Route} from '../call.ts'
import {toDocumentEvents} from '../history/documentEvents.ts'
import {lastState, reconstruct} from '../history/reconstruct.ts'
import {type LogOptions, toTransactionLog} from '../history/transactionLog.ts'
import type {LakeDocument} from '../mutation/document.ts'
import {toPublishedId} from '../mutation/documentId.ts'
import {Refusal} from '../refusal.ts'
import {checkDataset, isSet} from './dataset.ts'
import {toNdjson} from './ndjson.ts'

export const historyRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/history/:dataset/documents/:ids',
    handle(call) {
      checkDataset(call)
      const find = toFinder(call)
      const found = readIds(call).map(find)
      return Response.json({documents: found.filter((document) => document !== null)})
    },
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/transactions/:ids',
    handle(call) {
      checkDataset(call)
      const {transactions} = call.parts.store
      const changes = readIds(call).flatMap((id) => transactions.ofDocument(id))
      if (isSet(call.query, 'includeIdentifiedDocumentsOnly')) {
        return toNdjson(toTransactionLog(changes, readLogOptions(call)))
      }
      const seqs = [...new Set(changes.map(({seq}) => seq))]
      const whole = seqs.flatMap((seq) => transactions.ofSeq(seq))
      return toNdjson(toTransactionLog(whole, readLogOptions(call)))
    },
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/events/documents/:id',
    handle(call) {
      checkDataset(call)
      const id = call.names.id ?? ''
      const changes = call.parts.store.transactions.ofGroup(toPublishedId(id))
      const {page, nextCursor} = toPage(call, toDocumentEvents(id, changes))
      return Response.json({events: {[id]: page}, nextCursor})
    },
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/events/releases/:id',
    // Studio reads a release's activity from the transaction log; see its `beta.eventsAPI`.
    handle: () => Response.json({events: [], nextCursor: ''}),
  },
  {
    method: 'GET',
    path: '/subscriptions/project/:project',
    handle: (call) => Response.json(toPlan(call)),
  },
]

/** Studio reads from the plan how long a revision can be gone back to. */
function toPlan({parts}: Call) {
  const {projectId, keepHistoryDays = null} = parts.options
  const features = [{id: 'retention', attributes: {maxRetentionDays: keepHistoryDays}}]
  const featureTypes = {retention: {id: 'retention', features}}
  return {id: 'lake', projectId, plan: {name: 'Embedded lake'}, resources: {}, featureTypes}
}

/** How to find a document at the moment the request names, in one of three ways. */
function toFinder({query, parts}: Call): (id: string) => LakeDocument | null {
  const {transactions} = parts.store
  const current = (id: string) => parts.dataset.documents.get(id) ?? null
  const [revision, time] = [query.get('revision'), query.get('time')]
  if (isSet(query, 'lastRevision')) {
    return (id) => lastState(current(id), transactions.ofDocument(id))
  }
  if (revision) {
    const seq = transactions.seqOf(revision)
    if (seq === undefined) throw Refusal.boom(404, `No transaction has the id "${revision}"`)
    return (id) => {
      const changes = transactions.ofDocument(id)
      return reconstruct(
        current(id),
        changes,
        changes.findLastIndex((one) => one.seq <= seq),
      )
    }
  }
  const moment = Date.parse(time ?? '')
  if (Number.isNaN(moment)) {
    throw Refusal.boom(400, 'Expected "revision", "time" (an ISO date) or "lastRevision=true"')
  }
  return (id) => {
    const changes = transactions.ofDocument(id)
    const index = changes.findLastIndex(({timestamp}) => Date.parse(timestamp) <= moment)
    return reconstruct(current(id), changes, index)
  }
}

function readLogOptions({query, parts}: Call): LogOptions {
  const place = (name: string, otherwise: number): number => {
    const id = query.get(name)
    if (!id) return otherwise
    // A transaction that was never here bounds nothing, as after a purge.
    return parts.store.transactions.seqOf(id) ?? otherwise
  }
  return {
    excludeMutations: isSet(query, 'excludeMutations'),
    excludeContent: isSet(query, 'excludeContent'),
    withEffects: query.get('effectFormat') === 'mendoza',
    reverse: isSet(query, 'reverse'),
    limit: readLimit(query, 100),
    authors: query.get('authors')?.split(',') ?? null,
    fromTime: query.get('fromTime'),
    toTime: query.get('toTime'),
    fromSeq: place('fromTransaction', 0),
    toSeq: place('toTransaction', Number.POSITIVE_INFINITY),
  }
}

/** The cursor counts the events already read. */
function toPage<T>({query}: Call, all: T[]): {page: T[]; nextCursor: string} {
  const start = Number.parseInt(query.get('nextCursor') ?? '', 10) || 0
  const end = start + readLimit(query, 100)
  return {page: all.slice(start, end), nextCursor: end < all.length ? String(end) : ''}
}

function readLimit(query: URLSearchParams, otherwise: number): number {
  const limit = Number.parseInt(query.get('limit') ?? '', 10)
  return limit > 0 ? Math.min(limit, 10_000) : otherwise
}

function readIds({names}: Call): string[] {
  return [...new Set((names.ids ?? '').split(',').filter(Boolean))]
}
