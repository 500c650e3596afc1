import {defineField, defineType} from '@sanity/types'
import {answer, answeredBy, question} from '../objects/faqEntry.ts'

/** A question that several pages share. Exactly one page owns it. */
export const faq = defineType({
  name: 'faq',
  title: 'Shared question',
  type: 'document',
  fields: [
    question,
    answer,
    answeredBy,
    defineField({
      name: 'owner',
      title: 'Belongs to',
      type: 'reference',
      weak: true,
      to: [{type: 'article'}, {type: 'page'}],
      description:
        'The one page that search engines are told about. Left empty: the page of all questions.',
    }),
  ],
  preview: {select: {title: 'question', subtitle: 'owner.title'}},
})
