import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {nameWithoutCredentials} from '../checks/nameWithoutCredentials.ts'
import {slugFrom} from '../objects/slug.ts'

/** An author, a reviewer or somebody who answers readers' questions. */
export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'The name only. Titles and credentials have fields of their own.',
      validation: (rule) => [
        rule.required().error('Everybody here has a name.'),
        rule.custom(nameWithoutCredentials),
      ],
    }),
    defineField({
      name: 'credentials',
      title: 'Credentials',
      type: 'array',
      of: [defineArrayMember({type: 'credential'})],
    }),
    defineField({
      name: 'pronouns',
      title: 'Pronouns',
      type: 'string',
      description: 'Such as she/her.',
    }),
    defineField({
      name: 'jobTitle',
      title: 'Role',
      type: 'string',
      description: 'Such as Music therapist.',
    }),
    defineField({name: 'portrait', title: 'Portrait', type: 'figure'}),
    defineField({
      name: 'shortBio',
      title: 'In one or two sentences',
      type: 'text',
      rows: 3,
      description: 'Shown under articles and in lists.',
      validation: (rule) =>
        rule.max(300).warning('Up to 300 characters fit well under an article.'),
    }),
    defineField({
      name: 'bio',
      title: 'In their own words',
      type: 'briefText',
      description: 'Shown on their own page.',
    }),
    defineField({
      name: 'profiles',
      title: 'Elsewhere on the web',
      type: 'array',
      of: [defineArrayMember({type: 'url'})],
      description: 'Professional profiles, such as a licence register or ORCID.',
    }),
    slugFrom('person', 'name'),
  ],
  preview: {
    select: {
      title: 'name',
      role: 'jobTitle',
      first: 'credentials.0.abbreviation',
      second: 'credentials.1.abbreviation',
      third: 'credentials.2.abbreviation',
      media: 'portrait',
    },
    prepare: ({title, role, first, second, third, media}) => ({
      title,
      subtitle: [role, [first, second, third].filter(Boolean).join(', ')]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
})
