import {defineArrayMember, defineField, defineType} from '@sanity/types'

const link = defineArrayMember({
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

const internalLink = defineArrayMember({
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

const marks = {
  decorators: [
    {title: 'Bold', value: 'strong'},
    {title: 'Italic', value: 'em'},
  ],
  annotations: [link, internalLink],
}

const lists = [
  {title: 'Bullets', value: 'bullet'},
  {title: 'Numbers', value: 'number'},
]

/** The text of an article or page: sections, lists, pictures, callouts and citations. */
export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Text', value: 'normal'},
        {title: 'Section heading', value: 'h2'},
        {title: 'Smaller heading', value: 'h3'},
        {title: 'Smallest heading', value: 'h4'},
        {title: 'Quotation', value: 'blockquote'},
      ],
      lists,
      marks,
      of: [defineArrayMember({type: 'citation'})],
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'callout'}),
  ],
})

/** A few paragraphs without headings or pictures: a standfirst, a biography, an answer. */
export const briefText = defineType({
  name: 'briefText',
  title: 'Short text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Text', value: 'normal'}],
      lists,
      marks,
      of: [defineArrayMember({type: 'citation'})],
    }),
  ],
})
