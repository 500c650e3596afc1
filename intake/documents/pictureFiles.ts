import type {SanityClient} from '@sanity/client'
import type {ArticleDraft} from '../manuscript/draft.ts'
import type {PictureFile} from '../manuscript/manuscript.ts'
import {pictureType} from '../manuscript/pictureType.ts'
import {Refusal} from '../refusal.ts'
import type {Step} from './changes.ts'

/** Pictures of a manuscript and the assets that they are, or will be once they are uploaded. */
export interface PictureFiles {
  /** The asset of a file; a name of its own until it is uploaded. */
  idOf(file: PictureFile): string
  /** Uploads what the lake lacks and is used, and names it in the steps. */
  place(steps: Step[]): Promise<Step[]>
}

/**
 * Finds the pictures that the lake has already, by their content, so that importing twice uploads
 * nothing. Uploads are no part of the transaction: a picture that nothing uses yet does no harm.
 */
export async function findPictures(
  client: SanityClient,
  draft: ArticleDraft,
): Promise<PictureFiles> {
  const files = [...(draft.hero ? [draft.hero] : []), ...draft.body].flatMap((block) =>
    block.kind === 'picture' && block.file ? [block.file] : [],
  )
  const hashes = new Map<PictureFile, string>()
  for (const file of files) hashes.set(file, await sha1(file.bytes))
  const known = files.length
    ? await client.fetch<{_id: string; sha1hash: string}[]>(
        '*[_type == "sanity.imageAsset" && sha1hash in $hashes]{_id, sha1hash}',
        {hashes: [...hashes.values()]},
      )
    : []
  const ids = new Map(known.map(({_id, sha1hash}) => [sha1hash, _id]))
  const pending = (file: PictureFile) => `pending-${hashes.get(file)}`
  return {
    idOf: (file) => ids.get(hashes.get(file) ?? '') ?? pending(file),
    async place(steps) {
      let text = JSON.stringify(steps)
      for (const file of files) {
        if (!text.includes(pending(file))) continue
        text = text.replaceAll(pending(file), await upload(client, file))
      }
      return JSON.parse(text) as Step[]
    },
  }
}

async function upload(client: SanityClient, {name, bytes}: PictureFile): Promise<string> {
  try {
    const contentType = pictureType(bytes) ?? 'application/octet-stream'
    const {_id} = await client.assets.upload('image', toBody(bytes, contentType), {
      filename: name,
      contentType,
    })
    return _id
  } catch (error) {
    const {statusCode, message} = error as {statusCode?: number; message: string}
    if (statusCode === undefined || statusCode >= 500 || statusCode === 401) throw error
    throw new Refusal(
      'invalid',
      `The picture “${name}” was not accepted: ${message.split('\n')[0]}. Save it again as JPEG or PNG, and import again.`,
    )
  }
}

async function sha1(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The client sends blobs in a browser and buffers in Node, and neither in the other’s place. */
function toBody(bytes: Uint8Array, type: string): Blob {
  const {Buffer} = globalThis as {Buffer?: {from(bytes: Uint8Array): unknown}}
  return Buffer
    ? (Buffer.from(bytes) as Blob)
    : new Blob([bytes as Uint8Array<ArrayBuffer>], {type})
}
