import type {DocumentBadgeComponent, DocumentBadgeDescription} from 'sanity'
import type {Standing} from '../../schemas/checks/review/standing.ts'
import {formatDay} from '../formatDay.ts'
import {type NamedReview, useReviews, useStanding} from './useReviews.ts'

/** Where the review of an article stands, beside the Publish button. */
export const useReviewBadge: DocumentBadgeComponent = ({id, version, draft, published}) => {
  const standing = useStanding(version ?? draft ?? published, useReviews(id))
  return standing ? toBadge(standing) : null
}

function toBadge(standing: Standing<NamedReview>): DocumentBadgeDescription | null {
  if (standing.kind === 'none') return null
  const {review} = standing
  const who = review.reviewerName ?? 'a colleague'
  const when = formatDay(review.decidedAt ?? review.requestedAt)
  switch (standing.kind) {
    case 'requested':
      return {label: 'In review', color: 'primary', title: `Waiting for ${who} since ${when}.`}
    case 'changesRequested':
      return {label: 'Changes asked for', color: 'warning', title: `By ${who} on ${when}.`}
    case 'outdated':
      return {
        label: 'Changed since its review',
        color: 'warning',
        title: `${who} approved an earlier version on ${when}.`,
      }
    case 'approved':
      return {label: 'Reviewed', color: 'success', title: `${who} approved this on ${when}.`}
  }
}
