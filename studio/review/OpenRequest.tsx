import {Button, Stack, Text} from '@sanity/ui'
import {useClient} from 'sanity'
import {useWork} from '../useWork.ts'
import {Failure} from './Failure.tsx'
import type {NamedReview} from './useReviews.ts'

/** What somebody who is not the reviewer can do while a review is waited for. */
export function OpenRequest({review}: {review: NamedReview}) {
  const client = useClient({apiVersion: '2025-02-19'})
  const {start, isBusy, failure} = useWork()
  const withdraw = () =>
    client
      .patch(review._id)
      .ifRevisionId(review._rev)
      .set({state: 'withdrawn', decidedAt: new Date().toISOString()})
      .commit({visibility: 'sync'})
  return (
    <Stack gap={4}>
      <Text muted size={1}>
        {review.reviewerName ?? 'The reviewer'} finds it under “Waiting for my review”. You can go
        on writing: what they approve is the text that they see.
      </Text>
      <Button
        mode="ghost"
        text="Withdraw the request"
        disabled={isBusy}
        onClick={() => start(withdraw)}
      />
      <Failure message={failure} />
    </Stack>
  )
}
