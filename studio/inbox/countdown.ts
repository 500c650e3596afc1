import type {Status} from '../../schemas/forms/submission.ts'

const DAY = 86_400_000
/** A question that nobody answered is warned of so many days before it is deleted. */
const LAST_DAYS = 14

/** When a submission is deleted, in words, and whether somebody should hurry. */
export function countdown(
  {deleteAt, status}: {deleteAt: string; status: Status},
  now: Date,
): {text: string; isUrgent: boolean} {
  const days = Math.ceil((Date.parse(deleteAt) - now.getTime()) / DAY)
  const isUrgent = days <= LAST_DAYS && (status === 'new' || status === 'inHand')
  if (days <= 0) return {text: 'Deleted within the hour', isUrgent}
  return {text: days === 1 ? 'Deleted tomorrow' : `Deleted in ${days} days`, isUrgent}
}
