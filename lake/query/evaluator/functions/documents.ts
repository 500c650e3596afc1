import {readAttribute} from '../attribute.ts'
import {lazy, type Run, simple} from '../step.ts'
import {isFields} from '../values.ts'
import type {Functions} from './index.ts'

export const documentFunctions: Functions = {
  plain: {
    'documents::get': (reference, run: Run) => follow(reference, run),
    'media::aspect': (reference, name, run: Run) => {
      const asset = follow(reference, run)
      return typeof name === 'string' ? readAttribute(readAttribute(asset, 'aspects'), name) : null
    },
    'user::attributes': () => ({}),
  },
  ofThis: {
    'sanity::versionOf': (document, id) => {
      const own = readAttribute(document, '_id')
      if (typeof id !== 'string' || typeof own !== 'string') return null
      const [root, ...rest] = own.split('.')
      const isDraft = root === 'drafts' && rest.length > 0 && rest.join('.') === id
      const isVersion = root === 'versions' && rest.length > 1 && rest.slice(1).join('.') === id
      return own === id || isDraft || isVersion
    },
    'sanity::partOfRelease': (document, release) => {
      const own = readAttribute(document, '_id')
      if (typeof release !== 'string' || typeof own !== 'string') return null
      const [root, name, ...rest] = own.split('.')
      return root === 'versions' && name === release && rest.length > 0
    },
  },
  special: {
    'releases::all': () =>
      lazy([], 2, function* (_, run) {
        return yield* run.view.indexes.lookUp(
          {kind: 'path', path: ['_type']},
          ['system.release'],
          run,
        )
      }),
    'documents::incomingRefCount': () =>
      lazy([], 2, function* (scope, run) {
        const id = readAttribute(scope.value, '_id')
        if (typeof id !== 'string') return null
        return (yield* run.view.indexes.lookUp({kind: 'references'}, [id], run)).length
      }),
    // Such references come from other datasets, which this lake does not have.
    'documents::incomingGlobalDocumentReferenceCount': () =>
      simple((scope) => (isFields(scope.value) ? 0 : null)),
  },
}

/** The document of a reference: a plain one, or a global one into this dataset. */
function follow(reference: unknown, run: Run): unknown {
  const ref = readAttribute(reference, '_ref')
  if (typeof ref !== 'string') return null
  const own = `dataset:${run.projectId}.${run.dataset}:`
  const id = ref.startsWith(own) ? ref.slice(own.length) : ref
  return run.view.byId.get(id) ?? null
}
