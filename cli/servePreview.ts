import type {IncomingMessage, ServerResponse} from 'node:http'
import type {RequestHandler} from 'sirv'
import sirv from 'sirv'
import type {Perspective} from '../site/content/readShelves.ts'
import {endOfShare, formatShare, readShare} from '../site/preview/shareLink.ts'
import {isAtHome} from './isAtHome.ts'
import type {PreviewSecret} from './previewSecret.ts'

/** The preview of drafts, once it is built. */
export interface PreviewParts {
  /** Scripts and fonts of the pages. */
  dir: string
  /** Renders a page of the site with the drafts. */
  handle(
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
    locals: object,
  ): unknown
  secret: PreviewSecret
  /** Origin of the lake in this process, if it is here. */
  lakeOrigin: string | undefined
  /** Where pictures are instead, if it is not. */
  pictureHost: string | undefined
  now(): Date
}

/** Answers below `/preview/`: to the person at this machine, and to whoever has the link to a draft. */
export function servePreview(
  parts: PreviewParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) {
  const {secret, handle, lakeOrigin, now} = parts
  const turnAway = (status: number, sentence: string) => tell(response, status, sentence)
  if (path.startsWith('/preview/_astro/')) return serveFile(parts.dir, request, response)
  for (const [name, value] of Object.entries(headersFor(parts))) response.setHeader(name, value)
  if (path.startsWith('/preview/shared/')) {
    const share = readShare(path, secret.read(), now())
    if (share === 'ended')
      return turnAway(410, 'This link has ended. Please ask whoever sent it for a new one.')
    if (!share)
      return turnAway(
        404,
        'This link is not complete, or it was ended. Please ask whoever sent it for a new one.',
      )
    request.url = '/preview/'
    const shared = {id: share.id, until: share.until.toISOString()}
    return handle(request, response, () => turnAway(404, gone), {lakeOrigin, shared})
  }
  if (!isAtHome(request))
    return turnAway(403, 'Drafts are shown on the practice’s own machine only.')
  if (path === '/preview/share') return answerShare(parts, request, response)
  const perspective = readPerspective(request.url)
  return handle(request, response, () => turnAway(404, gone), {lakeOrigin, perspective})
}

const gone = 'There is no such page.'

/** `GET ?document=ID` makes a link to a draft; `POST` ends all links that there are. */
function answerShare(
  {secret, now}: PreviewParts,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method === 'POST') {
    secret.renew()
    return response.writeHead(204).end()
  }
  const id = new URL(request.url ?? '', 'http://localhost').searchParams.get('document')
  if (!id) return tell(response, 400, 'Expected ?document= and an id.')
  const until = endOfShare(now())
  response.writeHead(200, {'Content-Type': 'application/json'})
  response.end(JSON.stringify({path: formatShare({id, until}, secret.read()), until}))
}

/** Studio names what it shows: `drafts`, `published`, or releases before the drafts. */
function readPerspective(url = ''): Perspective {
  const query = new URL(url, 'http://localhost').searchParams
  const [first = 'drafts'] = (query.get('sanity-preview-perspective') ?? 'drafts').split(',')
  if (first === 'published' || first === 'drafts') return first
  return /^r\w+$/.test(first) ? [first, 'drafts'] : 'drafts'
}

/** Drafts are framed by Studio alone, kept by nobody, and found by no crawler. */
const headersFor = ({pictureHost = ''}: PreviewParts) => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${pictureHost}`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
})

const files = new Map<string, RequestHandler>()

function serveFile(dir: string, request: IncomingMessage, response: ServerResponse) {
  const serve = files.get(dir) ?? sirv(dir, {immutable: true, maxAge: 31536000})
  files.set(dir, serve)
  request.url = request.url?.slice('/preview'.length)
  serve(request, response, () => tell(response, 404, gone))
}

function tell(response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, {'Content-Type': 'text/html; charset=utf-8'})
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Preview</title>` +
      `<p style="font:1.25rem/1.6 system-ui;margin:20vh auto;max-width:24em;padding:1em;text-align:center">${sentence}</p>`,
  )
}
