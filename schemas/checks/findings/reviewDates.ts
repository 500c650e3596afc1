import {isOverdue} from '../review/standing.ts'
import {writtenDay} from '../writtenDay.ts'
import type {Finding} from './finding.ts'

interface ArticleLike {
  reviewedBy?: unknown
  nextReviewDue?: string | null
}

/** Nobody has clinically reviewed the article, or the next review is overdue. */
export function findReviewGaps({reviewedBy, nextReviewDue}: ArticleLike, today: string): Finding[] {
  const found: Finding[] = []
  if (!reviewedBy) {
    const message = 'Nobody has reviewed this yet. Ask a colleague under “Clinical review”.'
    found.push({rule: 'missingReviewer', severity: 'warning', message, where: ['reviewedBy']})
  }
  if (nextReviewDue && isOverdue(nextReviewDue, today)) {
    const message = `A review was due on ${writtenDay(nextReviewDue)}, and readers are told so. Ask a colleague under “Clinical review”.`
    found.push({rule: 'overdueReview', severity: 'warning', message, where: ['nextReviewDue']})
  }
  return found
}
