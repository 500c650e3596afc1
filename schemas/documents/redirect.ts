import {defineField, defineType} from '@sanity/types'
import {isSitePath} from '../checks/isSitePath.ts'

/** An old address that leads to a new one. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Old address',
  type: 'document',
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description: 'Such as /blog/old-title/.',
      validation: (rule) => [
        rule.required().error('Give the old address.'),
        rule.custom(isSitePath),
      ],
    }),
    defineField({
      name: 'to',
      title: 'Leads to',
      type: 'reference',
      to: [{type: 'article'}, {type: 'page'}, {type: 'person'}, {type: 'topic'}],
      validation: (rule) => rule.required().error('Choose the page that the old address leads to.'),
    }),
  ],
  preview: {select: {title: 'from', subtitle: 'to.title'}},
})
