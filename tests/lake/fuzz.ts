import {routes} from '../../lake/routes/index.ts'

interface FuzzRequest {
  path: string
  init: {method: string; headers: Record<string, string>; body?: string}
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** What tends to be read carelessly. */
const VALUES: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  'x',
  '.',
  '..',
  '-x',
  'drafts.',
  'drafts.x',
  '_.releases.r',
  'versions.',
  'versions.r',
  'versions.r.x',
  '__proto__',
  'constructor',
  'a\u0000b',
  '\ud800',
  '🎵',
  'x'.repeat(200),
  '*',
  '*[',
  '*[_id == $id]',
  '*[_type == "note"]{..., "r": references("x")}',
  '{"a": 1}',
  'a[0:',
  'a[_key=="b"]',
  '..a',
  '$x',
  [],
  [[]],
  [null],
  {},
  {_id: 1},
  {_type: {}},
  {_ref: 'x'},
  {_ref: 3},
  {__proto__: {a: 1}},
  {toString: 1},
  {hasOwnProperty: null, length: -1},
]

const KEYS = [
  'mutations',
  'constructor',
  'toString',
  'actions',
  'create',
  'createOrReplace',
  'createIfNotExists',
  'patch',
  'delete',
  'id',
  'query',
  'params',
  'set',
  'setIfMissing',
  'unset',
  'inc',
  'insert',
  'before',
  'items',
  'replace',
  'diffMatchPatch',
  'ifRevisionID',
  '_id',
  '_type',
  '_createdAt',
  'actionType',
  'publishedId',
  'draftId',
  'versionId',
  'attributes',
  'document',
  'releaseId',
  'publishAt',
  'metadata',
  'includeDrafts',
  'transactionId',
  'dryRun',
  'purge',
  'key',
  'value',
  'name',
  'url',
  'dataset',
  'filter',
  'rule',
]

const PARAMS = [
  'query',
  '$x',
  '$__proto__',
  'perspective',
  'returnDocuments',
  'dryRun',
  'includeResult',
  'effectFormat',
  'revision',
  'time',
  'lastRevision',
  'limit',
  'nextCursor',
  'fromTransaction',
  'authors',
  'types',
  'w',
  'h',
  'rect',
  'fit',
  'fm',
  'q',
  'blur',
  'meta',
  'filename',
  'lastEventId',
  'includeDrafts',
  'resultSourceMap',
  'transactionId',
  'autoGenerateArrayKeys',
  'dl',
  'enableResume',
]

const SEGMENTS = [
  'production',
  'attune',
  'x',
  'drafts.x',
  '%00',
  '%',
  '%ff',
  '..',
  '%2e%2e%2f',
  'a,b,,c',
  '*',
  '__proto__',
  `${'a'.repeat(40)}-1x1.png`,
  `${'0'.repeat(40)}.svg`,
  'me',
  '{}',
  '%E2%99%A5',
]

const METHODS_OF_SOCKET = [
  'presence_subscribe',
  'presence_announce',
  'presence_disconnect',
  'presence_rollcall',
  'listen_subscribe',
  'presence_unsubscribe',
  'listen_unsubscribe',
  'query',
  '__proto__',
  'toString',
]

