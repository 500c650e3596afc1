import type {MutationEvent, SanityClient} from '@sanity/client'
import {catchError, concatMap, EMPTY, filter, from, type Observable, of} from 'rxjs'
import {documentPaths} from '../../schemas/documentPaths.ts'
import {type KnownRedirect, type Page, pathOf, planRedirects} from './planRedirects.ts'

/** A page that moved; with a failure where the old address could not be kept. */
interface Moved {
  from: string
  failure?: string
}

const types = Object.keys(documentPaths)
const moves = '*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]'

/**
 * Follows published pages, and writes a redirect whenever one gets another address: by Publish, by a
 * release or by a schedule, of this or another Studio. Tells each move that it saw to the end.
 */
export function keepRedirects(client: SanityClient): Observable<Moved> {
  const events = client.listen(
    moves,
    {types},
    {includePreviousRevision: true, includeResult: true, visibility: 'query'},
  ) as Observable<MutationEvent>
  return events.pipe(
    filter(({type, previous, result}) => type === 'mutation' && Boolean(previous && result)),
    concatMap(({previous, result}) => {
      const [before, after] = [previous as unknown as Page, result as unknown as Page]
      if (before.slug?.current === after.slug?.current) return EMPTY
      return from(redirect(client, before, after)).pipe(
        filter((moved) => moved !== undefined),
        catchError(({message}: Error) => of({from: pathOf(before) ?? '', failure: message})),
      )
    }),
  )
}

async function redirect(
  client: SanityClient,
  before: Page,
  after: Page,
): Promise<Moved | undefined> {
  const {redirects, others} = await client.fetch<{redirects: KnownRedirect[]; others: string[]}>(
    `{
      "redirects": *[_type == "redirect"]{_id, from, "to": to._ref},
      "others": *[_type == $type && slug.current == $slug && _id != $id]._id
    }`,
    {type: before._type, slug: before.slug?.current ?? '', id: after._id},
    {perspective: 'raw'},
  )
  const isTaken = others.some((id) => !/^(drafts|versions)\./.test(id))
  const plan = planRedirects(before, after, redirects, isTaken)
  if (!plan || plan.mutations.length === 0) return undefined
  await client.mutate(plan.mutations as never, {tag: 'redirect'})
  return plan
}
