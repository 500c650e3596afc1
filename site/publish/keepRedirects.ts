import type {SanityClient} from '@sanity/client'
import type {LiveDocuments} from './liveDocuments.ts'
import {type KnownRedirect, type Move, type Paths, planRedirects} from './planRedirects.ts'

/**
 * Writes a redirect for each page that has another address than readers know, and tells of those
 * that it wrote; with an error where the lake, or a token, did not let it write.
 */
export async function keepRedirects(
  client: SanityClient,
  live: LiveDocuments,
  now: Paths,
): Promise<{moves: Move[]; error: Error | undefined}> {
  const before = Object.entries(live).flatMap(([id, {path}]) => (path ? [[id, path]] : []))
  const known = Object.fromEntries(before) as Paths
  if (!Object.entries(now).some(([id, path]) => known[id] && known[id] !== path)) {
    return {moves: [], error: undefined}
  }
  const redirects = await client.fetch<KnownRedirect[]>(
    '*[_type == "redirect"]{_id, from, "to": to._ref}',
    {},
    {perspective: 'raw'},
  )
  const moves = planRedirects(known, now, redirects).filter(({mutations}) => mutations.length > 0)
  const mutations = moves.flatMap((move) => move.mutations)
  const write = moves.length > 0 ? client.mutate(mutations as never, {tag: 'redirect'}) : undefined
  const error = await write?.then(
    () => undefined,
    (reason: Error) => reason,
  )
  return {moves, error}
}
