import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {DocumentInspector} from 'sanity'
import {ReviewPanel} from './ReviewPanel.tsx'

export const REVIEW_INSPECTOR = 'attune/review'

/** The panel beside an article where reviews are asked for and decided. */
export const reviewInspector: DocumentInspector = {
  name: REVIEW_INSPECTOR,
  component: ReviewPanel,
  useMenuItem: () => ({
    icon: EyeOpenIcon,
    title: 'Clinical review',
    showAsAction: true,
  }),
}
