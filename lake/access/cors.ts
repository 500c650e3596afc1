const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'x-sanity-app',
  'x-sanity-project-id',
  'x-sanity-lineage',
  'last-event-id',
  'cache-control',
  'client-timing',
].join(', ')

/** Lets an allowed origin read a response. Exact origin: `*` is illegal with credentials. */
export function withCors(response: Response, request: Request): Response {
  const {headers} = response
  if (!headers.has('access-control-allow-origin')) {
    headers.append('vary', 'Origin')
    const origin = request.headers.get('origin')
    if (!origin) return response
    headers.set('access-control-allow-origin', origin)
    headers.set('access-control-allow-credentials', 'true')
    headers.set(
      'access-control-expose-headers',
      'x-sanity-warning, traceparent, x-sanity-shard, retry-after',
    )
  }
  if (request.method === 'OPTIONS') {
    const asked = request.headers.get('access-control-request-headers')
    headers.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS')
    headers.set('access-control-allow-headers', asked ?? ALLOWED_HEADERS)
    headers.set('access-control-max-age', '86400')
  }
  return response
}
