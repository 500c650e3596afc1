import {defineField, defineType} from '@sanity/types'
import {saysWhatLettersMean} from '../checks/saysWhatLettersMean.ts'
import {writtenDay} from '../checks/writtenDay.ts'

/** One qualification as separate facts, so that it never becomes part of a name. */
export const credential = defineType({
  name: 'credential',
  title: 'Credential',
  type: 'object',
  fields: [
    defineField({
      name: 'abbreviation',
      title: 'Letters',
      type: 'string',
      description: 'As written after a name, for example LCAT.',
      validation: (rule) =>
        rule
          .required()
          .max(20)
          .regex(/^[^,;]+$/)
          .error('One credential at a time, up to 20 characters and without a comma.'),
    }),
    defineField({
      name: 'name',
      title: 'Full name',
      type: 'string',
      description: 'What the letters stand for. Readers see it when they point at them.',
      validation: (rule) => rule.custom(saysWhatLettersMean).warning(),
    }),
    defineField({name: 'issuingBody', title: 'Issued by', type: 'string'}),
    defineField({
      name: 'jurisdiction',
      title: 'State or country',
      type: 'string',
      description: 'Where a licence is valid.',
    }),
    defineField({name: 'licenceNumber', title: 'Licence number', type: 'string'}),
    defineField({
      name: 'verifyUrl',
      title: 'Where it can be verified',
      type: 'url',
      validation: (rule) => rule.uri({scheme: ['https', 'http']}),
    }),
    defineField({
      name: 'expires',
      title: 'Expires',
      type: 'date',
      description: 'An expired credential is no longer shown on the site.',
    }),
  ],
  preview: {
    select: {title: 'abbreviation', name: 'name', expires: 'expires'},
    prepare: ({title, name, expires}) => ({
      title,
      subtitle: [name, expires && `until ${writtenDay(expires)}`].filter(Boolean).join(' · '),
    }),
  },
})
