import {defineField, defineType} from '@sanity/types'

/**
 * One clinical review of one article: asked for, decided, and kept as it was. Ids begin with
 * `review.`: what has a dot in its id is private, on the embedded lake and on hosted Sanity.
 */
export const review = defineType({
  name: 'review',
  title: 'Clinical review',
  type: 'document',
  // Written by the review panel only, so that the trail says what happened.
  readOnly: true,
  liveEdit: true,
  fields: [
    defineField({
      name: 'article',
      title: 'Article',
      type: 'reference',
      to: [{type: 'article'}],
      // The trail outlives the article, and begins before it is published.
      weak: true,
      validation: (rule) => rule.required().error('A review is of an article.'),
    }),
    defineField({
      name: 'author',
      title: 'Asked for by',
      type: 'reference',
      to: [{type: 'person'}],
      validation: (rule) => rule.required().error('Somebody asks for a review.'),
    }),
    defineField({
      name: 'reviewer',
      title: 'Reviewer',
      type: 'reference',
      to: [{type: 'person'}],
      validation: (rule) => rule.required().error('Choose who reviews the article.'),
    }),
    defineField({
      name: 'state',
      title: 'State',
      type: 'string',
      options: {
        list: [
          {title: 'Waiting for the reviewer', value: 'requested'},
          {title: 'Approved', value: 'approved'},
          {title: 'Changes asked for', value: 'changesRequested'},
          {title: 'Withdrawn', value: 'withdrawn'},
        ],
      },
      validation: (rule) => rule.required().error('A review has a state.'),
    }),
    defineField({
      name: 'scope',
      title: 'What was reviewed',
      type: 'string',
      options: {
        list: [
          {title: 'The whole article', value: 'wholeArticle'},
          {title: 'Clinical claims', value: 'clinicalClaims'},
          {title: 'References', value: 'references'},
          {title: 'Wording and tone', value: 'wording'},
        ],
      },
    }),
    defineField({name: 'message', title: 'Message to the reviewer', type: 'text', rows: 3}),
    defineField({name: 'note', title: 'The reviewer’s note', type: 'text', rows: 3}),
    defineField({
      name: 'requestedAt',
      title: 'Asked for',
      type: 'datetime',
      validation: (rule) => rule.required().error('A review was asked for at some time.'),
    }),
    defineField({name: 'decidedAt', title: 'Decided', type: 'datetime'}),
    defineField({name: 'nextReviewDue', title: 'Next review due', type: 'date'}),
    defineField({
      name: 'articleRev',
      title: 'Version of the text',
      type: 'string',
      description: 'A fingerprint of the text that was reviewed: another text has another.',
    }),
  ],
  preview: {
    select: {title: 'article.title', reviewer: 'reviewer.name', state: 'state'},
    prepare: ({title, reviewer, state}) => ({
      title: title ?? 'An article that is gone',
      subtitle: [reviewer, state && stateTitles[state as keyof typeof stateTitles]]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

const stateTitles = {
  requested: 'Waiting for the reviewer',
  approved: 'Approved',
  changesRequested: 'Changes asked for',
  withdrawn: 'Withdrawn',
}
