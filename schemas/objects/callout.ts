import {defineField, defineType} from '@sanity/types'

const tones = [
  {title: 'Good to know', value: 'note'},
  {title: 'Try this', value: 'practice'},
  {title: 'Take care', value: 'caution'},
]

/** A boxed aside. */
export const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  fields: [
    defineField({
      name: 'tone',
      title: 'Kind',
      type: 'string',
      initialValue: 'note',
      options: {
        layout: 'radio',
        list: tones,
      },
      validation: (rule) => rule.required().error('Choose the kind of callout.'),
    }),
    defineField({name: 'title', title: 'Heading', type: 'string'}),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'briefText',
      validation: (rule) => rule.required().error('A callout needs text.'),
    }),
  ],
  preview: {
    select: {title: 'title', tone: 'tone', text: 'body.0.children.0.text'},
    prepare: ({title, tone, text}) => ({
      title: title || tones.find(({value}) => value === tone)?.title || 'Callout',
      subtitle: text || 'Nothing is written in it yet',
    }),
  },
})
