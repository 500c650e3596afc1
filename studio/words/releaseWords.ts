/** Scheduling, and publishing several things together. */
export const releaseWords = {
  releases: {
    'action.add-document': 'Add something',
    'action.schedule-unpublish.disabled.not-published': 'Only what is published can be unpublished',
    'activity.event.add-document': 'Added a change',
    'activity.event.discard-document': 'Took a change out',
    'archive-dialog.confirm-archive-description_one': 'One change is put away with it.',
    'archive-dialog.confirm-archive-description_other': '{{count}} changes are put away with it.',
    'changes-published-docs.title': 'What changes on the site',
    'copy-to-draft-dialog.confirm-button': 'Yes, replace the draft',
    'copy-to-draft-dialog.description':
      'There is a draft of this already. Copy this version over it? What the draft holds stays in the history.',
    'copy-to-draft-dialog.title': 'There is a draft already',
    'dashboard.details.metadata.documents': 'Changes',
    'dashboard.details.metadata.status-empty': 'Nothing in it yet',
    'delete-dialog.confirm-delete-description_one': 'One change is deleted with it.',
    'delete-dialog.confirm-delete-description_other': '{{count}} changes are deleted with it.',
    'diff.list-empty': 'Nothing changes here yet',
    'discard-version-dialog.description-draft':
      'This discards all changes to it. They cannot be brought back.',
    'discard-version-dialog.description-release':
      'Everything that was changed for the release “<strong>{{releaseTitle}}</strong>” is lost here. It cannot be brought back.',
    'discard-version-dialog.header-release':
      'Take this out of the release “<strong>{{releaseTitle}}</strong>”?',
    'document-validation.error_one': '{{count}} thing to put right',
    'document-validation.error_other': '{{count}} things to put right',
    'document-validation.valid': 'Nothing to put right',
    'duplicate-dialog.confirm-duplicate-description_one': 'One change is copied with it.',
    'duplicate-dialog.confirm-duplicate-description_other': '{{count}} changes are copied with it.',
    'loading-release-documents.error.description':
      'What is in this release could not be read. Reload the page to try again.',
    'no-scheduled-drafts': 'Nothing is scheduled',
    'overview.description':
      'A release collects changes to several pages. They go live in one moment, and can be taken back together.',
    'presence.tooltip.one': '{{displayName}} is editing this in “{{releaseTitle}}” right now',
    'presence.tooltip.other': '{{count}} people are editing this right now',
    'publish-action.validation.no-documents': 'There is nothing to publish in it yet',
    'publish-dialog.confirm-publish-description_one':
      'One change goes live with “<strong>{{title}}</strong>”.',
    'publish-dialog.confirm-publish-description_other':
      '{{releaseDocumentsLength}} changes go live with “<strong>{{title}}</strong>”.',
    'publish-dialog.confirm-publish.title': 'Publish everything in this release?',
    'publish-dialog.confirm-publish.update-drafts-description_one':
      'The draft of one page gives way to what is published. What was changed in it is lost.',
    'publish-dialog.confirm-publish.update-drafts-description_other':
      'The drafts of {{draftDocumentsLength}} pages give way to what is published. What was changed in them is lost.',
    'publish-dialog.validation.error': 'Something in it has to be put right first',
    'publish-dialog.validation.loading': 'Checking…',
    'revert-dialog.confirm-revert-description_one': 'One change is taken back.',
    'revert-dialog.confirm-revert-description_other':
      '{{releaseDocumentsLength}} changes are taken back.',
    'revert-dialog.confirm-revert.warning-card':
      'Something in this release was changed again after it was published. That is overwritten.',
    'revert-release.description': 'Takes back what “{{title}}” changed.',
    'review.description': 'Add pages to this release to see here what changes',
    'schedule-action.validation.no-documents': 'There is nothing to schedule in it yet',
    'schedule-button-tooltip.validation.error': 'Something in it has to be put right first',
    'schedule-button-tooltip.validation.loading': 'Checking…',
    'schedule-dialog.publish-date-in-past-warning': 'Choose a time that is still to come.',
    'schedule-unpublish-dialog.confirm': 'Unpublish it then',
    'schedule-unpublish-dialog.header': 'Unpublish later',
    'search-documents-placeholder': 'Search this release',
    'summary.all-documents-errors-found': 'Something has to be put right first',
    'summary.all-documents-validated': 'Nothing to put right',
    'summary.document-count_one': '{{count}} change',
    'summary.document-count_other': '{{count}} changes',
    'summary.errors-found': 'Put right what is marked before you publish or schedule the release',
    'summary.no-documents-cardinality-one.description':
      'What was scheduled is not there any more. Perhaps somebody deleted it.',
    'summary.no-documents-cardinality-one.title': 'Nothing in it',
    'summary.no-documents': 'Nothing in it yet',
    'summary.validated-documents': '{{validatedCount}} of {{totalCount}} checked',
    'summary.validating-documents': 'Checking: {{validatedCount}} of {{totalCount}}',
    'table-header.document': 'What changes',
    'table-header.documents': 'Changes',
    'toast.create-version.error': 'It was not added to the release: {{error}}',
    'type-picker.tooltip.scheduled': 'The release is scheduled. Unschedule it to change this.',
    'unpublish-dialog.description.lost-changes': 'What was changed in it here is lost.',
    'unpublish-dialog.description.to-draft':
      'It leaves the site with the release <Label>{{title}}</Label>. The text is kept as a draft.',
    'unpublish-dialog.header': 'Take it off the site with this release?',
    'unpublish.already-unpublished': 'This is not published.',
    'unpublish.no-published-version': 'This was never published.',
  },
  singleDocRelease: {
    'action.schedule-publish-success': 'Scheduled',
    'action.schedule-publish.disabled.cardinality-one': 'This is scheduled already.',
    'action.schedule-publish.disabled.validation-issues':
      'The fields with a red mark have to be put right first.',
    'empty-state.description':
      'A page that is scheduled is locked until its time comes, and is published then.',
    'empty-state.title': 'Scheduled pages',
  },
}
