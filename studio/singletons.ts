import {definePlugin} from 'sanity'
import {SETTINGS_ID} from '../schemas/types.ts'

const withheld = new Set(['delete', 'duplicate', 'unpublish'])

/** There is one practice: it is not made anew, copied or deleted. */
export const singletons = definePlugin({
  name: 'singletons',
  document: {
    actions: (actions, {documentId, schemaType}) =>
      schemaType === 'settings' || documentId === SETTINGS_ID
        ? actions.filter(({action}) => !action || !withheld.has(action))
        : actions,
    newDocumentOptions: (options) => options.filter(({templateId}) => templateId !== 'settings'),
  },
})
