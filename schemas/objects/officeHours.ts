import {defineField, defineType} from '@sanity/types'
import {DAYS} from '../forms/appointment.ts'

const hour = /^([01]\d|2[0-3]):[0-5]\d$/

/** When appointments can be had on one day of the week. */
export const officeHours = defineType({
  name: 'officeHours',
  title: 'Office hours',
  type: 'object',
  fields: [
    defineField({
      name: 'day',
      title: 'Day',
      type: 'string',
      options: {
        list: DAYS.map((day) => ({value: day, title: `${day[0]?.toUpperCase()}${day.slice(1)}`})),
      },
      validation: (rule) => rule.required().error('Choose a day.'),
    }),
    defineField({
      name: 'opens',
      title: 'From',
      type: 'string',
      placeholder: '09:00',
      validation: (rule) =>
        rule.required().regex(hour).error('Write a time of 24 hours, such as 09:00 or 17:30.'),
    }),
    defineField({
      name: 'closes',
      title: 'To',
      type: 'string',
      placeholder: '17:00',
      validation: (rule) =>
        rule.required().regex(hour).error('Write a time of 24 hours, such as 09:00 or 17:30.'),
    }),
  ],
  preview: {
    select: {day: 'day', opens: 'opens', closes: 'closes'},
    prepare: ({day, opens, closes}) => ({
      title: day ? `${day[0]?.toUpperCase()}${day.slice(1)}` : 'A day',
      subtitle: `${opens ?? '…'}–${closes ?? '…'}`,
    }),
  },
})
