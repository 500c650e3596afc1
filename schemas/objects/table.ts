import {defineArrayMember, defineField, defineType} from '@sanity/types'

/** A table: what stands in rows and columns and would lose its sense as a list. */
export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'What the table shows, in one line.',
    }),
    defineField({
      name: 'headerRows',
      title: 'Rows at the top that name the columns',
      type: 'number',
      initialValue: 1,
      validation: (rule) => rule.integer().min(0).max(1).error('One row can name the columns.'),
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({type: 'tableRow'})],
      validation: (rule) => rule.required().min(1).error('A table needs a row.'),
    }),
  ],
  preview: {
    select: {caption: 'caption', rows: 'rows'},
    prepare: ({caption, rows}) => ({
      title: caption || 'Table',
      subtitle: `${rows?.length ?? 0} rows`,
    }),
  },
})

export const tableRow = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'tableCell'})],
    }),
  ],
  preview: {
    select: {
      first: 'cells.0.text.0.children.0.text',
      second: 'cells.1.text.0.children.0.text',
      third: 'cells.2.text.0.children.0.text',
    },
    prepare: ({first, second, third}) => ({
      title: [first, second, third].filter(Boolean).join(' · ') || 'Empty row',
    }),
  },
})

export const tableCell = defineType({
  name: 'tableCell',
  title: 'Cell',
  type: 'object',
  fields: [defineField({name: 'text', title: 'Text', type: 'briefText'})],
  preview: {
    select: {text: 'text.0.children.0.text'},
    prepare: ({text}) => ({title: text || 'Empty'}),
  },
})
