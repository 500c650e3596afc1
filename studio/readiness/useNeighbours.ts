import {useMemo} from 'react'
import {formatCitation} from '../../citations/formatCitation.ts'
import type {Citable} from '../../citations/work.ts'
import {findReferences} from '../../schemas/checks/findings/deadReferences.ts'
import type {Neighbour} from '../../schemas/checks/readiness.ts'
import {useLive} from '../useLive.ts'

type Found = {_id: string; _type: string; name?: string; title?: string}

const ids = '*[_id in $ids || _id in $drafts]'
const query = {
  listen: ids,
  fetch: `${ids}{_id, _type, title, name, "title": coalesce(title, question), credentials, _type == "source" => {...}}`,
}

/** The documents that an article points at, by id, each in its published form where it has one. */
export function useNeighbours(article: object | null): Map<string, Neighbour> | undefined {
  const refs = useMemo(
    () => [...new Set([...findReferences(article)].map(({ref}) => ref))].sort(),
    [article],
  )
  const drafts = refs.map((id) => `drafts.${id}`)
  const found = useLive<Found[]>(refs.length > 0 ? query : undefined, {ids: refs, drafts})
  return useMemo(() => {
    if (refs.length === 0) return new Map()
    return found && neighboursOf(found)
  }, [found, refs])
}

const known = new WeakMap<Found[], Map<string, Neighbour>>()

/** Drafts first, so that what is published takes their place. */
function neighboursOf(found: Found[]): Map<string, Neighbour> {
  const before = known.get(found)
  if (before) return before
  const sorted = found.toSorted((a, b) => Number(isDraft(b)) - Number(isDraft(a)))
  const neighbours = new Map(
    sorted.map((document): [string, Neighbour] => {
      const _id = document._id.replace(/^drafts\./, '')
      const name = document._type === 'source' ? formatCitation(document as Citable) : document.name
      return [_id, {...document, _id, name, isPublished: !isDraft(document)}]
    }),
  )
  known.set(found, neighbours)
  return neighbours
}

const isDraft = ({_id}: Found) => _id.startsWith('drafts.')
