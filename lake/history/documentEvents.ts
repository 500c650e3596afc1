import {isVersionId, layerOf, toPublishedId} from '../mutation/documentId.ts'
import type {StoredChange} from '../store/transactions.ts'

/** What the timeline in Studio shows of a document, beside plain edits, which it reads itself. */
export type DocumentEvent = {type: string; timestamp: string; author: string} & Record<
  string,
  unknown
>

/** A transaction's changes to the documents of one group. */
type Step = Map<string, StoredChange>

/**
 * Tells the life of one document of a group, newest first, from the changes of the whole group
 * in order: a draft that goes while its published document is written was published.
 */
export function toDocumentEvents(id: string, changes: StoredChange[]): DocumentEvent[] {
  const publishedId = toPublishedId(id)
  /** The revision each existing document of the group is at. */
  const revisions = new Map<string, string>()
  const events: DocumentEvent[] = []
  for (const step of toSteps(changes)) {
    const before = new Map(revisions)
    for (const change of step.values()) {
      if (change.kind === 'delete') revisions.delete(change.document)
      else revisions.set(change.document, change.transactionId)
    }
    const told = {id, publishedId, step, before, isGone: revisions.size === 0}
    events.push(...(id === publishedId ? tellPublished(told) : tellVersion(told)))
  }
  return events.reverse()
}

interface Told {
  id: string
  publishedId: string
  step: Step
  before: Map<string, string>
  isGone: boolean
}

function tellPublished({publishedId, step, before, isGone}: Told): DocumentEvent[] {
  const change = step.get(publishedId)
  if (!change) return isGone ? [toEvent('deleteDocumentGroup', first(step), publishedId)] : []
  const version = publishedVersion(step, publishedId)
  if (change.kind === 'delete') {
    if (isGone) return [toEvent('deleteDocumentGroup', change, publishedId)]
    const versionId = version ?? `drafts.${publishedId}`
    const versionRevisionId = before.get(versionId) ?? change.transactionId
    return [toEvent('unpublishDocument', change, publishedId, {versionId, versionRevisionId})]
  }
  if (version) return [toPublishEvent(change, version, before)]
  const type = change.kind === 'create' ? 'createLiveDocument' : 'updateLiveDocument'
  return [toEvent(type, change, publishedId, {revisionId: change.transactionId})]
}

function tellVersion({id, publishedId, step, before, isGone}: Told): DocumentEvent[] {
  const change = step.get(id)
  if (!change) return isGone ? [toEvent('deleteDocumentGroup', first(step), publishedId)] : []
  const fields = {versionId: id, ...releaseOf(id)}
  if (change.kind === 'create') {
    const versionRevisionId = change.transactionId
    const base = before.get(publishedId)
    const based = base ? {revisionId: base} : {}
    return [
      toEvent('createDocumentVersion', change, publishedId, {
        ...fields,
        versionRevisionId,
        ...based,
      }),
    ]
  }
  if (change.kind === 'update') return []
  const published = step.get(publishedId)
  if (published && published.kind !== 'delete') return [toPublishEvent(change, id, before)]
  // Also for the last of its group: only behind this event does Studio look for the last edit.
  const versionRevisionId = before.get(id) ?? change.transactionId
  return [toEvent('deleteDocumentVersion', change, publishedId, {...fields, versionRevisionId})]
}

/** The draft or version whose content this transaction published. */
function publishedVersion(step: Step, publishedId: string): string | undefined {
  const gone = [...step.values()].filter(({document, kind}) => {
    return kind === 'delete' && document !== publishedId
  })
  // With a scheduled draft goes the draft that it was made of.
  return (gone.find(({document}) => isVersionId(document)) ?? gone[0])?.document
}

function toPublishEvent(change: StoredChange, versionId: string, before: Map<string, string>) {
  const release = releaseOf(versionId)
  return toEvent('publishDocumentVersion', change, toPublishedId(versionId), {
    revisionId: change.transactionId,
    versionId,
    versionRevisionId: before.get(versionId) ?? change.transactionId,
    ...release,
    publishCause: release.releaseId ? 'release.publish' : 'document.publish',
  })
}

function releaseOf(id: string): {releaseId?: string} {
  const layer = layerOf(id)
  return layer === 'published' || layer === 'drafts' ? {} : {releaseId: layer}
}

function toEvent(
  type: string,
  {timestamp, author}: StoredChange,
  documentId: string,
  fields: Record<string, unknown> = {},
): DocumentEvent {
  return {type, documentId, timestamp, author, ...fields}
}

function first(step: Step): StoredChange {
  return step.values().next().value as StoredChange
}

function toSteps(changes: StoredChange[]): Step[] {
  const steps = new Map<number, Step>()
  for (const change of [...changes].sort((a, b) => a.seq - b.seq)) {
    const step = steps.get(change.seq) ?? new Map()
    steps.set(change.seq, step.set(change.document, change))
  }
  return [...steps.values()]
}
