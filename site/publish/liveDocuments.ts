import {createHash} from 'node:crypto'

/** Of each public document on the site: which revision readers see, since when, and at which address. */
export type LiveDocuments = Record<string, {rev: string; since: string; path?: string}>

/** Revisions by id, as the lake had them before a build began. */
export type Revisions = Record<string, string>

/** A revision that readers saw before is as old as it was. */
export function toLiveDocuments(
  revisions: Revisions,
  paths: Record<string, string>,
  before: LiveDocuments,
  now: string,
): LiveDocuments {
  return Object.fromEntries(
    Object.entries(revisions).map(([id, rev]) => {
      const known = before[id]
      const since = known?.rev === rev ? known.since : now
      const path = paths[id]
      return [id, {rev, since, ...(path && {path})}]
    }),
  )
}

/** Revisions without those that became others of documents which only pages of others show. */
export function withPages(
  revisions: Revisions,
  paths: Record<string, string>,
  known: LiveDocuments = {},
): Revisions {
  return Object.fromEntries(
    Object.entries(revisions).flatMap(([id, rev]) => {
      const told = paths[id] ? rev : known[id]?.rev
      return told ? [[id, told]] : []
    }),
  )
}

/** Equal as long as every public document is. */
export function contentVersion(revisions: Revisions): string {
  const names = Object.entries(revisions).map(([id, rev]) => `${id}@${rev}`)
  return createHash('sha256').update(JSON.stringify(names.sort())).digest('hex').slice(0, 16)
}
