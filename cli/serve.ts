import {existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {extname, join} from 'node:path'
import sirv, {type RequestHandler} from 'sirv'
import type {LookedUp} from '../intake/references/lookUp/createLookUp.ts'
import type {ReadWork} from '../intake/references/readWork.ts'
import type {nodeHandlers} from '../lake/node.ts'
import {type HeaderRule, headersFor, readHeaders} from '../site/publish/headers.ts'
import type {PublishStatus} from '../site/publish/statusBoard.ts'
import type {FormsHere} from './formsHere.ts'
import {isAtHome, isForwarded} from './isAtHome.ts'
import {answerLookUp} from './lookUpRoute.ts'
import {answerStatus} from './publishStatus.ts'
import {type PreviewParts, servePreview} from './servePreview.ts'

/** What one address serves; each part can appear while the server already answers. */
export interface Parts {
  lake?: ReturnType<typeof nodeHandlers>
  /** Folder of the built Studio, and the hosts it may speak to. */
  studio?: {dir: string; hosts: string[]}
  /** Folder of the built site. */
  site(): string | undefined
  /** What readers see now; undefined until the publisher has begun. */
  status?(): PublishStatus | undefined
  /** Completes references from registers of works. */
  lookUp?(works: ReadWork[]): Promise<LookedUp>
  preview?: PreviewParts
  /** Takes in what readers send. */
  forms?: FormsHere
}

/** One server for the site, Studio and the lake. It binds to loopback only. */
export async function serve(parts: Parts, port: number): Promise<Server> {
  // A listener's whole query is in its address, so headers can be longer than Node's usual 16 kB.
  const server = createServer({maxHeaderSize: 64 * 1024}, (request, response) =>
    route(parts, request, response),
  )
  server.on('upgrade', (request, socket, head) => {
    const isOurs = parts.lake?.owns(pathOf(request)) && !isForwarded(request.headers)
    if (isOurs) parts.lake?.upgrade(request, socket, head)
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

function route(parts: Parts, request: IncomingMessage, response: ServerResponse) {
  const path = pathOf(request)
  if (parts.lake?.owns(path)) {
    // It asks nobody for a password, so it is for this machine and not for readers behind a proxy.
    if (isForwarded(request.headers)) return response.writeHead(403).end()
    return parts.lake.handle(request, response)
  }
  if (path.startsWith('/preview/') && isForPreview(request.method, path)) {
    if (!parts.preview) return wait(response, 'The preview is being prepared.')
    return servePreview(parts.preview, request, response, path)
  }
  if (path === '/intake/references/lookup' && parts.lookUp) {
    return answerLookUp(parts.lookUp, request, response)
  }
  if (path.startsWith('/intake/')) {
    if (!parts.forms) return wait(response, 'The forms are being prepared.')
    return parts.forms.handle(request, response)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response)
  if (path === '/preview') return redirect(response, '/preview/')
  if (path === '/publish/status') return serveStatus(parts, request, response)
  if (path === '/studio') return redirect(response, '/studio/')
  if (path.startsWith('/studio/')) return serveStudio(parts, request, response)
  return serveSite(parts, request, response, path)
}

const isForPreview = (method = 'GET', path: string) =>
  method === 'GET' || method === 'HEAD' || (method === 'POST' && path === '/preview/share')

function serveStudio({studio}: Parts, request: IncomingMessage, response: ServerResponse) {
  if (!studio) return wait(response, 'The Studio is being built.')
  request.url = request.url?.slice('/studio'.length)
  response.setHeader('Content-Security-Policy', studioPolicy(studio.hosts))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  folder(studio.dir, true)(request, response, () =>
    wait(response, 'There is no such page in Studio.', 404),
  )
}

/** Only for Studio here: revisions and the names of drafts that fail are nobody else's business. */
function serveStatus({status}: Parts, request: IncomingMessage, response: ServerResponse) {
  const now = status?.()
  if (!isAtHome(request)) return response.writeHead(403).end()
  if (!now) return response.writeHead(503, {'Retry-After': '2'}).end()
  return answerStatus(now, queryOf(request), response)
}

function serveSite(
  {site}: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) {
  const dir = site()
  if (!dir) return wait(response, 'The site is being built.')
  if (!extname(path) && !path.endsWith('/')) return redirect(response, `${path}/`)
  // What HTTP/1.1 does anyway: saying so costs each of a page's files 47 bytes.
  response.removeHeader('Connection')
  for (const [name, values] of headersFor(rulesOf(dir), path)) {
    // A font or picture runs nothing: 1 kB of policy would only delay the text that waits for it.
    if (!path.startsWith('/_astro/') || !/Policy$/.test(name)) response.setHeader(name, values)
  }
  const notFound = () => {
    response.writeHead(404, {'Content-Type': 'text/html; charset=utf-8'})
    response.end(readFileSync(join(dir, '404.html')))
  }
  // Files such as .htaccess are for hosts, not for readers.
  if (/\/(\.|%2e)(?!well-known\/)/i.test(path)) return notFound()
  folder(dir, false)(request, response, notFound)
}

const folders = new Map<string, RequestHandler>()

/** The handler of a folder whose files never change. */
function folder(dir: string, single: boolean): RequestHandler {
  const known = folders.get(dir)
  if (known) return known
  const handler = sirv(dir, {
    // Else files are listed beforehand, which for a large site takes longer than a publication, and one
    // that is gone later ends the process.
    dev: true,
    single,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const [, ending = ''] = /\.(md|txt)$/.exec(path) ?? []
      const type = {md: 'markdown', txt: 'plain'}[ending]
      // Else browsers read it as they read old pages, and quotation marks become three letters.
      if (type) response.setHeader('Content-Type', `text/${type}; charset=utf-8`)
      if (response.hasHeader('Cache-Control')) return
      const lasting = /^\/(_astro|assets)\//.test(path)
      response.setHeader(
        'Cache-Control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  if (folders.size > 8) folders.clear()
  folders.set(dir, handler)
  return handler
}

const rules = new Map<string, HeaderRule[]>()

/** The headers that a built site came with: the very file that other hosts read. */
function rulesOf(dir: string): HeaderRule[] {
  const file = join(dir, '_headers')
  const known = rules.get(dir) ?? (existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : [])
  if (rules.size > 8) rules.clear()
  rules.set(dir, known)
  return known
}

/** Studio may speak to where its content is, and to nobody else. */
function studioPolicy(hosts: string[]): string {
  const allowed = hosts.flatMap((host) => [host, host.replace(/^http/, 'ws')]).join(' ')
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${hosts.join(' ')}`,
    "font-src 'self' data:",
    `connect-src 'self' ${allowed}`,
    "worker-src 'self' blob:",
    "frame-ancestors 'self'",
  ].join('; ')
}

function wait(response: ServerResponse, sentence: string, status = 503) {
  response.writeHead(status, {'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '2'})
  const refresh = status === 503 ? '<meta http-equiv="refresh" content="2">' : ''
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8">${refresh}<title>One moment</title>` +
      `<p style="font:1.1rem/1.6 system-ui;margin:20vh auto;max-width:30em;padding:1em">${sentence}</p>`,
  )
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(308, {Location: location.replace(/^\/+/, '/')}).end()
}

function refuseMethod(response: ServerResponse) {
  response.writeHead(405, {Allow: 'GET, HEAD'}).end()
}

const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?')[0] ?? '/'

const queryOf = (request: IncomingMessage) =>
  new URLSearchParams((request.url ?? '').split('?').slice(1).join('?'))
