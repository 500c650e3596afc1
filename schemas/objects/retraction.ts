import {defineField, defineType} from '@sanity/types'
import {isDoi} from '../checks/identifiers.ts'

/** That a work was withdrawn by its journal, and where it says so. */
export const retraction = defineType({
  name: 'retraction',
  title: 'Retraction',
  type: 'object',
  fields: [
    defineField({name: 'date', title: 'When', type: 'cslDate'}),
    defineField({
      name: 'doi',
      title: 'DOI of the notice',
      type: 'string',
      description: 'If there is one: readers are led to it.',
      validation: (rule) => rule.custom(isDoi).warning(),
    }),
    defineField({
      name: 'noticed',
      title: 'Noticed here',
      type: 'datetime',
      readOnly: true,
      hidden: ({value}) => !value,
    }),
  ],
})
