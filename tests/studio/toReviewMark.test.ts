import {expect, test} from 'vitest'
import {type DraftReview, toReviewMark} from '../../studio/desk/toReviewMark.ts'

const review: DraftReview = {
  article: 'a',
  state: 'requested',
  requestedAt: '2026-11-20T10:00:00.000Z',
  decidedAt: null,
  reviewer: 'Maren',
}
const decided = (state: DraftReview['state']): DraftReview => ({
  ...review,
  state,
  // Noon of whatever time zone the days are told in.
  decidedAt: new Date('2026-11-21T12:00').toISOString(),
})

test('a draft says whom it waits for, and what they decided', () => {
  expect(toReviewMark(undefined, null)).toBe(undefined)
  expect(toReviewMark(review, null)?.text).toBe('Waits for Maren')
  expect(toReviewMark(decided('changesRequested'), null)?.text).toBe('Changes asked for by Maren')
  expect(toReviewMark(decided('approved'), null)?.text).toBe(
    'Approved by Maren on 21 November 2026',
  )
})

test('a review of what is published already says nothing of new changes', () => {
  expect(toReviewMark(decided('approved'), '2026-11-23T10:00:00Z')).toBe(undefined)
  expect(toReviewMark(review, '2026-11-19T10:00:00Z')?.text).toBe('Waits for Maren')
})
