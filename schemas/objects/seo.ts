import {defineField, defineType} from '@sanity/types'

/** What search engines and social sites show instead of the page's own title, text and picture. */
export const seo = defineType({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'title',
      title: 'Title in search results',
      type: 'string',
      description: 'Left empty: the title of the page.',
      validation: (rule) =>
        rule.max(60).warning('Search engines cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description in search results',
      type: 'text',
      rows: 3,
      description: 'Left empty: the beginning of the introduction.',
      validation: (rule) =>
        rule.max(160).warning('Search engines cut this after about 160 characters.'),
    }),
    defineField({
      name: 'image',
      title: 'Picture when shared',
      type: 'figure',
      description: 'Left empty: the main picture.',
    }),
    defineField({name: 'hideFromSearch', title: 'Hide from search engines', type: 'boolean'}),
  ],
})
