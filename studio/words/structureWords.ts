const goneIf = (deed: string) =>
  `If you ${deed} this, the pages that name it can no longer show it.`
const namedBy = (deed: string) =>
  `It may not be possible to ${deed} “<DocumentTitle/>”, because this names it:`
const notHere = 'This is not part of the release that you are looking at'

/** The desk and the panel of a document: its buttons, its menus, its questions before it acts. */
export const structureWords = {
  structure: {
    'action.copy-document-id.label': 'Copy its ID',
    'action.copy-link-to-document.label': 'Copy a link to this place in Studio',
    'action.delete.disabled.not-ready': 'One moment…',
    'action.delete.disabled.nothing-to-delete': 'There is nothing to delete',
    'action.delete.disabled.scheduled-release':
      'This cannot be deleted while it is part of a scheduled release',
    'action.delete.disabled.target-not-found': notHere,
    'action.discard-changes.confirm-dialog.confirm-discard-changes':
      'Discard everything that was changed since it was last published?',
    'action.discard-changes.confirm-dialog.confirm-discard-changes-draft':
      'Discard this draft? It was never published, so nothing of it is left.',
    'action.discard-changes.disabled.no-change': 'Nothing has changed since it was published',
    'action.discard-changes.disabled.not-published': 'This is not published',
    'action.discard-changes.disabled.not-ready': 'One moment…',
    'action.discard-changes.disabled.target-not-found': notHere,
    'action.duplicate.disabled.not-ready': 'One moment…',
    'action.duplicate.disabled.nothing-to-duplicate': 'There is nothing to duplicate yet',
    'action.publish.disabled.not-publishable': 'This is published with its release',
    'action.publish.disabled.not-ready': 'One moment…',
    'action.publish.no-changes.tooltip': 'Nothing has changed since it was published',
    'action.publish.validation-in-progress.label': 'Checking…',
    'action.publish.validation-issues-toast.description':
      'The fields with a red mark have to be put right first',
    'action.publish.validation-issues-toast.title': 'Not published',
    'action.publish.validation-issues.tooltip':
      'The fields with a red mark have to be put right first',
    'action.restore.confirm.message':
      'Bring this version back as a draft? What is there now stays in the history.',
    'action.restore.disabled.cannot-restore-initial': 'There is nothing before this version',
    'action.restore.label': 'Bring this version back',
    'action.restore.tooltip': 'Make it the draft again',
    'action.unpublish.disabled.not-published': 'This is not published',
    'action.unpublish.disabled.not-ready': 'One moment…',
    'banners.archived-release.description':
      'This belongs to the release <VersionBadge>{{title}}</VersionBadge>, which was put away.',
    'banners.archived-scheduled-draft.description': 'This is no longer scheduled',
    'banners.deleted-document-banner.restore-button.text': 'Bring the last version back',
    'banners.deleted-document-banner.text': 'This was deleted.',
    'banners.published-release.description':
      'You see it as it was published with <VersionBadge>{{title}}</VersionBadge>. It cannot be changed here.',
    'banners.reference-changed-banner.reason-changed.reload-button.text': 'Load it anew',
    'banners.reference-changed-banner.reason-changed.text':
      'Something else is named here since you opened it.',
    'banners.reference-changed-banner.reason-removed.close-button.text': 'Close',
    'banners.reference-changed-banner.reason-removed.text':
      'This is no longer named where you opened it.',
    'banners.release.error.description': 'It could not be added to the release: {{message}}',
    'banners.release.error.title': 'Not added to the release',
    'banners.release.navigate-to-edit-description': 'This is only in the',
    'banners.release.navigate-to-edit-description-multiple_one':
      'This is part of the release <VersionBadge/> and {{count}} more.',
    'banners.release.navigate-to-edit-description-multiple_other':
      'This is part of the release <VersionBadge/> and {{count}} more.',
    'banners.release.navigate-to-edit-description-none': 'This is not part of any release.',
    'banners.release.navigate-to-edit-description-single':
      'This is part of the release <VersionBadge/>.',
    'banners.release.waiting.description': 'One moment: it is being added to the release.',
    'banners.release.waiting.title': 'Adding it to the release…',
    'banners.revision-not-found.description':
      'This version could not be found. Choose another from the history.',
    'banners.scheduled-draft-override-banner.text':
      'This is scheduled to be published. What you publish now is replaced when its time comes.',
    'banners.unpublished-release-banner.text':
      'The release <VersionBadge>{{title}}</VersionBadge> takes this off the site.',
    'buttons.action-menu-button.aria-label': 'More actions',
    'buttons.action-menu-button.tooltip': 'More actions',
    'buttons.focus-pane-button.aria-label.collapse': 'Show the lists again',
    'buttons.focus-pane-button.aria-label.focus': 'Only this, without the lists',
    'buttons.focus-pane-button.tooltip.collapse': 'Show the lists again',
    'buttons.focus-pane-button.tooltip.focus': 'Only this, without the lists',
    'buttons.split-pane-button.aria-label': 'Open beside it',
    'buttons.split-pane-button.tooltip': 'Open beside it',
    'changes.banner.description': 'The history of <strong>{{perspective}}</strong>.',
    'changes.banner.tooltip':
      'What changed in the draft, or on the site. Press “Published” or “Draft” to see the other.',
    'compare-versions.menu-item.disabled-reason': 'There is only one version.',
    'confirm-delete-dialog.confirm-anyway-button.text_delete': 'Delete all of it anyway',
    'confirm-delete-dialog.confirm-anyway-button.text_delete_other': 'Delete all of it anyway',
    'confirm-delete-dialog.confirm-button.text_delete': 'Delete all of it',
    'confirm-delete-dialog.confirm-button.text_delete_one': 'Delete',
    'confirm-delete-dialog.confirm-button.text_delete_other': 'Delete all of it',
    'confirm-delete-dialog.confirmation.text_delete': 'Delete what is published, and the draft?',
    'confirm-delete-dialog.confirmation.text_delete_one': 'Do you want to delete this?',
    'confirm-delete-dialog.confirmation.text_delete_other':
      'Delete what is published, and the draft?',
    'confirm-delete-dialog.confirmation.text_unpublish':
      'Take “<DocumentTitle/>” off the site? The text stays as a draft.',
    'confirm-delete-dialog.error.message.text': 'It could not be found out what names this.',
    'confirm-delete-dialog.header.text_delete': 'Delete?',
    'confirm-delete-dialog.header.text_unpublish': 'Unpublish?',
    'confirm-delete-dialog.loading.text': 'Looking for what names it…',
    'confirm-delete-dialog.referential-integrity-disclaimer.text_delete': goneIf('delete'),
    'confirm-delete-dialog.referential-integrity-disclaimer.text_unpublish': goneIf('unpublish'),
    'confirm-delete-dialog.referring-document-count.text_one':
      '“<DocumentTitle/>” is named in one place',
    'confirm-delete-dialog.referring-document-count.text_other':
      '“<DocumentTitle/>” is named in {{count}} places',
    'confirm-delete-dialog.referring-documents-descriptor.text_delete': namedBy('delete'),
    'confirm-delete-dialog.referring-documents-descriptor.text_unpublish': namedBy('unpublish'),
    'document-inspector.menu-item.title': 'Show the data behind it',
    'document-target-badges.not-in-target.tooltip': 'There is no such version of this yet.',
    'document-view.form-view.loading': 'One moment…',
    'document-view.form-view.sync-lock-toast.description':
      'It was just published. You can go on in a few seconds.',
    'document-view.form-view.sync-lock-toast.title': 'One moment…',
    'events.compare-with-published.description':
      'What was changed could not be read. Here is how the <strong>{{version}}</strong> version differs from the <strong>published</strong> one.',
    'events.inspect.release': 'Look at it in <VersionBadge>{{releaseTitle}}</VersionBadge>',
    'events.open.draft': 'Open the <VersionBadge>draft</VersionBadge>',
    'incoming-references-pane.no-references': 'Nothing names this yet.',
    'incoming-references-pane.no-references-found': 'Nothing of this kind names it.',
    'pane-header.create-new-button.tooltip': 'Add one',
    'panes.document-list-pane.error.text': 'The list could not be read.',
    'panes.document-list-pane.error.title': 'The list could not be read',
    'panes.document-list-pane.max-items.text': 'The first {{limit}} are shown: search for others',
    'panes.document-list-pane.no-documents-of-type.text': 'Nothing here yet. Press + to add one.',
    'panes.document-list-pane.no-matching-documents.text': 'Nothing found',
    'panes.document-operation-results.operation-error_delete':
      'This was not deleted. If something else names it, take it out there first.',
    'panes.document-operation-results.operation-error_unpublish':
      'This was not unpublished. If something else names it, take it out there first.',
    'panes.document-operation-results.operation-success_copy-id': 'The ID is copied',
    'panes.document-operation-results.operation-success_copy-url': 'The link is copied',
    'panes.document-operation-results.operation-success_delete': 'It was deleted',
    'panes.document-operation-results.operation-success_discardChanges':
      'What was changed is discarded. The history still has it.',
    'panes.document-operation-results.operation-success_duplicate': 'It was duplicated',
    'panes.document-operation-results.operation-success_unpublish':
      '<Strong>{{title}}</Strong> was unpublished. The text is kept as a draft.',
    'panes.document-pane.document-not-found.loading': 'One moment…',
    'panes.document-pane.document-not-found.text':
      'Nothing is here under the ID <Code>{{id}}</Code>.',
    'panes.document-pane.document-not-found.title': 'This was not found',
    'toggle-inline-changes.menu-item.title': 'Show changes in the text',
  },
}
