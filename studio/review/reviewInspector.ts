import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import type {DocumentInspector} from 'sanity'
import {ReviewPanel} from './ReviewPanel.tsx'

export const REVIEW_INSPECTOR = 'attune/review'

/** The panel beside an article where reviews are asked for and decided. */
export const reviewInspector: DocumentInspector = {
  name: REVIEW_INSPECTOR,
  component: ReviewPanel,
  useMenuItem: () => ({
    icon: CheckmarkCircleIcon,
    title: 'Clinical review',
    showAsAction: true,
  }),
}
