import {routes} from '../../lake/routes/index.ts'
import * as odd from './oddWords.ts'
import {rightActions, rightMutations} from './rightRequests.ts'

interface FuzzRequest {
  path: string
  init: {method: string; headers: Record<string, string>; body?: string}
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** Where most lies behind the door. */
const DEEP = ['/data/mutate/:dataset', '/data/actions/:dataset', '/data/query/:dataset']

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
    if (depth > 3 || chance(0.4)) return pick(odd.values)
    if (chance(0.3)) return Array.from({length: below(4)}, () => value(depth + 1))
    return Object.fromEntries(
      Array.from({length: below(5)}, () => [pick(odd.keys), value(depth + 1)]),
    )
  }

  /** The same with one of its parts exchanged, however deep. */
  function spoil(right: unknown): unknown {
    if (typeof right !== 'object' || right === null || chance(0.2)) return value(1)
    const copy = structuredClone(right) as Record<string, unknown>
    const key = pick([...Object.keys(copy), ...(chance(0.1) ? [pick(odd.keys)] : [])])
    copy[key] = chance(0.5) ? value(1) : spoil(copy[key])
    return copy
  }

  /** A patch of one operation is carried out where one of all is refused for another's sake. */
  function keepOne(right: object = {}): object {
    const {id, ...rest} = right as Record<string, unknown>
    const key = pick(Object.keys(rest))
    return id ? {id, [key]: rest[key]} : right
  }

  /** Right on the outside, so that what is wrong inside is reached. */
  function payload(path: string): unknown {
    if (chance(0.3)) return value()
    if (path.includes('/mutate/')) {
      const mutations = Array.from({length: 1 + below(2)}, () => {
        const kind = pick(Object.keys(rightMutations))
        return {[kind]: spoil(chance(0.5) ? keepOne(rightMutations[kind]) : rightMutations[kind])}
      })
      return {mutations: chance(0.1) ? [...mutations, value(1)] : mutations}
    }
    if (path.includes('/actions/')) {
      const type = pick(Object.keys(rightActions))
      const actionType = chance(0.05) ? value(1) : `sanity.action.${type}`
      return {actions: [{actionType, ...(spoil(rightActions[type]) as object)}]}
    }
    return {query: pick(odd.values), params: value(), ...(value(1) as object)}
  }

  function path(): string {
    const route = chance(0.3) ? pick(DEEP) : pick(routes).path
    const known = route.replace(/:(\w+)/g, (_, name) =>
      chance(0.9) && /dataset|project/.test(name)
        ? name === 'dataset'
          ? 'production'
          : 'attune'
        : pick(odd.segments),
    )
    const bare = /^\/(images|files)\//.test(known)
    const version = chance(0.1) ? pick(['v', 'v%', '']) : pick(['v1', 'vX', 'v2025-02-19'])
    const params = Array.from({length: below(4)}, () => {
      const given = pick(odd.values)
      const text = typeof given === 'string' && chance(0.5) ? given : JSON.stringify(given)
      return `${encodeURIComponent(pick(odd.params))}=${encodeURIComponent(text.toWellFormed())}`
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
        : DEEP.some((route) => address.includes(route.replace(':dataset', '')))
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
        : {query: pick(odd.values), params: value(), options: value()}
      return JSON.stringify({
        jsonrpc: '2.0',
        id: pick(odd.values),
        method: pick(odd.methodsOfSocket),
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
