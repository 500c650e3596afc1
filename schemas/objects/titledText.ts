import {defineField, defineType} from '@sanity/types'

/** A heading with a few paragraphs, such as the welcome on the home page. */
export const titledText = defineType({
  name: 'titledText',
  title: 'Heading and text',
  type: 'object',
  fields: [
    defineField({name: 'title', title: 'Heading', type: 'string'}),
    defineField({name: 'body', title: 'Text', type: 'briefText'}),
  ],
})
