/** A review has a reviewer and a date, and the next one is due after it; else what to fill in. */
export function reviewsInOrder(article: unknown): true | {message: string; path: string[]} {
  const {reviewedBy, lastReviewed, nextReviewDue} = (article ?? {}) as {
    reviewedBy?: unknown
    lastReviewed?: string
    nextReviewDue?: string
  }
  if (lastReviewed && !reviewedBy) {
    const message = 'Say who reviewed the article, or clear the review date.'
    return {message, path: ['reviewedBy']}
  }
  if (reviewedBy && !lastReviewed) {
    return {message: 'Say when the article was reviewed.', path: ['lastReviewed']}
  }
  if (lastReviewed && nextReviewDue && nextReviewDue <= lastReviewed) {
    const message = 'The next review has to be due after the last one.'
    return {message, path: ['nextReviewDue']}
  }
  return true
}
