import type {Draft} from './draft.ts'
import {refer} from './refer.ts'

/** One old address, so that there is something to see under Redirects. */
export const redirects: Draft<'redirect'>[] = [
  {
    _id: 'redirect-first-appointment',
    _type: 'redirect',
    from: '/your-first-appointment/',
    to: refer('article-first-session'),
  },
]
