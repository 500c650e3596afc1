import {defineField, defineType} from '@sanity/types'

/** A date as bibliographies have it: often only a year, sometimes a range, sometimes words. */
export const cslDate = defineType({
  name: 'cslDate',
  title: 'Date',
  type: 'object',
  options: {columns: 3},
  fields: [
    defineField({
      name: 'year',
      title: 'Year',
      type: 'number',
      validation: (rule) => rule.integer(),
    }),
    defineField({
      name: 'month',
      title: 'Month',
      type: 'number',
      validation: (rule) => rule.integer().min(1).max(12).error('Months go from 1 to 12.'),
    }),
    defineField({
      name: 'day',
      title: 'Day',
      type: 'number',
      validation: (rule) => rule.integer().min(1).max(31).error('Days go from 1 to 31.'),
    }),
    defineField({name: 'endYear', title: 'Until year', type: 'number'}),
    defineField({name: 'endMonth', title: 'Until month', type: 'number'}),
    defineField({name: 'endDay', title: 'Until day', type: 'number'}),
    defineField({name: 'season', title: 'Season', type: 'number', hidden: true}),
    defineField({name: 'circa', title: 'About', type: 'boolean'}),
    defineField({
      name: 'literal',
      title: 'In words',
      type: 'string',
      description: 'Such as “in press”.',
    }),
  ],
})
