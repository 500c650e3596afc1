import type {Review, Settings} from '../../model.generated.ts'
import {textVersionOf} from './textVersion.ts'

/** Where the clinical review of an article stands, for the text as it is now. */
export type Standing<R extends ReviewLike = Review> =
  | {kind: 'none'}
  /** Waiting for the reviewer, who asked for changes, or who approved this text. */
  | {kind: 'requested' | 'changesRequested' | 'approved'; review: R}
  /** Approved, but the text has changed since. */
  | {kind: 'outdated'; review: R}

export type ReviewLike = Pick<Review, 'state' | 'requestedAt' | 'articleRev'>

/** The standing by the latest review that was not withdrawn. */
export function standingOf<R extends ReviewLike>(article: object, reviews: R[]): Standing<R> {
  const review = reviews
    .filter(({state}) => state !== 'withdrawn')
    .toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0]
  if (!review) return {kind: 'none'}
  if (review.state === 'requested') return {kind: 'requested', review}
  if (review.state === 'changesRequested') return {kind: 'changesRequested', review}
  const isCurrent = review.articleRev === textVersionOf(article)
  return {kind: isCurrent ? 'approved' : 'outdated', review}
}

interface Gate<R extends ReviewLike> {
  required: Settings['reviewRequired'] | null
  /** Whether the article has been published before. */
  isPublished: boolean
  standing: Standing<R>
}

/** Why the practice's settings do not let an article be published yet; undefined if they do. */
export function reviewMissing<R extends ReviewLike>({
  required,
  isPublished,
  standing,
}: Gate<R>): string | undefined {
  if (!required || required === 'never') return undefined
  if (required === 'beforeFirstPublish' && isPublished) return undefined
  switch (standing.kind) {
    case 'approved':
      return undefined
    case 'requested':
      return 'The reviewer has not decided yet.'
    case 'changesRequested':
      return 'The reviewer asked for changes. Make them, then ask for another review.'
    case 'outdated':
      return 'The text has changed since it was approved. Ask for another review.'
    case 'none':
      return 'This practice publishes after a clinical review. Ask a colleague for one.'
  }
}

/** Whether a review is overdue on a day, both as ISO dates. */
export function isOverdue(nextReviewDue: string | null | undefined, today: string): boolean {
  return Boolean(nextReviewDue && nextReviewDue < today.slice(0, 10))
}
