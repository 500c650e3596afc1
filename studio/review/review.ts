import {definePlugin} from 'sanity'
import {publishAfterReview} from './publishAfterReview.ts'
import {reviewInspector} from './reviewInspector.ts'
import {useAskForReview} from './useAskForReview.ts'
import {useReviewBadge} from './useReviewBadge.ts'

/** Clinical review: asked for and decided beside the article, and kept as a trail. */
export const review = definePlugin({
  name: 'clinical-review',
  document: {
    inspectors: (inspectors, {documentType}) =>
      documentType === 'article' ? [...inspectors, reviewInspector] : inspectors,
    badges: (badges, {schemaType}) =>
      schemaType === 'article' ? [...badges, useReviewBadge] : badges,
    actions: (actions, {schemaType}) => {
      // The trail is only added to.
      if (schemaType === 'review') return []
      if (schemaType !== 'article') return actions
      return [...actions.map(publishAfterReview), useAskForReview]
    },
    newDocumentOptions: (options) => options.filter(({templateId}) => templateId !== 'review'),
  },
})
