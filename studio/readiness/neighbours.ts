import {getPublishedId} from 'sanity'
import {formatCitation} from '../../citations/formatCitation.ts'
import type {Citable} from '../../citations/work.ts'
import {findReferences} from '../../schemas/checks/findings/deadReferences.ts'
import type {Neighbour} from '../../schemas/checks/readiness.ts'

/** A document that an article points at, as `NEIGHBOUR` gives it. */
export type Found = {_id: string; _type: string; name?: string; title?: string}

/** What the checks ask of a document that an article points at. */
export const NEIGHBOUR = `{_id, _type, title, name, "title": coalesce(title, question), credentials, _type == "source" => {...}}`

/** What else has the address of an article, `$slug`; `$own` are the ids of the article itself. */
// Not those in releases: the article itself is there under another id once it is scheduled.
export const SLUG_OWNER = `*[_type == "article" && slug.current == $slug && !(_id in $own)
  && !(_id in path("versions.**"))][0].title`

/** The ids that an article points at. */
export const pointedAt = (article: object | null): string[] =>
  [...new Set([...findReferences(article)].map(({ref}) => ref))].sort()

/** Drafts first, so that what is published, or is with the article in a release, takes their place. */
export function toNeighbours(found: Found[]): Map<string, Neighbour> {
  const sorted = found.toSorted((a, b) => Number(isDraft(b)) - Number(isDraft(a)))
  return new Map(
    sorted.map((document): [string, Neighbour] => {
      const _id = getPublishedId(document._id)
      const name = document._type === 'source' ? formatCitation(document as Citable) : document.name
      return [_id, {...document, _id, name, isPublished: !isDraft(document)}]
    }),
  )
}

const isDraft = ({_id}: Found) => _id.startsWith('drafts.')
