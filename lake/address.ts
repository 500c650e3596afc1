const OPERATIONS = 'query|mutate|actions|listen|doc|history|export|live/events'
const RESOURCE = new RegExp(`^/projects/[^/]+/datasets/([^/]+)/(${OPERATIONS})(?=/|$)`)

/** Splits off `/v2025-02-19`, and gives the two spellings of a dataset's addresses one form. */
export function readAddress(pathname: string): {version: string; path: string} {
  // @sanity/migrate begins its addresses with two.
  const match = /^\/\/?v([^/]+)(\/.*)?$/.exec(pathname)
  if (!match) return {version: '', path: pathname}
  const [, version = '', rest = '/'] = match
  // Below a project's own host name, the client leaves the project out.
  const named = rest.replace(/^\/datasets(?=\/|$)/, '/projects/-/datasets')
  const path = named.replace(RESOURCE, '/data/$2/$1')
  return {version, path}
}
