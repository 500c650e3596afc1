import type {SanityClient, SanityDocument} from '@sanity/client'
import {getDraftId, isVersionId} from 'sanity'
import {textVersionOf} from '../../schemas/checks/review/textVersion.ts'
import type {Review} from '../../schemas/model.generated.ts'
import {toLocalDay} from '../toLocalDay.ts'

export interface Decision {
  state: 'approved' | 'changesRequested'
  scope: Review['scope']
  note: string
  /** ISO date; for an approval. */
  nextReviewDue: string
  /** The document that the reviewer had before them, and the version of its text. */
  read: string
  seen: string
}

/**
 * Writes a reviewer's decision, and with an approval who reviewed the article and when, in one
 * transaction: into the draft, or into the release in which it was read. Throws where the text is
 * no longer the one that the reviewer saw.
 */
export async function decide(
  client: SanityClient,
  review: Review,
  {state, scope, note, nextReviewDue, read, seen}: Decision,
  now: Date,
): Promise<void> {
  const articleId = review.article._ref
  const ids = isVersionId(read) ? [read] : [getDraftId(articleId), articleId]
  const article = (await client.getDocuments(ids)).find((document) => document !== null)
  if (!article) throw new Error('The article was deleted in the meantime.')
  if (textVersionOf(article) !== seen) {
    throw new Error(
      'The text was changed while you were reading it. Look at it again, then decide.',
    )
  }
  const decision = {
    state,
    scope,
    note: note.trim() || undefined,
    decidedAt: now.toISOString(),
    articleRev: seen,
    ...(state === 'approved' && {nextReviewDue}),
  }
  const transaction = client
    .transaction()
    .patch(review._id, (patch) => patch.ifRevisionId(review._rev).set(decision))
  if (state === 'approved') {
    const facts = {
      reviewedBy: {_type: 'reference', _ref: review.reviewer._ref},
      lastReviewed: toLocalDay(now),
      nextReviewDue,
    }
    if (article._id === articleId) {
      transaction.create({...bare(article), _id: getDraftId(articleId), ...facts})
    } else {
      transaction.patch(article._id, (patch) => patch.ifRevisionId(article._rev).set(facts))
    }
  }
  await transaction.commit({visibility: 'sync', returnDocuments: false})
}

function bare({_rev, _createdAt, _updatedAt, ...rest}: SanityDocument): SanityDocument {
  return rest as SanityDocument
}
