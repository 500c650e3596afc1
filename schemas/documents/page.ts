import {defineField, defineType} from '@sanity/types'
import {findPlaceholders} from '../checks/findings/placeholders.ts'
import {findPromisedLinks} from '../checks/findings/promisedLinks.ts'
import {findUncitedStudies} from '../checks/findings/uncitedStudies.ts'
import {warnOf} from '../checks/warnOf.ts'
import {languageIn} from '../objects/language.ts'
import {slugFrom} from '../objects/slug.ts'

/** A standing page, such as “About us” or “How we review”. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) =>
        rule.required().max(140).error('A page needs a title of up to 140 characters.'),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'richText',
      validation: (rule) => rule.required().min(1).error('The page is still empty.'),
    }),
    defineField({name: 'faqs', title: 'Questions readers ask', type: 'faqs'}),
    slugFrom('page', 'title'),
    languageIn(),
    defineField({name: 'seo', title: 'Search and sharing', type: 'seo'}),
  ],
  validation: (rule) =>
    rule.custom(warnOf(findPlaceholders, findPromisedLinks, findUncitedStudies)).warning(),
  preview: {
    select: {title: 'title', slug: 'slug.current'},
    prepare: ({title, slug}) => ({title, subtitle: slug ? `/${slug}/` : 'No web address yet'}),
  },
})
