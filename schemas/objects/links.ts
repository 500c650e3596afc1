import {defineField, defineType} from '@sanity/types'

/** A link to another site, an e-mail address or a telephone. */
export const link = defineType({
  name: 'link',
  title: 'Link to the web',
  type: 'object',
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      validation: (rule) =>
        rule
          .required()
          .uri({scheme: ['https', 'http', 'mailto', 'tel']})
          .error('A link needs an address that starts with https://, mailto: or tel:.'),
    }),
  ],
})

/** A link to a page of this site; it follows the page when its address changes. */
export const internalLink = defineType({
  name: 'internalLink',
  title: 'Link to a page of this site',
  type: 'object',
  fields: [
    defineField({
      name: 'reference',
      title: 'Page',
      type: 'reference',
      to: [{type: 'article'}, {type: 'page'}, {type: 'person'}, {type: 'topic'}],
      validation: (rule) => rule.required().error('Choose the page to link to.'),
    }),
  ],
})
