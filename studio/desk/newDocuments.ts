import {definePlugin} from 'sanity'

/** What is made anew from the bar at the top; Studio lists it by the alphabet. */
const offered = new Set(['article', 'source', 'person', 'topic', 'faq', 'page'])

/** Keeps the menu of new documents to what a clinician makes; lists still offer their own kind. */
export const newDocuments = definePlugin({
  name: 'new-documents',
  document: {
    newDocumentOptions: (options, {creationContext}) =>
      creationContext.type === 'global'
        ? options.filter(({templateId}) => offered.has(templateId))
        : options,
  },
})
