import {defineField, defineType} from '@sanity/types'
import {slugFrom} from '../objects/slug.ts'

/** A subject that groups articles. */
export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      validation: (rule) =>
        rule.required().max(60).error('A topic needs a name of up to 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'In a sentence or two',
      type: 'text',
      rows: 3,
      description: 'Shown at the top of the topic’s page.',
    }),
    slugFrom('topic', 'title'),
  ],
  preview: {select: {title: 'title', subtitle: 'description'}},
})
