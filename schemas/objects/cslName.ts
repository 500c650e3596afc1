import {defineField, defineType} from '@sanity/types'
import {namesSomebody} from '../checks/namesSomebody.ts'

/** An author of a cited work, as in CSL-JSON: a person in parts, or an organisation in one piece. */
export const cslName = defineType({
  name: 'cslName',
  title: 'Name',
  type: 'object',
  fields: [
    defineField({name: 'family', title: 'Family name', type: 'string'}),
    defineField({name: 'given', title: 'Given names or initials', type: 'string'}),
    defineField({name: 'suffix', title: 'Suffix', type: 'string', description: 'Such as Jr.'}),
    defineField({
      name: 'nonDroppingParticle',
      title: 'Particle',
      type: 'string',
      description: 'Such as van.',
    }),
    defineField({
      name: 'droppingParticle',
      title: 'Dropping particle',
      type: 'string',
      hidden: true,
    }),
    defineField({
      name: 'literal',
      title: 'Organisation',
      type: 'string',
      description: 'Instead of the names above, such as World Health Organization.',
    }),
  ],
  validation: (rule) => rule.custom(namesSomebody),
  preview: {
    select: {family: 'family', given: 'given', literal: 'literal'},
    prepare: ({family, given, literal}) => ({
      title: literal ?? [family, given].filter(Boolean).join(', '),
    }),
  },
})
