import {Card, type CardTone, Stack, Text} from '@sanity/ui'
import {isOverdue, type Standing} from '../../schemas/checks/review/standing.ts'
import {formatDay} from '../formatDay.ts'
import {toLocalDay} from '../toLocalDay.ts'
import type {NamedReview} from './useReviews.ts'

interface Props {
  standing: Standing<NamedReview>
  article: {nextReviewDue?: string; lastReviewed?: string}
  /** Whether the person in front of Studio is whom the review waits for. */
  isMine: boolean
}

const tones: Record<Standing['kind'], CardTone> = {
  none: 'transparent',
  requested: 'primary',
  changesRequested: 'caution',
  outdated: 'caution',
  approved: 'positive',
}

/** In one or two sentences: where the review stands. */
export function StandingCard({standing, article, isMine}: Props) {
  const {nextReviewDue, lastReviewed} = article
  const overdue = isOverdue(nextReviewDue, toLocalDay(new Date()))
  return (
    <Card padding={4} radius={2} tone={overdue ? 'caution' : tones[standing.kind]} role="status">
      <Stack gap={3}>
        <Text weight="medium">{isMine ? 'Waiting for your review' : titleOf(standing)}</Text>
        <Text muted size={1}>
          {standing.kind === 'none' && lastReviewed
            ? `It was last reviewed on ${formatDay(lastReviewed)}, before reviews were kept here.`
            : sentenceOf(standing)}
        </Text>
        {nextReviewDue && (
          <Text muted={!overdue} size={1} weight={overdue ? 'medium' : 'regular'}>
            {overdue ? 'The next review was due on ' : 'The next review is due on '}
            {formatDay(nextReviewDue)}.
          </Text>
        )}
      </Stack>
    </Card>
  )
}

function titleOf(standing: Standing<NamedReview>): string {
  const who = standing.kind === 'none' ? '' : (standing.review.reviewerName ?? 'A colleague')
  switch (standing.kind) {
    case 'none':
      return 'Not reviewed here yet'
    case 'requested':
      return `Waiting for ${who}`
    case 'changesRequested':
      return `${who} asked for changes`
    case 'outdated':
      return 'Approved for an earlier version'
    case 'approved':
      return `Approved by ${who}`
  }
}

function sentenceOf(standing: Standing<NamedReview>): string {
  if (standing.kind === 'none') {
    return 'Ask a colleague who did not write it to check what this article says.'
  }
  const {requestedAt, decidedAt, note, message, reviewerName} = standing.review
  const decided = formatDay(decidedAt ?? requestedAt)
  switch (standing.kind) {
    case 'requested':
      return `Asked on ${formatDay(requestedAt)}.${message ? ` “${message}”` : ''}`
    case 'changesRequested':
      return `On ${decided}.${note ? ` “${note}”` : ''}`
    case 'outdated':
      return `${reviewerName ?? 'A colleague'} approved it on ${decided}. The text has changed since.`
    case 'approved':
      return `On ${decided}, for the text as it is now.`
  }
}
