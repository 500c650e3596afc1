import {readPeople} from '../../intake/references/apaPeople.ts'
import type {PastedWork} from './readPasted.ts'

/** What a person knows of a work, added to its identifier. */
export function readByHand(
  work: PastedWork,
  {title = '', authors = '', year = '', container = ''}: Record<string, string>,
): PastedWork & {title: string} {
  const people = authors.trim() ? readPeople(authors.trim()) : []
  const number = Number(/\b\d{4}\b/.exec(year)?.[0])
  return {
    ...work,
    title: title.trim(),
    ...(people.length && {authors: people}),
    ...(number && {issued: {_type: 'cslDate', year: number}}),
    ...(container.trim() && {containerTitle: container.trim()}),
  }
}
