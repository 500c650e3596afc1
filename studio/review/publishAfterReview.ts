import type {DocumentActionComponent} from 'sanity'
import {reviewMissing} from '../../schemas/checks/review/standing.ts'
import type {Settings} from '../../schemas/model.generated.ts'
import {SETTINGS_ID} from '../../schemas/types.ts'
import {useLive} from '../useLive.ts'
import {useReviews, useStanding} from './useReviews.ts'

const gated = new Set(['publish', 'schedule'])

/** The Publish action, held back with the reason while the practice's settings ask for a review. */
export function publishAfterReview(action: DocumentActionComponent): DocumentActionComponent {
  if (!action.action || !gated.has(action.action)) return action
  const usePublishAfterReview: DocumentActionComponent = (props) => {
    const described = action(props)
    const missing = useMissingReview(props)
    return described && missing ? {...described, disabled: true, title: missing} : described
  }
  usePublishAfterReview.action = action.action
  usePublishAfterReview.displayName = action.displayName
  return usePublishAfterReview
}

interface Props {
  id: string
  draft: object | null
  published: object | null
}

function useMissingReview({id, draft, published}: Props): string | undefined {
  const required = useLive<Settings['reviewRequired'] | null>(
    `*[_id == "${SETTINGS_ID}"][0].reviewRequired`,
  )
  const standing = useStanding(draft ?? published, useReviews(id))
  // Held until it is known, or a quick hand could publish what nobody approved.
  if (required === undefined) return 'One moment: the settings are being read.'
  if (!required || required === 'never') return undefined
  if (!standing) return 'One moment: the reviews are being read.'
  return reviewMissing({required, isPublished: Boolean(published), standing})
}
