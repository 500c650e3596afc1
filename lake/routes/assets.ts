import {extname} from 'node:path'
import type {AssetKind, Incoming} from '../assets/assetStore.ts'
import {checkDeclaredImage, readFileType} from '../assets/declaredType.ts'
import {readHead, readImage} from '../assets/readImage.ts'
import {type Call, type Route, userOf} from '../call.ts'
import type {LakeDocument} from '../mutation/document.ts'
import {checkDataset} from './dataset.ts'

export const assetRoutes: Route[] = [
  {
    method: 'POST',
    path: '/assets/images/:dataset',
    body: 'any',
    writes: true,
    handle: (call) => upload(call, describeImage),
  },
  {
    method: 'POST',
    path: '/assets/files/:dataset',
    body: 'any',
    writes: true,
    handle: (call) => upload(call, describeFile),
  },
]

interface Description {
  kind: AssetKind
  id: string
  type: string
  fileName: string
  /** Below `images/<project>/<dataset>/`: an image's name tells its size. */
  publicName: string
  facts: Record<string, unknown>
}

type Describe = (call: Call, incoming: Incoming) => Promise<Description>

/** Takes the bytes in, then the document: what a document names is always there. */
async function upload(call: Call, describe: Describe): Promise<Response> {
  checkDataset(call)
  const {assets, dataset, options} = call.parts
  const incoming = await assets.receive(call.request.body)
  try {
    const {kind, id, type, fileName, publicName, facts} = await describe(call, incoming)
    const existing = dataset.documents.get(id)
    if (existing && assets.has(kind, fileName)) return Response.json({document: existing})
    await assets.keep(kind, incoming, fileName)
    const path = `${kind}/${options.projectId}/${options.dataset}/${publicName}`
    const document = {
      _id: id,
      _type: type,
      assetId: incoming.sha1,
      sha1hash: incoming.sha1,
      size: incoming.size,
      path,
      url: `${options.origin()}/${path}`,
      ...facts,
      ...readCaption(call.query),
    }
    const author = userOf(call).id
    await dataset.commit({author, work: (working) => void working.replace(document)})
    return Response.json({document: dataset.documents.get(id) as LakeDocument})
  } finally {
    await incoming.discard()
  }
}

async function describeImage(call: Call, {path, sha1}: Incoming): Promise<Description> {
  checkDeclaredImage(call.request.headers.get('content-type') ?? '')
  const meta = call.query.getAll('meta').flatMap((value) => value.split(','))
  const {extension, mimeType, metadata} = await readImage(path, meta.length ? meta : null)
  const {width, height} = metadata.dimensions as {width: number; height: number}
  return {
    kind: 'images',
    id: `image-${sha1}-${width}x${height}-${extension}`,
    type: 'sanity.imageAsset',
    fileName: `${sha1}.${extension}`,
    publicName: `${sha1}-${width}x${height}.${extension}`,
    facts: {extension, mimeType, metadata},
  }
}

async function describeFile(call: Call, {path, sha1}: Incoming): Promise<Description> {
  const given = extname(call.query.get('filename') ?? '')
    .slice(1)
    .toLowerCase()
  const extension = /^[a-z0-9]{1,12}$/.test(given) ? given : 'bin'
  const declared = call.request.headers.get('content-type') ?? ''
  const mimeType = readFileType(extension, declared, await readHead(path, 'latin1'))
  return {
    kind: 'files',
    id: `file-${sha1}-${extension}`,
    type: 'sanity.fileAsset',
    fileName: `${sha1}.${extension}`,
    publicName: `${sha1}.${extension}`,
    facts: {extension, mimeType},
  }
}

/** What the uploader says of a file, as opposed to what its bytes do. */
function readCaption(query: URLSearchParams): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const filename = query.get('filename')
  if (filename) fields.originalFilename = filename
  for (const name of ['title', 'description', 'label', 'creditLine']) {
    const value = query.get(name)
    if (value) fields[name] = value
  }
  const [id, name, url] = ['sourceId', 'sourceName', 'sourceUrl'].map((key) => query.get(key))
  if (id || name) fields.source = {id, name, ...(url && {url})}
  return fields
}
