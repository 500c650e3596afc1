import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import type {DocumentActionComponent} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {REVIEW_INSPECTOR} from './reviewInspector.ts'

/** In the menu beside Publish: opens the review panel. */
export const useAskForReview: DocumentActionComponent = () => {
  const {openInspector} = useDocumentPane()
  return {
    label: 'Clinical review…',
    icon: CheckmarkCircleIcon,
    onHandle: () => openInspector(REVIEW_INSPECTOR),
  }
}
