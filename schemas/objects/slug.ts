import {defineField} from '@sanity/types'

/** The last part of a page's address, made from `source`. */
export const slugFrom = (source: string, group?: string) =>
  defineField({
    name: 'slug',
    title: 'Web address',
    type: 'slug',
    ...(group && {group}),
    description: `The last part of the address. Made from the ${source} until the page is published.`,
    options: {source, maxLength: 96},
    // Studio says the same sentence of an address that is missing and of one that is taken.
    validation: (rule) =>
      rule
        .required()
        .error(
          `Every page needs a web address of its own, which no other page has. Write one, or press “Make anew” to make one from the ${source}.`,
        ),
  })
