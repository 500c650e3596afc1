import {defineField, defineType} from '@sanity/types'

/** Which register of works a reference was looked up in, and when. */
export const lookedUp = defineType({
  name: 'lookedUp',
  title: 'Looked up',
  type: 'object',
  readOnly: true,
  options: {columns: 2},
  fields: [
    defineField({
      name: 'service',
      title: 'In',
      type: 'string',
      options: {list: ['Crossref', 'DataCite', 'PubMed', 'Open Library']},
    }),
    defineField({name: 'at', title: 'On', type: 'datetime'}),
  ],
})
