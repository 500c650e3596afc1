const IDS = {publishedId: 'well', draftId: 'drafts.well', versionId: 'versions.r.well'}
const RELEASE = {releaseId: 'r'}
const NOTE = {_id: 'drafts.well', _type: 'note'}
const PATCH = {
  set: {n: 1},
  setIfMissing: {n: 1},
  unset: ['n'],
  inc: {n: 1},
  dec: {n: 1},
  insert: {after: 'list[-1]', items: [1]},
  diffMatchPatch: {title: '@@ -0,0 +1 @@\n+x\n'},
  ifRevisionID: 'x',
}

/** What each action wants, by the part of its type that tells it apart. */
export const rightActions: Record<string, object> = {
  'document.create': {...IDS, attributes: NOTE, ifExists: 'ignore'},
  'document.edit': {...IDS, patch: PATCH},
  'document.publish': {...IDS, ifDraftRevisionId: 'x', ifPublishedRevisionId: 'x'},
  'document.unpublish': IDS,
  'document.discard': {...IDS, purge: false},
  'document.replaceDraft': {...IDS, attributes: NOTE},
  'document.delete': {...IDS, includeDrafts: ['drafts.well'], purge: false},
  'document.version.create': {...IDS, document: {...NOTE, _id: 'versions.r.well'}},
  'document.version.discard': {...IDS, purge: false},
  'document.version.replace': {...IDS, document: {...NOTE, _id: 'versions.r.well'}},
  'document.version.unpublish': IDS,
  'release.create': {...RELEASE, metadata: {title: 'x'}},
  'release.edit': {...RELEASE, patch: {set: {'metadata.title': 'x'}, unset: ['metadata.x']}},
  'release.publish': RELEASE,
  'release.schedule': {...RELEASE, publishAt: '2030-01-01T00:00:00Z'},
  'release.unschedule': RELEASE,
  'release.archive': RELEASE,
  'release.unarchive': RELEASE,
  'release.delete': RELEASE,
  'release.import': {
    ...RELEASE,
    ifExists: 'replace',
    attributes: {state: 'archived', _archived: ['{"_id":"versions.r.well","_type":"note"}']},
  },
}

export const rightMutations: Record<string, object> = {
  create: NOTE,
  createOrReplace: NOTE,
  createIfNotExists: NOTE,
  patch: {id: 'well', ...PATCH},
  delete: {query: '*[_id == $id]', params: {id: 'x'}, purge: false},
}
