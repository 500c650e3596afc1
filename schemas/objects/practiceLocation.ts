import {defineField, defineType} from '@sanity/types'

/** A place where the practice sees people. */
export const practiceLocation = defineType({
  name: 'practiceLocation',
  title: 'Location',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Name the location, for example “Riverside”.'),
    }),
    defineField({name: 'street', title: 'Street', type: 'string'}),
    defineField({name: 'city', title: 'City', type: 'string'}),
    defineField({name: 'region', title: 'State or region', type: 'string'}),
    defineField({name: 'postalCode', title: 'Postal code', type: 'string'}),
    defineField({name: 'country', title: 'Country', type: 'string'}),
    defineField({name: 'phone', title: 'Phone', type: 'string'}),
  ],
  preview: {select: {title: 'name', subtitle: 'city'}},
})
