import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {findPlaceholders} from '../checks/findings/placeholders.ts'
import {findPromisedLinks} from '../checks/findings/promisedLinks.ts'
import {findUncitedStudies} from '../checks/findings/uncitedStudies.ts'
import {reviewsInOrder} from '../checks/reviewsInOrder.ts'
import {warnOf} from '../checks/warnOf.ts'
import {languageIn} from '../objects/language.ts'
import {slugFrom} from '../objects/slug.ts'

/** What clinicians write and readers come for. */
export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  groups: [
    {name: 'writing', title: 'Writing', default: true},
    {name: 'questions', title: 'Questions'},
    {name: 'sources', title: 'Sources'},
    {name: 'review', title: 'Clinical review'},
    {name: 'sharing', title: 'Address and sharing'},
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'writing',
      validation: (rule) =>
        rule.required().max(140).error('An article needs a title of up to 140 characters.'),
    }),
    defineField({
      name: 'standfirst',
      title: 'Introduction',
      type: 'briefText',
      group: 'writing',
      description: 'One or two paragraphs that say what the article is about.',
    }),
    defineField({
      name: 'body',
      title: 'Article',
      type: 'richText',
      group: 'writing',
      description: 'To cite a source, type [ after the claim.',
      validation: (rule) => rule.required().min(1).error('The article is still empty.'),
    }),
    defineField({
      name: 'hero',
      title: 'Main picture',
      type: 'figure',
      group: 'writing',
    }),
    defineField({
      name: 'authors',
      title: 'Written by',
      type: 'array',
      group: 'writing',
      of: [defineArrayMember({type: 'reference', title: 'Author', to: [{type: 'person'}]})],
      validation: (rule) =>
        rule.required().min(1).unique().error('Name at least one author, and nobody twice.'),
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      group: 'writing',
      of: [defineArrayMember({type: 'reference', title: 'Topic', to: [{type: 'topic'}]})],
      validation: (rule) => rule.unique().error('Each topic once.'),
    }),
    defineField({
      name: 'faqs',
      title: 'Questions readers ask',
      type: 'faqs',
      group: 'questions',
    }),
    defineField({
      name: 'respondent',
      title: 'Who answers readers’ questions',
      type: 'reference',
      group: 'questions',
      to: [{type: 'person'}],
      description: 'Named on the “Ask me anything” form. Not always the author.',
    }),
    defineField({
      name: 'references',
      title: 'References',
      type: 'array',
      group: 'sources',
      description:
        'Works that are cited in the text are listed by themselves, in order of first use. Works that are only listed here follow as further reading.',
      of: [defineArrayMember({type: 'reference', title: 'Reference', to: [{type: 'source'}]})],
      validation: (rule) => rule.unique().error('Each reference once.'),
    }),
    defineField({
      name: 'reviewedBy',
      title: 'Clinically reviewed by',
      type: 'reference',
      group: 'review',
      to: [{type: 'person'}],
      description:
        'Fills itself in when a colleague approves: press the eye above the article to ask one.',
    }),
    defineField({
      name: 'lastReviewed',
      title: 'Last reviewed',
      type: 'date',
      group: 'review',
      description: 'When somebody last checked the whole article. Editing it does not change this.',
    }),
    defineField({
      name: 'nextReviewDue',
      title: 'Next review due',
      type: 'date',
      group: 'review',
    }),
    slugFrom('article', 'title', 'sharing'),
    defineField({
      name: 'publishedAt',
      title: 'First published',
      type: 'datetime',
      group: 'sharing',
      description: 'The date beside the authors. Left empty: the day it was made.',
    }),
    languageIn('sharing'),
    defineField({name: 'seo', title: 'Search and sharing', type: 'seo', group: 'sharing'}),
  ],
  validation: (rule) => [
    rule.custom(reviewsInOrder),
    rule.custom(warnOf(findPlaceholders, findPromisedLinks, findUncitedStudies)).warning(),
  ],
  orderings: [
    {title: 'Newest first', name: 'newest', by: [{field: 'publishedAt', direction: 'desc'}]},
    {title: 'Title', name: 'title', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      author: 'authors.0.name',
      second: 'authors.1.name',
      // Not shown: by it, Studio's search looks for people, and finds all that names them.
      reviewer: 'reviewedBy.name',
      media: 'hero',
    },
    prepare: ({title, author, second, media}) => ({
      title,
      subtitle: [author, second].filter(Boolean).join(', '),
      media,
    }),
  },
})
