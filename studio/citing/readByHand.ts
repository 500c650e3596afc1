import type {Work} from '../../citations/work.ts'
import {readPeople} from '../../intake/references/styles/apaPeople.ts'

/** What a person knows of a work, added to its identifier. */
export function readByHand(
  work: Work,
  {title = '', authors = '', year = '', container = ''}: Record<string, string>,
): Work {
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
