import {Card, Stack, Text} from '@sanity/ui'
import type {Review} from '../../schemas/model.generated.ts'
import {formatDay} from '../formatDay.ts'
import type {NamedReview} from './useReviews.ts'
import {titleOfScope} from './words.ts'

/** Every review of the article that was decided, the latest first: nobody can change it. */
export function Trail({reviews}: {reviews: NamedReview[]}) {
  const decided = reviews.filter(({state}) => state !== 'requested')
  if (decided.length === 0) return null
  return (
    <Stack gap={4}>
      <Text as="h2" size={1} weight="medium">
        Reviews so far
      </Text>
      {decided.map((review) => (
        <Card key={review._id} borderLeft paddingLeft={3}>
          <Stack gap={2}>
            <Text size={1}>
              {formatDay(review.decidedAt ?? review.requestedAt)}: {sentences[review.state]}{' '}
              {review.reviewerName ?? 'somebody who is gone'}
            </Text>
            <Text muted size={1}>
              {[titleOfScope(review.scope), review.authorName && `asked by ${review.authorName}`]
                .filter(Boolean)
                .join(', ')}
            </Text>
            {review.note && <Text size={1}>“{review.note}”</Text>}
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}

const sentences: Record<Review['state'], string> = {
  requested: 'waiting for',
  approved: 'approved by',
  changesRequested: 'changes asked for by',
  withdrawn: 'request withdrawn, to',
}
