import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'
import {getRequestListener} from '@hono/node-server'
import {WebSocketServer} from 'ws'
import {createLake, type Lake, type LakeOptions, type LakeSocket} from './index.ts'

export interface NodeHandlers {
  handle(req: IncomingMessage, res: ServerResponse): void
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Whether an address is the lake's to answer. */
  owns(pathname: string): boolean
}

/** A message of Studio's protocol is small; a listen query may be long. */
const MAX_MESSAGE_BYTES = 1024 * 1024

/** A lake as the callbacks a Node HTTP server wants. */
export function nodeHandlers(lake: Lake): NodeHandlers {
  // Without the option hono replaces the global Request and Response for the whole process.
  const handle = getRequestListener((request) => lake.fetch(request), {
    overrideGlobalObjects: false,
  })
  const sockets = new WebSocketServer({noServer: true, maxPayload: MAX_MESSAGE_BYTES})
  return {
    handle: (req, res) => void handle(req, res),
    async upgrade(req, socket, head) {
      socket.on('error', () => socket.destroy())
      const request = toRequest(req)
      if (!request) return refuse(socket, Response.json(null, {status: 400}))
      // The ordinary route judges host, origin and address; 426 is its way to say "go on".
      const verdict = await lake.fetch(request)
      if (verdict.status !== 426) {
        // What it would have told, an event stream without end perhaps, has no reader.
        await verdict.body?.cancel()
        return refuse(socket, verdict)
      }
      sockets.handleUpgrade(req, socket, head, (ws) => {
        ws.on('error', () => ws.terminate())
        lake.connect(ws as LakeSocket, request)
      })
    },
    owns: (pathname) => /^(\/\/?v[^/]+|\/images|\/files)(\/|$)/.test(pathname),
  }
}

/** Serves a lake by itself on a port of this machine; port 0 takes a free one. */
export async function listen(
  lake: Lake | LakeOptions,
  {port, host = '127.0.0.1'}: {port: number; host?: string},
): Promise<{url: string; port: number; close(): Promise<void>}> {
  const served = 'fetch' in lake ? lake : createLake(lake)
  const {handle, upgrade} = nodeHandlers(served)
  const server = createServer({maxHeaderSize: 64 * 1024}, handle)
  server.on('upgrade', upgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const actual = (server.address() as AddressInfo).port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    port: actual,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await served.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function toRequest(req: IncomingMessage): Request | null {
  const url = `http://${req.headers.host}${req.url}`
  if (!URL.canParse(url)) return null
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  return new Request(url, {headers})
}

function refuse(socket: Duplex, {status, statusText}: Response): void {
  socket.end(`HTTP/1.1 ${status} ${statusText || 'Refused'}\r\nConnection: close\r\n\r\n`)
}
