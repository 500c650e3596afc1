import {expect, test} from 'vitest'
import {labelsOf} from '../../citations/labelsOf.ts'
import type {Citable} from '../../citations/work.ts'
import {randomWorks} from './randomWorks.ts'

const work = (names: string, year: number | undefined, title: string): Citable => ({
  type: 'article-journal',
  title,
  authors: names.split('; ').map((name) => {
    const [family = '', given = ''] = name.split(', ')
    return {family, given}
  }),
  issued: year ? {year} : null,
})

const texts = (works: Citable[]) => labelsOf(works).map(({text}) => text)

test('works of one author and year get letters by title, without its article', () => {
  expect(
    labelsOf([
      work('Gold, C.', 2012, 'The zither'),
      work('Gold, C.', 2012, 'A drum'),
      work('Gold, C.', 2013, 'Bells'),
    ]),
  ).toEqual([
    {text: 'Gold, 2012b', letter: 'b'},
    {text: 'Gold, 2012a', letter: 'a'},
    {text: 'Gold, 2013', letter: ''},
  ])
})

test('a work with a day comes after one of which only the year is known', () => {
  const dated = {...work('Gold, C.', 2012, 'A drum'), issued: {year: 2012, month: 3}}
  expect(texts([dated, work('Gold, C.', 2012, 'The zither')])).toEqual([
    'Gold, 2012b',
    'Gold, 2012a',
  ])
})

test('works without a date and those without an author are told apart too', () => {
  expect(texts([work('Gold, C.', undefined, 'B'), work('Gold, C.', undefined, 'A')])).toEqual([
    'Gold, n.d.-b',
    'Gold, n.d.-a',
  ])
  const untitled = {type: 'webpage', title: 'About sleep', issued: {year: 2020}}
  expect(texts([untitled, untitled])).toEqual(['“About sleep”, 2020a', '“About sleep”, 2020b'])
})

test('where “et al.” would confuse two groups, as many names stand as are needed', () => {
  expect(
    texts([
      work('Kapoor, R.; Bloom, A.; Montez, B.; Warner, C.; Hill, D.', 2017, 'A'),
      work('Kapoor, R.; Bloom, A.; Zucker, E.; Tang, F.; Day, G.', 2017, 'B'),
    ]),
  ).toEqual(['Kapoor, Bloom, Montez, et al., 2017', 'Kapoor, Bloom, Zucker, et al., 2017'])
})

test('where only the last of the names differs, all stand', () => {
  expect(
    texts([
      work('Hasan, A.; Liang, B.; Kahn, C.', 2015, 'A'),
      work('Hasan, A.; Liang, B.; Weintraub, D.', 2015, 'B'),
    ]),
  ).toEqual(['Hasan, Liang, & Kahn, 2015', 'Hasan, Liang, & Weintraub, 2015'])
})

test('first authors who share a surname get their initials', () => {
  expect(
    texts([
      work('Taylor, J. M.; Neimeyer, R.', 2015, 'A'),
      work('Taylor, Tom', 2014, 'B'),
      work('Gold, C.', 2014, 'C'),
    ]),
  ).toEqual(['J. M. Taylor & Neimeyer, 2015', 'T. Taylor, 2014', 'Gold, 2014'])
})

test('no two of many works have one label', () => {
  const works = randomWorks(300, 3)
  const labels = texts(works)
  expect(new Set(labels).size).toBe(works.length)
})
