import type {LakeUser} from '../options.ts'
import {Refusal} from '../refusal.ts'
import type {Presence, PresenceMember} from './presence.ts'

/** A WebSocket after its handshake, as both `ws` and browsers shape it. */
export interface LakeSocket {
  readonly bufferedAmount: number
  send(text: string): void
  close(code?: number, reason?: string): void
  onmessage: ((event: {data: unknown}) => void) | null
  onclose: ((event: never) => void) | null
}

export interface SocketContext {
  /** Null until the `authorization` message, where the lake asks for tokens. */
  user: LakeUser | null
  authorize(header: string): LakeUser | null
  log(line: string): void
  /** How many bytes this reader may let pile up. */
  backlogLimit(): number
  presence: Presence
  /** Tells of what a listen subscription asks for, until the returned hand stops it. */
  listen(params: Record<string, unknown>, tell: (event: object) => void): () => void
}

export interface Connection {
  end(): void
  onEnd(callback: () => void): void
}

/** One connection of Studio's JSON-RPC protocol, bifur: presence, and listeners without SSE. */
export function serveSocket(socket: LakeSocket, context: SocketContext): Connection {
  const stops = new Map<string, () => void>()
  const sessions = new Set<unknown>()
  const callbacks: (() => void)[] = []
  let user = context.user
  let count = 0
  let ended = false

  const send = (message: object) => sendText(JSON.stringify({jsonrpc: '2.0', ...message}))

  function sendText(text: string): void {
    if (ended) return
    // Looked at before a message is added: one large document cuts off nobody who reads.
    if (socket.bufferedAmount <= context.backlogLimit()) socket.send(text)
    else {
      socket.close(CLOSE_TRY_AGAIN, 'too slow')
      finish()
    }
  }

  const self: PresenceMember = {
    get userId() {
      return user?.id ?? ''
    },
    hear() {},
  }

  /** A subscription's id goes out before its first message does. */
  function subscribe(name: string, start: (tell: (result: object) => void) => () => void): string {
    if (stops.size >= MOST_SUBSCRIPTIONS) throw Refusal.boom(429, 'Too many subscriptions')
    const id = `${name}-${++count}`
    const head = `{"jsonrpc":"2.0","method":"${name}_subscription","params":{"subscription":"${id}"`
    const notify = (result: object) => sendText(`${head},"result":${toJson(result)}}}`)
    const tell = (result: object) => queueMicrotask(() => stops.has(id) && notify(result))
    stops.set(id, start(tell))
    return id
  }

  const methods: Record<string, (params: Record<string, unknown>) => unknown> = {
    authorization({authorization}) {
      user = typeof authorization === 'string' ? context.authorize(authorization) : null
      if (!user) socket.close(CLOSE_UNAUTHORIZED, 'unknown token')
      return user ? {id: user.id} : null
    },
    presence_subscribe: () =>
      subscribe('presence', (tell) => {
        self.hear = tell
        return context.presence.join(self)
      }),
    presence_rollcall: ({session}) => void context.presence.rollCall(self, session),
    presence_announce({data}) {
      const sessionId = (data as {sessionId?: unknown} | undefined)?.sessionId
      if (sessionId) sessions.add(sessionId)
      context.presence.announce(self, data)
    },
    presence_disconnect({session}) {
      sessions.delete(session)
      context.presence.disconnect(self, session)
    },
    listen_subscribe: (params) => subscribe('listen', (tell) => context.listen(params, tell)),
    presence_unsubscribe: ({subscriptionId}) => stop(subscriptionId),
    listen_unsubscribe: ({subscriptionId}) => stop(subscriptionId),
  }

  function stop(id: unknown): null {
    if (typeof id !== 'string') return null
    stops.get(id)?.()
    stops.delete(id)
    return null
  }

  socket.onmessage = ({data}) => {
    const text = String(data)
    if (text === HEARTBEAT) return sendText(HEARTBEAT)
    const message = parse(text)
    if (!message) return socket.close(CLOSE_BAD_REQUEST, 'expected JSON-RPC')
    const {id, method = ''} = message
    const params = (typeof message.params === 'object' && message.params) || {}
    if (!user && method !== 'authorization') {
      return socket.close(CLOSE_UNAUTHORIZED, 'send "authorization" first')
    }
    // Methods of other Sanity products answer null, which Studio takes for "nothing there".
    try {
      const perform = Object.hasOwn(methods, method) ? methods[method] : undefined
      send({id, result: perform?.(params) ?? null})
    } catch (error) {
      if (error instanceof Refusal) return socket.close(CLOSE_TRY_AGAIN, error.message)
      context.log(`${method}: ${(error as Error).stack}`)
      socket.close(CLOSE_INTERNAL, 'internal error')
    }
  }

  const heartbeat = setInterval(() => sendText(HEARTBEAT), HEARTBEAT_MS)
  const patience = setTimeout(() => {
    if (!user) socket.close(CLOSE_UNAUTHORIZED, 'no "authorization" came')
  }, PATIENCE_MS)

  function finish(): void {
    if (ended) return
    ended = true
    clearInterval(heartbeat)
    clearTimeout(patience)
    for (const end of stops.values()) end()
    for (const session of sessions) context.presence.disconnect(self, session)
    for (const callback of callbacks) callback()
  }

  socket.onclose = finish
  return {
    end: () => socket.close(CLOSE_GOING_AWAY, 'the lake is closing'),
    onEnd: (callback) => void callbacks.push(callback),
  }
}

const HEARTBEAT = '♥'
const HEARTBEAT_MS = 25_000
/** How long a stranger may keep a socket open. */
const PATIENCE_MS = 10_000

/** A tab of Studio has some dozen. */
const MOST_SUBSCRIPTIONS = 1000

/** bifur's own codes (its `errorCodes`), and two of the protocol's. */
const CLOSE_BAD_REQUEST = 4000
const CLOSE_UNAUTHORIZED = 4001
const CLOSE_GOING_AWAY = 1001
const CLOSE_INTERNAL = 1011
const CLOSE_TRY_AGAIN = 1013

/** What was told to one is often told to many. */
const jsons = new WeakMap<object, string>()

function toJson(result: object): string {
  const json = jsons.get(result) ?? JSON.stringify(result)
  jsons.set(result, json)
  return json
}

interface Message {
  id?: string
  method?: string
  params?: Record<string, unknown> | null
}

function parse(text: string): Message | null {
  try {
    const message = JSON.parse(text)
    return typeof message === 'object' && message?.jsonrpc ? message : null
  } catch {
    return null
  }
}
