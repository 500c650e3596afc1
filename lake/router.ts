import {mayWrite} from './access/callers.ts'
import {answerPreflight, withCors} from './access/cors.ts'
import {createHosts} from './access/hosts.ts'
import {readAddress} from './address.ts'
import {hasBody} from './body.ts'
import type {Call, Route} from './call.ts'
import type {Datasets} from './datasets.ts'
import type {LakeOptions} from './options.ts'
import {formatRefusal, Refusal} from './refusal.ts'
import {routes} from './routes/index.ts'
import {isDiskFull} from './store/isDiskFull.ts'

/** Node itself refuses longer headers; @sanity/client turns to POST at 11 kB. */
const MAX_URL_LENGTH = 32_768

const table = routes.map((route) => ({route, pattern: toPattern(route.path)}))

/** Answers requests: finds the route, checks the caller, and turns refusals into responses. */
export function createRouter(datasets: Datasets, options: LakeOptions) {
  const {callers} = datasets.main.parts
  const hosts = createHosts(options.origin, options.allowOrigins ?? [])

  return async function fetch(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const {path, version} = readAddress(url.pathname)
    const origin = request.headers.get('origin')
    let envelope: string | undefined
    try {
      checkDoor(request, url, version)
      if (request.method === 'OPTIONS') return answerPreflight(request, version === '')
      const {route, names} = findRoute(request.method, path, version === '')
      envelope = route.envelope
      const user = callers.from(request.headers)
      const named = datasets.find(names.dataset) ?? datasets.main
      const parts = user ? named.parts : named.publicParts
      const query = url.searchParams
      const call: Call = {request, path, version, names, query, user, parts, datasets}
      checkCaller(route, call)
      return withCors(await toHead(request, await route.handle(call)), request)
    } catch (error) {
      const refusal = error instanceof Refusal ? error : toInternal(error as Error, request)
      const body = formatRefusal(refusal, envelope)
      const response = Response.json(body, {status: refusal.status})
      // Such a body was not read to its end, so no other request can follow on the connection.
      if ([413, 507].includes(refusal.status)) response.headers.set('connection', 'close')
      // A foreign page must not read even the refusal.
      return origin && !hosts.isAllowedOrigin(origin) ? response : withCors(response, request)
    }
  }

  /** Who may knock at all: see the room's README, "Safety". */
  function checkDoor(request: Request, url: URL, version: string): void {
    const host = request.headers.get('host') ?? url.host
    if (!hosts.isOurs(host)) {
      throw Refusal.boom(421, `This lake does not answer to the host "${host}"`)
    }
    if (url.href.length > MAX_URL_LENGTH) throw Refusal.boom(414, 'The URL is too long; use POST')
    if (version === '') return
    const origin = request.headers.get('origin')
    if (origin ? !hosts.isAllowedOrigin(origin) : isCrossSite(request)) {
      throw Refusal.boom(403, `The origin "${origin ?? 'of another site'}" may not use this lake`)
    }
  }

  function checkCaller(route: Route, {user, request, parts}: Call): void {
    const isOpen = route.open || (route.reads && parts.options.aclMode === 'public')
    if (!isOpen && !user) {
      throw Refusal.boom(401, 'This lake asks for a token: send "Authorization: Bearer <token>"')
    }
    if (route.writes && user && !mayWrite(user)) {
      const message = 'Insufficient permissions; permission "update" required'
      throw new Refusal(403, 'insufficientPermissionsError', message, {permission: 'update'})
    }
    if (request.method === 'GET' || request.method === 'HEAD' || route.body === 'any') return
    const type = request.headers.get('content-type') ?? ''
    // Browsers send JSON across origins only after a preflight, so this keeps forms out.
    if (hasBody(request) && !/^application\/([\w.]+\+)?json\b/i.test(type)) {
      throw Refusal.boom(415, `Expected a body of type application/json, got "${type || 'none'}"`)
    }
  }

  function toInternal(error: Error, request: Request): Refusal {
    if (isDiskFull(error)) {
      const message = 'The disk is full, so nothing was written. Free some space and try again'
      return new Refusal(507, 'insufficientStorageError', message)
    }
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') {
      return Refusal.boom(400, 'The connection ended before the request did')
    }
    options.log?.(`${request.method} ${request.url}: ${error.stack ?? error}`)
    return Refusal.boom(500, 'internal error')
  }
}

/** Nobody reads the body of an answer to HEAD, and an event stream's would never end. */
async function toHead({method}: Request, response: Response): Promise<Response> {
  if (method !== 'HEAD' || !response.body) return response
  await response.body.cancel()
  return new Response(null, response)
}

function isCrossSite(request: Request): boolean {
  return request.headers.get('sec-fetch-site') === 'cross-site'
}

interface Found {
  route: Route
  names: Record<string, string>
}

function findRoute(method: string, path: string, bare: boolean): Found {
  const wanted = method === 'HEAD' ? 'GET' : method
  for (const {route, pattern} of table) {
    if (route.method !== wanted || (route.bare ?? false) !== bare) continue
    const match = pattern.exec(path)
    if (match) return {route, names: decode(match.groups ?? {})}
  }
  throw Refusal.boom(404, `The lake has no ${method} ${path}`)
}

function decode(groups: Record<string, string>): Record<string, string> {
  try {
    const pairs = Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)])
    return Object.fromEntries(pairs)
  } catch {
    throw Refusal.boom(400, 'The address is not percent-encoded properly')
  }
}

function toPattern(path: string): RegExp {
  const source = path.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*$/, '(?<rest>.*)')
  return new RegExp(`^${source}$`)
}
