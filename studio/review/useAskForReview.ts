import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {DocumentActionComponent} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {REVIEW_INSPECTOR} from './reviewInspector.ts'

/** In the menu beside Publish: opens the review panel. */
export const useAskForReview: DocumentActionComponent = () => {
  const {openInspector} = useDocumentPane()
  return {
    label: 'Clinical review…',
    icon: EyeOpenIcon,
    onHandle: () => openInspector(REVIEW_INSPECTOR),
  }
}
