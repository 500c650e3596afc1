import {expect, test} from 'vitest'
import {firstRows} from '../../studio/desk/firstRows.ts'

const sections = [
  {title: 'Mine', entries: [1, 2]},
  {title: 'Nobody’s', entries: []},
  {title: 'Theirs', entries: [3, 4, 5]},
  {title: 'Others', entries: [6]},
]

test('a long list shows so many rows, and says how many of each section there are', () => {
  const {sections: shown, left} = firstRows(sections, 3)
  expect(shown).toEqual([
    {title: 'Mine', entries: [1, 2], total: 2},
    {title: 'Theirs', entries: [3], total: 3},
  ])
  expect(left).toBe(3)
})

test('a short list shows all', () => {
  const {sections: shown, left} = firstRows(sections, 20)
  expect(shown.flatMap(({entries}) => entries)).toEqual([1, 2, 3, 4, 5, 6])
  expect(left).toBe(0)
})
