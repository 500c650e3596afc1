/** Of each public document on the site: which revision readers see, and since when. */
export type LiveDocuments = Record<string, {rev: string; since: string}>

/** Revisions by id, as the lake had them before a build began. */
export type Revisions = Record<string, string>

/** A revision that readers saw before is as old as it was. */
export function toLiveDocuments(
  revisions: Revisions,
  before: LiveDocuments,
  now: string,
): LiveDocuments {
  return Object.fromEntries(
    Object.entries(revisions).map(([id, rev]) => {
      const known = before[id]
      return [id, known?.rev === rev ? known : {rev, since: now}]
    }),
  )
}
