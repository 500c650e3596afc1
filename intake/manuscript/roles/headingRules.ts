import {isByline} from '../byline.ts'
import {recogniseHeading, sumsUp} from '../headings.ts'
import {isInvitation} from '../invitation.ts'
import {partsList} from '../listing.ts'
import {type Block, textOf} from '../manuscript.ts'
import {announcementAt} from './announcements.ts'
import {asksNothing, isAmongQuestions, opensPair, opensRun, questionRole} from './questions.ts'
import type {Place, Rule} from './rule.ts'

/** Where parts begin: by a heading, or by what needs none. */
export const headingRules: Rule[] = [
  {
    name: 'questions without a heading of their own',
    reads: ({blocks, i, place}) =>
      place !== 'faqs' &&
      (opensPair(blocks, i) || (place === 'body' && opensRun(blocks, i))) && {
        role: 'question',
        leadsTo: 'faqs',
      },
  },
  {
    name: 'a summary above the title',
    in: ['top'],
    reads: ({blocks, i}) => sumsUp(headingAbove(blocks, i)) && 'body',
  },
  {
    // “Sore feet?” over a button, which is left over too, or the words of the button.
    name: 'a last heading with nothing under it',
    of: ['heading'],
    reads: ({blocks, i, hasEnded, text}) =>
      hasEnded &&
      i === blocks.length - 1 &&
      [undefined, 'booking'].includes(recogniseHeading(text)) &&
      'leftOver',
  },
  {
    // “Ready to rest?” over “Book an appointment …”, which the site says under every article.
    name: 'a last heading over an invitation alone',
    of: ['heading'],
    reads: ({blocks, i, place, text}) =>
      place !== 'top' &&
      recogniseHeading(text) === undefined &&
      isOverInvitation(blocks, i) && {
        role: 'announcement',
        announces: 'booking',
        leadsTo: 'booking',
        ends: true,
      },
  },
  {
    name: 'a heading that announces a part',
    of: ['heading'],
    reads(sight) {
      const announces = announcementAt(sight)
      if (!announces) return undefined
      const {text} = sight
      const begins = {leadsTo: announces, ends: announces !== 'faqs'}
      const isName = announces === 'about' && isByline(text) && !/^(?:about|meet)\s/i.test(text)
      if (isName) return {role: 'byline', ...begins}
      const isOwn = announces === 'welcome' || announces === 'whatIs'
      const isGuessed = announces === 'references' && !recogniseHeading(text)
      const asks = isGuessed && {what: 'assumedReferences', message: headsNoList(text)}
      return {role: isOwn ? announces : 'announcement', announces, ...(asks && {asks}), ...begins}
    },
  },
  {
    name: 'a heading that parts the references',
    in: ['references'],
    of: ['heading'],
    reads: ({blocks, i}) => partsList(blocks, i) && 'announcement',
  },
  {
    name: 'a heading that asks, among the questions',
    in: ['faqs'],
    of: ['heading'],
    reads: ({block, text}) => questionRole(block, text) === 'question' && 'question',
  },
  {
    name: 'a heading that asks nothing, among questions',
    in: ['faqs'],
    of: ['heading'],
    reads: ({blocks, i, text}) =>
      isAmongQuestions(blocks, i) && {role: 'question', asks: asksNothing(text)},
  },
  {
    name: 'a heading above the title',
    in: ['top'],
    of: ['heading'],
    reads: () => 'leftOver',
  },
  {
    name: 'the heading of a section',
    of: ['heading'],
    reads({place, blocks, i}) {
      const leadsTo = goesOn(place, blocks, i) ? 'body' : 'end'
      return {role: leadsTo === 'end' ? 'leftOver' : 'body', leadsTo}
    },
  },
]

function isOverInvitation(blocks: Block[], i: number): boolean {
  const [next, after] = [blocks[i + 1], blocks[i + 2]]
  const announced = after?.kind === 'heading' ? recogniseHeading(textOf(after)) : undefined
  const isLast = !after || (announced !== undefined && announced !== 'faqs')
  return next?.kind === 'paragraph' && isInvitation(textOf(next)) && isLast
}

const headsNoList = (heading: string) =>
  `What stands under “${heading}” was taken for the list of references, and the heading was left out: check that it is one.`

const headingAbove = (blocks: Block[], i: number) => {
  const heading = blocks.slice(0, i + 1).findLast(({kind}) => kind === 'heading')
  return heading ? textOf(heading) : ''
}

/**
 * Whether a heading that announces nothing goes on with the article: its end has been reached where
 * more of the text stands above than below.
 */
function goesOn(place: Place, blocks: Block[], i: number): boolean {
  if (['intro', 'body', 'faqs', 'references'].includes(place)) return true
  if (place === 'end') return false
  const words = (some: Block[]) => some.reduce((sum, block) => sum + textOf(block).length, 0)
  return words(blocks.slice(0, i)) < words(blocks.slice(i))
}
