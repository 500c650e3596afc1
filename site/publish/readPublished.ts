import type {SanityClient} from '@sanity/client'
import {documentPaths} from '../../schemas/documentPaths.ts'
import type {Revisions} from './liveDocuments.ts'
import type {Paths} from './planRedirects.ts'

/**
 * GROQ for what readers may see. Reviews are told of with the article that names them, so one alone
 * changes no page.
 */
export const isPublic = `!(${['drafts', 'versions', '_', 'review']
  .map((folder) => `_id in path("${folder}.**")`)
  .join(' || ')})`

/** Which documents are published: their revisions, and where readers find pages. */
export async function readPublished(
  client: SanityClient,
): Promise<{revisions: Revisions; paths: Paths}> {
  const found = await client.fetch<Found[]>(
    `*[${isPublic}]{_id, _rev, _type, "slug": slug.current}`,
    {},
    {perspective: 'published'},
  )
  return {
    revisions: Object.fromEntries(found.map(({_id, _rev}) => [_id, _rev])),
    paths: Object.fromEntries(
      found.flatMap((one) => (hasPage(one) ? [[one._id, pathOf(one)]] : [])),
    ),
  }
}

interface Found {
  _id: string
  _rev: string
  _type: string
  slug: unknown
}

type WithPage = Found & {_type: keyof typeof documentPaths; slug: string}

const hasPage = (found: Found): found is WithPage =>
  found._type in documentPaths && typeof found.slug === 'string' && found.slug !== ''

const pathOf = ({_type, slug}: WithPage) => documentPaths[_type](slug)
