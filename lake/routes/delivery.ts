import {statSync} from 'node:fs'
import {Readable} from 'node:stream'
import sharp from 'sharp'
import type {AssetKind} from '../assets/assetStore.ts'
import {typeOfExtension} from '../assets/fileTypes.ts'
import {readRange} from '../assets/readRange.ts'
import {readTransformation, type Transformation} from '../assets/transformation.ts'
import {type Rendition, transformImage} from '../assets/transformImage.ts'
import type {Call, Route} from '../call.ts'
import {Refusal} from '../refusal.ts'

/** Asset files are public by their address, as at Sanity: a site's readers load them. */
export const deliveryRoutes: Route[] = [
  route('/images/:project/:dataset/:file', deliverImage),
  route('/images/:project/:dataset/:file/:vanity', deliverImage),
  route('/files/:project/:dataset/:file', deliverFile),
  route('/files/:project/:dataset/:file/:vanity', deliverFile),
]

function route(path: string, handle: Route['handle']): Route {
  return {method: 'GET', path, bare: true, open: true, handle}
}

/** An address names bytes by their hash, so they never change. */
const FOREVER = 'public, max-age=31536000, immutable'

/** Scripts in an SVG must not run as if they were ours. */
const INERT = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

/** Browsers show these in viewers of their own, which the policy above would keep from working. */
const OWN_VIEWER = /^(application\/pdf|audio\/|video\/)/

async function deliverImage(call: Call): Promise<Response> {
  const name = findName(call, 'images')
  const {assets} = call.parts
  const path = assets.pathOf('images', name)
  if (name.endsWith('.svg')) return stream(call, 'images', name)
  const asked = call.query.has('dlRaw')
    ? null
    : readTransformation(call.query, call.request.headers.get('accept') ?? '')
  if (!asked && !(await carriesMetadata(path))) return stream(call, 'images', name)
  const sha1 = name.slice(0, name.indexOf('.'))
  const render = () => renderSafely(path, asked)
  const {bytes, format} = await assets.renditions.get(sha1, JSON.stringify(asked), render)
  const headers = toHeaders(call, typeOfExtension(format))
  if (call.query.get('auto') === 'format') headers.append('vary', 'Accept')
  headers.set('content-length', String(bytes.length))
  return new Response(call.request.method === 'HEAD' ? null : Uint8Array.from(bytes), {headers})
}

function deliverFile(call: Call): Response {
  return stream(call, 'files', findName(call, 'files'))
}

/** Only the hash counts: size and extension in the address are for people. */
function findName({names, parts}: Call, kind: AssetKind): string {
  const {project, dataset, file = ''} = names
  const {options, assets} = parts
  const [, sha1, extension] = /^([a-f0-9]{40})\b.*?(?:\.(\w+))?$/.exec(file) ?? []
  const ours = project === options.projectId && dataset === options.dataset
  const name = ours && sha1 ? assets.find(kind, sha1, extension) : undefined
  if (name) return name
  throw Refusal.boom(404, `There is no asset "${file}"`)
}

async function renderSafely(path: string, asked: Transformation | null): Promise<Rendition> {
  try {
    return await transformImage(path, asked)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw Refusal.boom(400, `The image cannot be transformed so: ${(error as Error).message}`)
  }
}

/** Whether an original tells more than its picture, e.g. where it was taken. */
async function carriesMetadata(path: string): Promise<boolean> {
  const {exif, xmp, iptc} = await sharp(path).metadata()
  return Boolean(exif ?? xmp ?? iptc)
}

function stream(call: Call, kind: AssetKind, name: string): Response {
  const {request, parts} = call
  const headers = toHeaders(call, typeOfExtension(name.slice(name.lastIndexOf('.') + 1)))
  const {size} = statSync(parts.assets.pathOf(kind, name))
  headers.set('accept-ranges', 'bytes')
  const range = readRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, {status: 416, headers})
  }
  const {start, end} = range ?? {start: 0, end: size - 1}
  headers.set('content-length', String(end - start + 1))
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, {status, headers})
  const body = Readable.toWeb(parts.assets.read(kind, name, {start, end}))
  return new Response(body as ReadableStream<Uint8Array>, {status, headers})
}

function toHeaders({query, names}: Call, type: string): Headers {
  const headers = new Headers({
    'content-type': type,
    'cache-control': FOREVER,
    'x-content-type-options': 'nosniff',
    // Readable from anywhere, but never with a visitor's credentials.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  if (!OWN_VIEWER.test(type)) headers.set('content-security-policy', INERT)
  const download = query.get('dl') ?? query.get('dlRaw')
  const name = download || names.vanity || names.file || 'file'
  if (download !== null) headers.set('content-disposition', `attachment; ${formatFilename(name)}`)
  else if (names.vanity) headers.set('content-disposition', `inline; ${formatFilename(name)}`)
  return headers
}

/** In plain ASCII, and as it is where that differs (RFC 6266). */
function formatFilename(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return plain === name ? `filename="${plain}"` : `filename="${plain}"; filename*=UTF-8''${encoded}`
}