/** Requests that are nearly right, from a seed: the same for the same seed. */
export function createFuzz(seed: number) {
  let state = seed
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(from: T[]): T => from[below(from.length)] as T
  const chance = (odds: number) => random() < odds

  function value(depth = 0): unknown {
    if (depth > 3 || chance(0.4)) return pick(VALUES)
    if (chance(0.3)) return Array.from({length: below(4)}, () => value(depth + 1))
    return Object.fromEntries(Array.from({length: below(5)}, () => [pick(KEYS), value(depth + 1)]))
  }

  /** Right on the outside, so that what is wrong inside is reached. */
  function payload(path: string): unknown {
    if (chance(0.3)) return value()
    if (path.includes('/mutate/')) {
      const kind = pick(['create', 'createOrReplace', 'createIfNotExists', 'patch', 'delete'])
      const inner = {_id: pick(VALUES), _type: 'note', id: pick(['x', 'well', ...VALUES])}
      return {mutations: [{[kind]: {...inner, ...(value(2) as object)}}, value(1)].slice(below(2))}
    }
    if (path.includes('/actions/')) {
      const type = pick([
        'document.create',
        'document.edit',
        'document.publish',
        'document.delete',
        'document.version.create',
        'release.create',
        'release.publish',
        'release.schedule',
      ])
      const ids = {publishedId: pick(VALUES), draftId: pick(VALUES), releaseId: pick(VALUES)}
      return {actions: [{actionType: `sanity.action.${type}`, ...ids, ...(value(2) as object)}]}
    }
    return {query: pick(VALUES), params: value(), ...(value(1) as object)}
  }

  function path(): string {
    const known = pick(routes).path.replace(/:(\w+)/g, (_, name) =>
      chance(0.7) && /dataset|project/.test(name)
        ? name === 'dataset'
          ? 'production'
          : 'attune'
        : pick(SEGMENTS),
    )
    const bare = /^\/(images|files)\//.test(known)
    const version = pick(['v1', 'vX', 'v2025-02-19', 'v2021-06-07', 'v', 'v%', ''])
    const params = Array.from({length: below(4)}, () => {
      const given = pick(VALUES)
      const text = typeof given === 'string' && chance(0.5) ? given : JSON.stringify(given)
      return `${encodeURIComponent(pick(PARAMS))}=${encodeURIComponent(text.toWellFormed())}`
    })
    const search = params.length ? `?${params.join('&')}` : ''
    return `${bare && chance(0.8) ? '' : `/${version}`}${known}${search}`
  }

  function body(address: string): string {
    const text = JSON.stringify(payload(address)) ?? ''
    if (chance(0.1)) return text.slice(0, below(text.length))
    if (chance(0.03)) return `${'['.repeat(20_000)}`
    if (chance(0.03))
      return `{"mutations":[{"create":{"_type":"x","a":${'['.repeat(400)}${']'.repeat(400)}}}]}`
    return text
  }

  return {
    chance,
    request(): FuzzRequest {
      const address = path()
      const method = chance(0.3)
        ? pick(METHODS)
        : address.includes('/mutate/')
          ? 'POST'
          : pick(METHODS)
      const headers: Record<string, string> = {}
      if (chance(0.1))
        headers['content-type'] = pick(['text/plain', 'application/json; x', '', 'image/png'])
      if (chance(0.1))
        headers.range = pick(['bytes=0-', 'bytes=-', 'bytes=9-1', 'x', 'bytes=0-0,2-3'])
      if (chance(0.05)) headers['last-event-id'] = pick(['x', '', '#', 't#x'])
      if (chance(0.05))
        headers.authorization = pick(['Bearer', 'Bearer ', 'Basic x', 'Bearer \u00ff'])
      const init = {method, headers}
      const hasBody = method !== 'GET' && method !== 'HEAD' && chance(0.9)
      return {path: address, init: hasBody ? {...init, body: body(address)} : init}
    },
    /** What a WebSocket may be sent: JSON-RPC that is nearly right, text and bytes. */
    frame(): string | Buffer {
      if (chance(0.1)) return pick(['♥', '', '{', '[]', 'null', '"x"', '{"jsonrpc":1}'])
      if (chance(0.05)) return Buffer.from([0, 255, below(256)])
      const params = chance(0.5)
        ? value()
        : {query: pick(VALUES), params: value(), options: value()}
      return JSON.stringify({
        jsonrpc: '2.0',
        id: pick(VALUES),
        method: pick(METHODS_OF_SOCKET),
        params,
      })
    },
    /** What a socket may be sent that expects HTTP. */
    bytes(host: string): string {
      return pick([
        'x\r\n\r\n',
        'GET\r\n\r\n',
        '\r\n\r\n',
        '\u0000',
        'GET / HTTP/9.9\r\n\r\n',
        `GET /vX/ping HTTP/1.1\r\nHost: ${pick([host, '', 'a b', '[', host, '\u00ff'])}\r\n\r\n`,
        `GET //vX//ping?%% HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
        `POST /vX/data/mutate/production HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer secret\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${pick(['9', '-1', 'x', '1e3'])}\r\n\r\n{"a`,
        `GET http://${pick(['evil.example', host, '%%%'])}/vX/ping HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
        `GET /vX/socket/${pick(['production', '%', 'x'])} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\n` +
          `Connection: Upgrade\r\nSec-WebSocket-Version: ${pick(['13', '1', ''])}\r\n\r\n`,
        `GET * HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      ])
    },
  }
}
