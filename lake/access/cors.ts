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

const EXPOSED_HEADERS = 'x-sanity-warning, traceparent, x-sanity-shard, retry-after'

/** Answers a browser that asks before it sends; asset files may be read from anywhere. */
export function answerPreflight(request: Request, isPublic: boolean): Response {
  const headers = new Headers(isPublic ? {'access-control-allow-origin': '*'} : {})
  const asked = request.headers.get('access-control-request-headers')
  const methods = isPublic ? 'GET, HEAD' : 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS'
  headers.set('access-control-allow-methods', methods)
  headers.set('access-control-allow-headers', asked ?? ALLOWED_HEADERS)
  headers.set('access-control-max-age', '86400')
  return withCors(new Response(null, {status: 204, headers}), request)
}

/** Lets an allowed origin read a response. Exact origin: `*` is illegal with credentials. */
export function withCors(response: Response, request: Request): Response {
  const {headers} = response
  if (headers.has('access-control-allow-origin')) return response
  headers.append('vary', 'Origin')
  const origin = request.headers.get('origin')
  if (!origin) return response
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', EXPOSED_HEADERS)
  return response
}
