import {useDeferredValue, useMemo} from 'react'
import {type Standing, standingOf} from '../../schemas/checks/review/standing.ts'
import type {Review} from '../../schemas/model.generated.ts'
import {useLive} from '../useLive.ts'

/** A review with the names of those who took part. */
export type NamedReview = Review & {reviewerName: string | null; authorName: string | null}

const query = `*[_type == "review" && article._ref == $id] | order(requestedAt desc) {
  ..., "reviewerName": reviewer->name, "authorName": author->name
}`

/** The trail of an article, the latest first; undefined while it is read. */
export const useReviews = (id: string): NamedReview[] | undefined => useLive(query, {id})

/** Where the review of an article stands, for its text as it is; a moment behind the typing. */
export function useStanding(
  article: object | null,
  reviews: NamedReview[] | undefined,
): Standing<NamedReview> | undefined {
  const settled = useDeferredValue(article)
  return useMemo(
    () => (settled && reviews ? standingOf(settled, reviews) : undefined),
    [settled, reviews],
  )
}
