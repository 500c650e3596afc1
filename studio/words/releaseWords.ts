/** Scheduling, and publishing several things together. */
export const releaseWords = {
  releases: {
    'action.add-document': 'Add something',
    'action.schedule-unpublish.disabled.not-published': 'Only what is published can be unpublished',
    'dashboard.details.metadata.documents': 'Changes',
    'dashboard.details.metadata.status-empty': 'Nothing in it yet',
    'discard-version-dialog.description-draft':
      'This discards all changes to it. They cannot be brought back.',
    'document-validation.error_one': '{{count}} thing to put right',
    'document-validation.error_other': '{{count}} things to put right',
    'document-validation.valid': 'Nothing to put right',
    'no-scheduled-drafts': 'Nothing is scheduled',
    'overview.description':
      'A release collects changes to several pages. They go live in one moment, and can be taken back together.',
    'publish-action.validation.no-documents': 'There is nothing to publish in it yet',
    'publish-dialog.confirm-publish.title': 'Publish everything in this release?',
    'publish-dialog.validation.error': 'Something in it has to be put right first',
    'publish-dialog.validation.loading': 'Checking…',
    'review.description': 'Add pages to this release to see here what changes',
    'schedule-action.validation.no-documents': 'There is nothing to schedule in it yet',
    'schedule-button-tooltip.validation.error': 'Something in it has to be put right first',
    'schedule-button-tooltip.validation.loading': 'Checking…',
    'search-documents-placeholder': 'Search this release',
    'summary.all-documents-errors-found': 'Something has to be put right first',
    'summary.all-documents-validated': 'Nothing to put right',
    'summary.document-count_one': '{{count}} change',
    'summary.document-count_other': '{{count}} changes',
    'summary.errors-found': 'Put right what is marked before you publish or schedule the release',
    'summary.no-documents': 'Nothing in it yet',
    'table-header.document': 'What changes',
    'table-header.documents': 'Changes',
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
