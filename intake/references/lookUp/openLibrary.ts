import {readDisplayName} from '../../../citations/readDisplayName.ts'
import type {Work} from '../../../citations/work.ts'
import {withKeys} from '../nameParts.ts'
import {readDateWords} from '../styles/dates.ts'
import {isOrganisation} from '../styles/organisations.ts'

interface Book {
  title?: string
  subtitle?: string
  authors?: {name?: string}[]
  publishers?: {name?: string}[]
  publish_places?: {name?: string}[]
  publish_date?: string
  number_of_pages?: number
}

/** The address at which Open Library tells of an ISBN. */
export const openLibraryAddress = (base: string, isbn: string): string =>
  `${base}/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`

/** A book as Open Library has it; undefined where it knows none. */
export function fromOpenLibrary(body: string, isbn: string): Work | undefined {
  const book = (JSON.parse(body) as Record<string, Book>)[`ISBN:${isbn}`]
  if (!book?.title) return undefined
  const {title, subtitle, authors = [], publishers, publish_places: places} = book
  const issued = readDateWords(book.publish_date ?? '')
  const people = authors.map(({name = ''}) =>
    isOrganisation(name) ? {literal: name} : readDisplayName(name),
  )
  return {
    type: 'book',
    title: subtitle ? `${title}: ${subtitle}` : title,
    ...(people.length && {authors: withKeys(people)}),
    ...(issued?.year && {issued: {_type: 'cslDate', year: issued.year}}),
    ...(publishers?.[0]?.name && {publisher: publishers[0].name}),
    ...(places?.[0]?.name && {publisherPlace: places[0].name}),
    ...(book.number_of_pages && {numberOfPages: String(book.number_of_pages)}),
    isbn,
  }
}
