import {defineArrayMember, defineType} from '@sanity/types'

const marks = {
  decorators: [
    {title: 'Bold', value: 'strong'},
    {title: 'Italic', value: 'em'},
  ],
  annotations: [defineArrayMember({type: 'link'}), defineArrayMember({type: 'internalLink'})],
}

const lists = [
  {title: 'Bullets', value: 'bullet'},
  {title: 'Numbers', value: 'number'},
]

/** The text of an article or page: sections, lists, pictures, tables, callouts and citations. */
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
    defineArrayMember({type: 'table'}),
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
