import {createReadStream} from 'node:fs'
import {basename, join} from 'node:path'
import type {SanityClient, SanityDocumentStub} from '@sanity/client'
import {documents, imagesDir} from '../sample/index.ts'

const IMPORTED_ASSET = 'image@file://./images/'

/** Whether nobody has written anything yet; pictures alone may be left of a start cut short. */
export async function isEmpty(client: SanityClient): Promise<boolean> {
  return (await client.fetch<number>('count(*[!(_type match "sanity.*")])')) === 0
}

/**
 * Puts the sample content into an empty lake, pictures first and then all documents in one
 * transaction, so that a start that is cut short begins again.
 */
export async function seedSample(client: SanityClient): Promise<void> {
  const files = [...new Set(JSON.stringify(documents).match(/image@file:\/\/\.\/images\/[^"]+/g))]
  const assets = new Map<string, string>()
  for (const file of files) {
    const path = join(imagesDir, file.slice(IMPORTED_ASSET.length))
    const {_id} = await client.assets.upload('image', createReadStream(path), {
      filename: basename(path),
    })
    assets.set(file, _id)
  }
  const transaction = client.transaction()
  for (const document of documents) {
    transaction.create({
      ...times(document),
      ...(withAssets(document, assets) as SanityDocumentStub),
    })
  }
  await transaction.commit({visibility: 'sync', returnDocuments: false})
}

/** The sample was not written today: an article is as old as it says, and was not updated since. */
function times(document: {_type: string; publishedAt?: string}) {
  const at = document.publishedAt ?? '2026-01-05T09:00:00Z'
  return {_createdAt: at, _updatedAt: at}
}

/** Replaces Sanity's import notation for a picture's file by a reference to the uploaded asset. */
function withAssets(value: unknown, assets: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withAssets(item, assets))
  if (!value || typeof value !== 'object') return value
  const {_sanityAsset, ...rest} = value as Record<string, unknown>
  const fields = Object.fromEntries(
    Object.entries(rest).map(([key, item]) => [key, withAssets(item, assets)]),
  )
  if (!_sanityAsset) return fields
  return {...fields, asset: {_type: 'reference', _ref: assets.get(_sanityAsset as string)}}
}
