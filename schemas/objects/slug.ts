import {defineField} from '@sanity/types'
import {addressFault, type Paged} from '../checks/addressFault.ts'

/** The last part of the address of a page of a kind, made from `source`. */
export const slugFrom = (kind: Paged, source: string, group?: string) =>
  defineField({
    name: 'slug',
    title: 'Web address',
    type: 'slug',
    ...(group && {group}),
    description: `The last part of the address. Made from the ${source} until the page is published; if you change it later, the old address leads to the new one.`,
    options: {source, maxLength: 96},
    // Studio itself says that an address is taken: rules add up, and this one has no sentence for all.
    validation: (rule) =>
      rule
        .required()
        .custom(
          (slug: {current?: string} | undefined) => addressFault(kind, slug?.current) ?? true,
        ),
  })
