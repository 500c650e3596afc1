import type {SanityClient} from '@sanity/client'
import {type HeldDocument, type LakeDocument, pairDrafts} from '../documents/held.ts'
import type {Double} from './planMerge.ts'

/** All references that the lake holds, with their drafts. */
export async function fetchSources(client: SanityClient): Promise<HeldDocument[]> {
  const query = '*[_type == "source" && !(_id in path("versions.**"))]'
  return pairDrafts(await client.fetch<LakeDocument[]>(query, {}, {perspective: 'raw'}))
}

/** Whatever cites the references that will go, and versions of them in releases. */
export async function fetchCiting(
  client: SanityClient,
  doubles: Double[],
): Promise<{referring: LakeDocument[]; versions: LakeDocument[]}> {
  const ids = doubles.flatMap(([, ...others]) => others.map(({id}) => id))
  if (!ids.length) return {referring: [], versions: []}
  const [referring, all] = await Promise.all([
    client.fetch<LakeDocument[]>('*[references($ids)]', {ids}, {perspective: 'raw'}),
    client.fetch<LakeDocument[]>(
      '*[_type == "source" && _id in path("versions.**")]',
      {},
      {perspective: 'raw'},
    ),
  ])
  const versions = all.filter(({_id}) => ids.includes(_id.split('.').slice(2).join('.')))
  return {referring, versions}
}
