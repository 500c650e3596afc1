import {createClient as createBifurClient} from '@sanity/bifur-client'
import type {InitializedClientConfig, ListenOptions} from '@sanity/client'
import {
  defer,
  filter,
  map,
  type Observable,
  of,
  ReplaySubject,
  retry,
  share,
  switchMap,
  timer,
} from 'rxjs'
import {openSocket} from './socket.ts'

type Listener = {type: string} & Record<string, unknown>
type Socket = Observable<ReturnType<typeof createBifurClient>>

const sockets = new Map<string, Socket>()

/** `client.listen` with the events of Sanity's own, carried over the tab's one WebSocket. */
export function createListen(client: {config(): InitializedClientConfig}) {
  return (query: string, params: Record<string, unknown> = {}, options: ListenOptions = {}) => {
    const {url, dataset, apiVersion, token} = client.config()
    const {events = ['mutation'], ...rest} = options as {events?: string[]}
    const request = {query, params, options: {includeResult: true, ...rest, apiVersion}}
    let connections = 0
    // One address for all API versions, and so one socket.
    const address = `${url.replace(/\/v[^/]+$/, '/v1').replace(/^http/, 'ws')}/socket/${dataset}`
    return socketTo(address, token).pipe(
      switchMap((socket) => {
        const listener = socket.listen('listen', request as never) as Observable<Listener>
        return connections++ ? listener.pipe(reconnected()) : listener
      }),
      filter((event) => events.includes(event.type)),
    )
  }
}

/** Tells a listener that it lost its connection before it hears the new one's welcome. */
const reconnected = () => (listener: Observable<Listener>) =>
  listener.pipe(
    switchMap((event) => (event.type === 'welcome' ? of({type: 'reconnect'}, event) : of(event))),
  )

/** One socket for each address, opened for the first listener and reopened when it drops. */
function socketTo(address: string, token: string | undefined): Socket {
  const key = `${address} ${token}`
  const known = sockets.get(key)
  if (known) return known
  const socket = defer(() => openSocket(address)).pipe(
    retry({delay: (_, attempt) => timer(Math.min(250 * 2 ** attempt, 8000)), resetOnSuccess: true}),
    map((webSocket) => createBifurClient(of(webSocket), token ? {token$: of(token)} : {})),
    // The last listener still says goodbye over the socket, and the next may be a moment away.
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(2000)}),
  )
  sockets.set(key, socket)
  return socket
}
