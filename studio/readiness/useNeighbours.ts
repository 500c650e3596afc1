import {useMemo} from 'react'
import type {Neighbour} from '../../schemas/checks/readiness.ts'
import {useLive} from '../useLive.ts'
import {type Found, NEIGHBOUR, pointedAt, toNeighbours} from './neighbours.ts'

const ids = '*[_id in $ids || _id in $drafts]'
const query = {listen: ids, fetch: `${ids}${NEIGHBOUR}`}

/** The documents that an article points at, by id, each in its published form where it has one. */
export function useNeighbours(article: object | null): Map<string, Neighbour> | undefined {
  const refs = useMemo(() => pointedAt(article), [article])
  const drafts = refs.map((id) => `drafts.${id}`)
  const found = useLive<Found[]>(refs.length > 0 ? query : undefined, {ids: refs, drafts})
  return useMemo(() => {
    if (refs.length === 0) return new Map()
    return found && neighboursOf(found)
  }, [found, refs])
}

const known = new WeakMap<Found[], Map<string, Neighbour>>()

function neighboursOf(found: Found[]): Map<string, Neighbour> {
  const neighbours = known.get(found) ?? toNeighbours(found)
  known.set(found, neighbours)
  return neighbours
}
