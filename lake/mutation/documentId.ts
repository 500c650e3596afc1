import {Refusal} from '../refusal.ts'

const SEGMENT = '[A-Za-z0-9_][A-Za-z0-9_-]*'
const VALID = new RegExp(`^${SEGMENT}(\\.${SEGMENT})*$`)

/** Ids as the hosted lake allows them: dotted segments, none of which begins with a dash. */
export function readDocumentId(id: unknown, newId: () => string): string {
  if (id === undefined || id === null || id === '') return newId()
  const whole = typeof id === 'string' && id.endsWith('.') ? id + newId() : id
  if (typeof whole !== 'string' || whole.length > 128 || !VALID.test(whole)) {
    throw new Refusal(
      400,
      'validationError',
      `Malformed document ID: ${JSON.stringify(id)}. An id has up to 128 letters, digits, "_" and ` +
        '"-", in segments separated by dots; no segment begins with "-"',
    )
  }
  return whole
}

/** `drafts.x` and `versions.r.x` → `x`; any other id is its own published id. */
export function toPublishedId(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  if (!id.startsWith('versions.')) return id
  const dot = id.indexOf('.', 'versions.'.length)
  return dot < 0 ? id : id.slice(dot + 1)
}

/** The layer an id lies in: `published`, `drafts`, or the name of a release. */
export function layerOf(id: string): string {
  if (id.startsWith('drafts.')) return 'drafts'
  return (id.startsWith('versions.') && id.split('.')[1]) || 'published'
}

/** Whether an id belongs to a release; drafts do not. */
export function isVersionId(id: string): boolean {
  return id.startsWith('versions.')
}
