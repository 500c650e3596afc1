import type {Review} from '../../schemas/model.generated.ts'
import {formatDay} from '../formatDay.ts'
import type {DeskEntry} from './DeskRow.tsx'

/** A review as the list of drafts asks for it; not one that was withdrawn. */
export interface DraftReview {
  article: string
  state: Review['state']
  requestedAt: string
  decidedAt: string | null
  reviewer: string | null
}

/**
 * Where the review of a draft stands, in a few words; nothing if the last one was of what is
 * published already. `publishedAt` is when that last changed, if it is there.
 */
export function toReviewMark(
  review: DraftReview | undefined,
  publishedAt: string | null,
): NonNullable<DeskEntry['marks']>[number] | undefined {
  if (!review) return undefined
  const {state, requestedAt, decidedAt, reviewer} = review
  const when = decidedAt ?? requestedAt
  if (publishedAt && publishedAt > when) return undefined
  const who = reviewer ?? 'a colleague'
  if (state === 'requested') return {text: `Waits for ${who}`, tone: 'primary'}
  if (state === 'changesRequested') return {text: `Changes asked for by ${who}`, tone: 'caution'}
  // The text may have changed since; the badge beside Publish knows, which has read it.
  return {text: `Approved by ${who} on ${formatDay(when)}`}
}
