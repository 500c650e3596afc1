/** A review has a reviewer and a date, and the next one is due after it. */
export function reviewsInOrder(article: unknown): true | string {
  const {reviewedBy, lastReviewed, nextReviewDue} = (article ?? {}) as {
    reviewedBy?: unknown
    lastReviewed?: string
    nextReviewDue?: string
  }
  if (lastReviewed && !reviewedBy) return 'Say who reviewed the article, or clear the review date.'
  if (reviewedBy && !lastReviewed) return 'Say when the article was reviewed.'
  if (lastReviewed && nextReviewDue && nextReviewDue <= lastReviewed) {
    return 'The next review has to be due after the last one.'
  }
  return true
}
