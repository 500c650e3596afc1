import {definePlugin} from 'sanity'
import {documentPaths} from '../../schemas/documentPaths.ts'
import {useShareDraft} from './useShareDraft.tsx'

/** A link by which a colleague sees one draft, for a week. */
export const sharing = definePlugin({
  name: 'sharing',
  document: {
    actions: (actions, {schemaType}) =>
      schemaType in documentPaths ? [...actions, useShareDraft] : actions,
  },
})
