import {defineField} from '@sanity/types'
import {languages} from '../languages.ts'

/** The language of a document's text, if it is not that of the site. */
export const languageIn = (group?: string) =>
  defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    ...(group && {group}),
    description:
      'Only for a text that is not in English, the language of the site. Screen readers then speak it as it sounds, words break where they may, and Arabic or Hebrew runs from right to left.',
    options: {list: [...languages], layout: 'dropdown'},
  })
