import {defineField, defineType} from '@sanity/types'

/** A mark in running text that points at one cited work, and where in it to look. */
export const citation = defineType({
  name: 'citation',
  title: 'Citation',
  type: 'object',
  fields: [
    defineField({
      name: 'source',
      title: 'Cited work',
      type: 'reference',
      to: [{type: 'source'}],
      validation: (rule) => rule.required().error('Choose the work that is cited here.'),
    }),
    defineField({
      name: 'locatorLabel',
      title: 'Where in it',
      type: 'string',
      options: {
        list: [
          {title: 'Page', value: 'page'},
          {title: 'Chapter', value: 'chapter'},
          {title: 'Section', value: 'section'},
          {title: 'Paragraph', value: 'paragraph'},
          {title: 'Figure', value: 'figure'},
          {title: 'Table', value: 'table'},
          {title: 'Timestamp', value: 'timestamp'},
        ],
      },
    }),
    defineField({name: 'locator', title: 'Number', type: 'string', description: 'Such as 12–14.'}),
    defineField({
      name: 'prefix',
      title: 'Words before',
      type: 'string',
      description: 'Such as “see”.',
    }),
    defineField({name: 'suffix', title: 'Words after', type: 'string'}),
  ],
  preview: {
    select: {title: 'source.title', locator: 'locator'},
    prepare: ({title, locator}) => ({title: title ?? 'No work chosen', subtitle: locator}),
  },
})
