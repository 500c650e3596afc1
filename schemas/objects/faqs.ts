import {defineArrayMember, defineType} from '@sanity/types'

/** The questions of one page: its own, and shared ones that another page may own. */
export const faqs = defineType({
  name: 'faqs',
  title: 'Questions and answers',
  type: 'array',
  of: [
    defineArrayMember({type: 'faqEntry'}),
    defineArrayMember({type: 'reference', title: 'Shared question', to: [{type: 'faq'}]}),
  ],
})
