import type {Draft} from '../draft.ts'
import {publication} from './work.ts'

const WHO = 'World Health Organization'
const NICE = 'National Institute for Health and Care Excellence'

export const guidance: Draft<'source'>[] = [
  publication(
    'book',
    'who-2011',
    2011,
    [WHO, 'War Trauma Foundation', 'World Vision International'],
    {
      title: 'Psychological first aid: Guide for field workers',
      publisher: WHO,
      publisherPlace: 'Geneva',
      isbn: '9789241548205',
      evidence: 'information',
    },
  ),
  publication('book', 'who-2020', 2020, [WHO], {
    title: 'Doing what matters in times of stress: An illustrated guide',
    publisher: WHO,
    publisherPlace: 'Geneva',
    isbn: '9789240003927',
    url: 'https://www.who.int/publications/i/item/9789240003927',
    evidence: 'information',
  }),
  publication('report', 'nice-cg113', 2011, [NICE], {
    title: 'Generalised anxiety disorder and panic disorder in adults: management',
    genre: 'Clinical guideline',
    number: 'CG113',
    url: 'https://www.nice.org.uk/guidance/cg113',
    evidence: 'guideline',
  }),
  publication('report', 'nice-ng116', 2018, [NICE], {
    title: 'Post-traumatic stress disorder',
    genre: 'NICE guideline',
    number: 'NG116',
    url: 'https://www.nice.org.uk/guidance/ng116',
    evidence: 'guideline',
  }),
]
