import type {Review} from '../../schemas/model.generated.ts'

interface Asked {
  articleId: string
  author: string
  reviewer: string
  scope: Review['scope']
  message: string
}

type NewReview = Omit<Review, '_createdAt' | '_updatedAt' | '_rev'>

/** The document that a request for a review is. */
export function toRequest(
  {articleId, author, reviewer, scope, message}: Asked,
  now: Date,
  id: string,
): NewReview {
  return {
    _id: `review.${id}`,
    _type: 'review',
    article: {_type: 'reference', _ref: articleId, _weak: true},
    author: {_type: 'reference', _ref: author},
    reviewer: {_type: 'reference', _ref: reviewer},
    state: 'requested',
    scope,
    ...(message.trim() && {message: message.trim()}),
    requestedAt: now.toISOString(),
  }
}
