import {defineField, defineType} from '@sanity/types'
import {describesPicture} from '../checks/describesPicture.ts'

/** A picture with all that a reader or a screen reader needs. Without a file it waits for one. */
export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  type: 'image',
  options: {hotspot: true},
  fields: [
    defineField({
      name: 'alt',
      title: 'Description for people who cannot see it',
      type: 'string',
      description: 'What the picture shows, in one sentence.',
      hidden: ({parent}) => parent?.decorative === true,
    }),
    defineField({
      name: 'decorative',
      title: 'Only decoration',
      type: 'boolean',
      description: 'Screen readers skip it. Choose this only if nothing is lost without it.',
    }),
    defineField({name: 'caption', title: 'Caption', type: 'string'}),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made it, and the licence if there is one.',
    }),
  ],
  validation: (rule) => rule.custom(describesPicture),
  preview: {
    select: {alt: 'alt', caption: 'caption', decorative: 'decorative', asset: 'asset'},
    prepare: ({alt, caption, decorative, asset}) => ({
      title: alt || (decorative ? 'Only decoration' : 'A picture without a description'),
      subtitle: asset ? caption : 'Waits for its file',
      media: asset,
    }),
  },
})
