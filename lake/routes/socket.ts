import {readAddress} from '../address.ts'
import type {Call} from '../call.ts'
import type {Datasets} from '../datasets.ts'
import {backlogLimit} from '../events/openStreams.ts'
import {type LakeSocket, serveSocket} from '../events/socket.ts'
import {listenOverSocket} from './listen.ts'

/** Serves a WebSocket whose handshake the `/socket/:dataset` route has let pass. */
export function connectSocket(datasets: Datasets, socket: LakeSocket, request: Request): void {
  const url = new URL(request.url)
  const {path, version} = readAddress(url.pathname)
  const dataset = /^\/socket\/([^/]+)$/.exec(path)?.[1]
  const {parts, presence} = datasets.find(dataset) ?? datasets.main
  const user = parts.callers.from(request.headers)
  const names = {dataset: parts.options.dataset}
  const query = url.searchParams
  const call: Call = {request, path, version, names, query, user, parts, datasets}
  const connection = serveSocket(socket, {
    user,
    presence,
    backlogLimit: () => backlogLimit(parts.openStreams),
    log: parts.options.log ?? (() => {}),
    authorize(header) {
      call.user = parts.callers.isOpen ? user : parts.callers.fromToken(header)
      return call.user
    },
    listen: (message, tell) => listenOverSocket(call, message, tell),
  })
  parts.openStreams.add(connection)
  connection.onEnd(() => parts.openStreams.delete(connection))
}
