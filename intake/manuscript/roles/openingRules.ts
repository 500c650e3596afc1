import {isSignature} from '../biography.ts'
import {namesSomebody} from '../byline.ts'
import {readCredits} from '../credits.ts'
import {introRole} from './introduction.ts'
import type {Rule} from './rule.ts'

/** What stands around the title, before the text. */
export const openingRules: Rule[] = [
  {
    name: 'a box, which is text',
    in: ['intro', 'body'],
    reads: ({block}) => block.callout && {role: 'body', leadsTo: 'body'},
  },
  {
    name: 'a picture above the title',
    in: ['top'],
    of: ['picture'],
    reads: ({i, titleAt}) => (i < titleAt ? 'hero' : 'body'),
  },
  {
    name: 'a byline above the title',
    in: ['top'],
    reads: ({text}) => namesSomebody(text) && 'byline',
  },
  {
    name: 'dates and reviewers above the title',
    in: ['top'],
    reads: ({text}) => readCredits(text) && 'credits',
  },
  {
    name: 'any other line above the title',
    in: ['top'],
    reads: () => 'leftOver',
  },
  {
    name: 'an author’s name under the title',
    in: ['intro'],
    of: ['paragraph', 'item', 'quotation', 'table'],
    reads: ({text, authors}) => isSignature(text, authors) && 'byline',
  },
  {
    name: 'a line between the title and the text',
    in: ['intro'],
    reads(sight) {
      const role = introRole(sight)
      return role === 'body' ? {role, leadsTo: 'body'} : role
    },
  },
]
