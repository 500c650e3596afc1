import {defineArrayMember, defineField, defineType} from '@sanity/types'
import {sourceIsComplete} from '../checks/findings/sourceIsComplete.ts'
import {isDoi, isIsbn, isPmcid, isPmid} from '../checks/identifiers.ts'
import {warnOf} from '../checks/warnOf.ts'
import {evidenceTypes, sourceTypes} from '../objects/sourceTypes.ts'

const names = (name: string, title: string) =>
  defineField({
    name,
    title,
    type: 'array',
    of: [defineArrayMember({type: 'cslName'})],
    group: 'details',
  })

const detail = (name: string, title: string, description?: string) =>
  defineField({name, title, type: 'string', group: 'details', description})

/**
 * A cited work, in the terms of CSL-JSON, so that it comes out again without loss. Clinicians know
 * it as a reference; Sanity reserves that word for its own links between documents.
 */
export const source = defineType({
  name: 'source',
  title: 'Reference',
  type: 'document',
  groups: [
    {name: 'work', title: 'Work', default: true},
    {name: 'identifiers', title: 'Identifiers'},
    {name: 'details', title: 'More details'},
  ],
  fields: [
    defineField({
      name: 'type',
      title: 'Kind of work',
      type: 'string',
      group: 'work',
      initialValue: 'article-journal',
      options: {list: sourceTypes},
      validation: (rule) => rule.required().error('Choose the kind of work.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'text',
      rows: 2,
      group: 'work',
      description: 'In sentence case, as in “Music therapy for autistic people”.',
      validation: (rule) => rule.required().error('A reference needs the title of the work.'),
    }),
    defineField({
      name: 'authors',
      title: 'Authors',
      type: 'array',
      group: 'work',
      of: [defineArrayMember({type: 'cslName'})],
    }),
    defineField({name: 'issued', title: 'Published', type: 'cslDate', group: 'work'}),
    defineField({
      name: 'containerTitle',
      title: 'Journal, book or website',
      type: 'string',
      group: 'work',
    }),
    defineField({name: 'volume', title: 'Volume', type: 'string', group: 'work'}),
    defineField({name: 'issue', title: 'Issue', type: 'string', group: 'work'}),
    defineField({
      name: 'page',
      title: 'Pages',
      type: 'string',
      group: 'work',
      description: 'Such as 12–34.',
    }),
    defineField({
      name: 'number',
      title: 'Article number',
      type: 'string',
      group: 'work',
      description: 'For journals that number articles instead of pages.',
    }),
    defineField({name: 'publisher', title: 'Publisher', type: 'string', group: 'work'}),
    defineField({
      name: 'evidence',
      title: 'Kind of evidence',
      type: 'string',
      group: 'work',
      description: 'Shown beside the reference, so that readers know how much weight it bears.',
      options: {list: evidenceTypes},
    }),
    defineField({
      name: 'retraction',
      title: 'Retracted',
      type: 'retraction',
      group: 'work',
      description:
        'Only if the journal has withdrawn this work: write the year in which it did. Whatever cites it then says so, here and to readers.',
      options: {collapsible: true, collapsed: true},
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      group: 'identifiers',
      description: 'Starts with 10. — without https://doi.org/.',
      validation: (rule) => rule.custom(isDoi),
    }),
    defineField({
      name: 'pmid',
      title: 'PubMed ID',
      type: 'string',
      group: 'identifiers',
      validation: (rule) => rule.custom(isPmid),
    }),
    defineField({
      name: 'pmcid',
      title: 'PubMed Central ID',
      type: 'string',
      group: 'identifiers',
      validation: (rule) => rule.custom(isPmcid),
    }),
    defineField({
      name: 'isbn',
      title: 'ISBN',
      type: 'string',
      group: 'identifiers',
      validation: (rule) => rule.custom(isIsbn),
    }),
    defineField({name: 'issn', title: 'ISSN', type: 'string', group: 'identifiers'}),
    defineField({
      name: 'url',
      title: 'Web address',
      type: 'url',
      group: 'identifiers',
      validation: (rule) => rule.uri({scheme: ['https', 'http']}),
    }),
    defineField({name: 'accessed', title: 'Seen on', type: 'cslDate', group: 'identifiers'}),
    names('editors', 'Editors'),
    names('translators', 'Translators'),
    names('containerAuthors', 'Authors of the whole book'),
    names('collectionEditors', 'Series editors'),
    detail('titleShort', 'Short title'),
    detail('containerTitleShort', 'Journal abbreviation'),
    detail('collectionTitle', 'Series'),
    detail('collectionNumber', 'Number in the series'),
    detail('edition', 'Edition'),
    detail('publisherPlace', 'Place of publication'),
    detail('eventTitle', 'Conference'),
    detail('eventPlace', 'Place of the conference'),
    detail('genre', 'Description', 'Such as Doctoral dissertation.'),
    detail('medium', 'Medium'),
    detail('status', 'Status', 'Such as in press.'),
    detail('section', 'Section'),
    detail('version', 'Version'),
    detail('numberOfPages', 'Number of pages'),
    detail('numberOfVolumes', 'Number of volumes'),
    detail('source', 'Database'),
    detail('archive', 'Archive'),
    detail('language', 'Language'),
    detail('note', 'Note'),
    defineField({name: 'abstract', title: 'Abstract', type: 'text', rows: 4, group: 'details'}),
    defineField({
      name: 'originalDate',
      title: 'First published',
      type: 'cslDate',
      group: 'details',
    }),
    defineField({name: 'submitted', title: 'Submitted', type: 'cslDate', group: 'details'}),
    defineField({
      name: 'eventDate',
      title: 'Date of the conference',
      type: 'cslDate',
      group: 'details',
    }),
    defineField({
      name: 'otherFields',
      title: 'Other CSL fields',
      type: 'array',
      group: 'details',
      hidden: ({value}) => !value?.length,
      of: [
        defineArrayMember({
          type: 'object',
          name: 'cslField',
          fields: [
            defineField({
              name: 'name',
              title: 'Field',
              type: 'string',
              validation: (rule) => rule.required(),
            }),
            defineField({
              name: 'json',
              title: 'Value as JSON',
              type: 'string',
              validation: (rule) => rule.required(),
            }),
          ],
        }),
      ],
    }),
    defineField({
      name: 'lookedUp',
      title: 'Looked up',
      type: 'lookedUp',
      group: 'identifiers',
      hidden: ({value}) => !value,
    }),
    defineField({
      name: 'asGiven',
      title: 'As it was written',
      type: 'text',
      rows: 3,
      group: 'details',
      readOnly: true,
      description: 'The text that this reference was read from.',
    }),
  ],
  validation: (rule) => rule.custom(warnOf(sourceIsComplete)).warning(),
  preview: {
    select: {
      title: 'title',
      family: 'authors.0.family',
      literal: 'authors.0.literal',
      second: 'authors.1.family',
      year: 'issued.year',
      container: 'containerTitle',
      doi: 'doi',
      url: 'url',
    },
    prepare: ({title, family, literal, second, year, container, doi, url}) => ({
      title: title || doi || url,
      subtitle: [[family ?? literal, second && 'et al.'].filter(Boolean).join(' '), year, container]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
