import {expect, test} from 'vitest'
import {formatReference} from '../../citations/formatReference.ts'
import {toText} from '../../citations/runs.ts'
import {readApa} from '../../intake/references/styles/apa.ts'
import {references} from '../citations/references.ts'

const told = references.filter(({isReadable}) => isReadable)

test.each(told)('reads $kind so that it is written the same again', ({apa}) => {
  const text = apa.replaceAll('_', '')
  const work = readApa(text)
  expect(work && toText(formatReference(work, 'apa'))).toBe(text)
  expect(work?.asGiven).toBe(text)
})

test.each([
  [
    'a journal article whose article number is missing',
    'Mayer-Benarous, H., & Cohen, D. (2021). Music and more: A systematic review. Frontiers in Psychiatry, 12.',
    {
      type: 'article-journal',
      title: 'Music and more: A systematic review',
      containerTitle: 'Frontiers in Psychiatry',
      volume: '12',
      evidence: 'systematicReview',
      issued: {year: 2021},
      authors: [{family: 'Mayer-Benarous', given: 'H.'}, {family: 'Cohen'}],
    },
  ],
  [
    'particles, suffixes and an organisation with an ampersand',
    'van der Berg, T. A., Reed, T., Jr., & U.S. Department of Health & Human Services. (2001). Songs. Harbour Press.',
    {
      type: 'book',
      publisher: 'Harbour Press',
      authors: [
        {family: 'Berg', nonDroppingParticle: 'van der', given: 'T. A.'},
        {family: 'Reed', given: 'T.', suffix: 'Jr.'},
        {literal: 'U.S. Department of Health & Human Services'},
      ],
    },
  ],
  [
    'a journal whose name is abbreviated',
    'Brook, A. (2024). Is rest enough? A trial. J. Mus. Ther., 14(3), e201. doi:10.5555/QUIET.1.',
    {
      title: 'Is rest enough? A trial',
      containerTitle: 'J. Mus. Ther.',
      issue: '3',
      page: 'e201',
      doi: '10.5555/quiet.1',
    },
  ],
  [
    'a date that is only coming',
    'Okafor, C. (in press). Drumming together. Arts in Care.',
    {status: 'in press'},
  ],
  [
    'a page that was seen on a day',
    'Institute for Calm. (n.d.). About sleep. Retrieved November 2, 2026, from https://example.org/sleep',
    {type: 'webpage', accessed: {year: 2026, month: 11, day: 2}, url: 'https://example.org/sleep'},
  ],
])('reads %s', (_, entry, work) => {
  expect(readApa(entry)).toMatchObject(work as object)
})

test.each(['This line is no reference at all.', '(see above)', ''])(
  '“%s” is no reference',
  (line) => {
    expect(readApa(line)).toBeUndefined()
  },
)
