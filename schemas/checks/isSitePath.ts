/** An address on this site: a path from the root, without host, query or fragment. */
export function isSitePath(path: unknown): true | string {
  if (typeof path !== 'string') return true
  return (
    /^\/(?!\/)[^\s?#\\]*$/.test(path) ||
    'An address on this site starts with one slash, such as /blog/old-title/.'
  )
}
