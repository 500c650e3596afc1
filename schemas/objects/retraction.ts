import {defineField, defineType} from '@sanity/types'

/** That a work was withdrawn by its journal, and where it says so. */
export const retraction = defineType({
  name: 'retraction',
  title: 'Retraction',
  type: 'object',
  fields: [
    defineField({name: 'date', title: 'Retracted', type: 'cslDate'}),
    defineField({
      name: 'doi',
      title: 'DOI of the notice',
      type: 'string',
    }),
    defineField({name: 'noticed', title: 'Noticed here', type: 'datetime', readOnly: true}),
  ],
})
