import type {Complaint, PublishStatus} from './watchStatus.ts'

/** Where an edit is on its way to readers. */
export type LiveState =
  | {kind: 'publishing'}
  | {kind: 'leaving'}
  | {kind: 'live'; since: Date}
  /** Readers see what was published, and there are edits beyond that. */
  | {kind: 'edited'; since: Date}
  | {kind: 'failed'; message: string; complaints: Complaint[]; more: number}

interface Revisions {
  published: {_rev: string} | null
  draft: object | null
}

/** What to tell a clinician of a document; nothing where it was never public. */
export function toLiveState(
  {published, draft}: Revisions,
  {state, error, document: {live, tried}}: PublishStatus,
): LiveState | undefined {
  if (live && live.rev === published?._rev) {
    const since = new Date(live.since)
    return draft ? {kind: 'edited', since} : {kind: 'live', since}
  }
  if (!live && !published) return undefined
  if (state === 'failed' && error && (tried ?? undefined) === published?._rev) {
    return {kind: 'failed', ...error}
  }
  return {kind: published ? 'publishing' : 'leaving'}
}
