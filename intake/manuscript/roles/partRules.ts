import {subjectOf} from '../biography.ts'
import {isByline} from '../byline.ts'
import {hasCreditLabel, readCredits} from '../credits.ts'
import {recogniseHeading} from '../headings.ts'
import {isCall, isHelpline, isInvitation} from '../invitation.ts'
import {headsList, isDated, isEntry} from '../listing.ts'
import {type Block, textOf} from '../manuscript.ts'
import {asksNothing, isBoldAmongQuestions, questionRole} from './questions.ts'
import type {Rule} from './rule.ts'

/** What a block is by the part in which it stands, if nothing else tells it. */
export const partRules: Rule[] = [
  {
    name: 'a picture or a table',
    of: ['picture', 'table'],
    reads: ({place}) => (place === 'body' ? 'body' : 'leftOver'),
  },
  {
    name: 'a line about the article, with its label',
    of: ['paragraph'],
    reads: ({text}) =>
      (hasCreditLabel(text) || /^(?:by|(?:written|words) by|authors?:)\s/i.test(text)) &&
      readCredits(text) &&
      'credits',
  },
  {
    name: 'an invitation to book',
    reads: ({place, text, hasEnded}) =>
      hasEnded &&
      isInvitation(text) &&
      !/\b(?:1[89]|20)\d\d\b/.test(text) &&
      // Who writes “Book a session with me” may mean it as a part of the biography.
      (place !== 'about' || text.split(/\s+/).length <= 10 || isCall(text)) &&
      'invitation',
  },
  {
    // It is no part of the answer above it.
    name: 'the words of a button under the last answer',
    in: ['faqs'],
    reads: ({text}) => isInvitation(text) && !/[.!?:]$/.test(text) && 'leftOver',
  },
  {
    // “**My family thinks that I am lazy.**” over an answer, where others are in bold, too.
    name: 'a line in bold that asks nothing, among questions',
    in: ['faqs'],
    of: ['paragraph'],
    reads: ({blocks, i, text}) =>
      isBoldAmongQuestions(blocks, i) && {role: 'question', asks: asksNothing(text)},
  },
  {
    name: 'a question or an answer',
    in: ['faqs'],
    reads: ({block, text}) => questionRole(block, text),
  },
  {
    // Under a heading of the text that happens to hold the references, it is text.
    name: 'a helpline among the references',
    in: ['references', 'end'],
    of: ['paragraph', 'item'],
    reads: ({blocks, i, text}) => {
      if (!isHelpline(text) || isDated(text)) return false
      const at = blocks.slice(0, i).findLastIndex(({kind}) => kind === 'heading')
      const isOfList = recogniseHeading(textOf(blocks[at] as Block)) || headsList(blocks, at)
      return isOfList ? 'leftOver' : 'body'
    },
  },
  {
    // “[Come for a first talk](…)”, under works that have their years.
    name: 'a link under the references that is no source',
    in: ['references'],
    of: ['paragraph'],
    reads: ({block, blocks, i, text}) =>
      isLink(block) &&
      !isDated(text) &&
      blocks.slice(0, i).some((above) => !isLink(above) && isEntry(above)) &&
      'leftOver',
  },
  {
    name: 'a reference',
    in: ['references'],
    reads: () => 'reference',
  },
  {
    name: 'a helpline under the biography',
    in: ['about'],
    of: ['paragraph'],
    reads: ({text}) => isHelpline(text) && !subjectOf(text) && 'leftOver',
  },
  {
    name: 'a biography',
    in: ['about'],
    reads: () => 'bio',
  },
  {
    name: 'a byline within the text, or behind it',
    in: ['body', 'end'],
    reads: ({text}) => isByline(text) && 'byline',
  },
  {
    name: 'text',
    in: ['body'],
    reads: () => 'body',
  },
  {
    name: 'the words over a question form',
    in: ['ask'],
    reads: () => 'ask',
  },
  {
    name: 'the practice’s own words',
    in: ['welcome', 'whatIs'],
    reads: ({place}) => (place === 'welcome' ? 'welcome' : 'whatIs'),
  },
]

const isLink = (block: Block): boolean =>
  'spans' in block && block.spans.every((span) => 'text' in span && span.href)
