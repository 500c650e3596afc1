import {
  introduces,
  isAuthorsNote,
  isBiography,
  isSignature,
  isSignedOff,
  withoutAbout,
} from '../biography.ts'
import {isByline, readByline} from '../byline.ts'
import {readDate} from '../date.ts'
import {isDisclaimer, isFurniture} from '../furniture.ts'
import {recogniseHeading} from '../headings.ts'
import {isInvitation} from '../invitation.ts'
import {type Block, textOf} from '../manuscript.ts'
import {isAbout} from './announcements.ts'
import type {Rule} from './rule.ts'

/** What may stand under any text: who wrote it, what it declares, and what pages say around it. */
export const endingRules: Rule[] = [
  {
    // “About Tom” on a line of its own, between two biographies.
    name: 'a line that announces another author',
    in: ['about'],
    of: ['paragraph'],
    reads: ({text, authors}) =>
      /^(?:about|meet)\s/i.test(text) &&
      isAbout(text, authors) && {role: 'announcement', announces: 'about'},
  },
  {
    name: 'a byline under the text',
    reads: ({block, blocks, i, text, authors}) =>
      (isAuthorsNote(block) || isSignature(text, authors) || isSignedOff(blocks, i, authors)) &&
      'byline',
  },
  {
    // “Anna Brook, LPC”, whom nothing names above: a reference would have a year.
    name: 'a byline under the references',
    in: ['references'],
    of: ['paragraph'],
    reads: ({text, authors}) =>
      isByline(text) && readByline(text)?.people.length === authors.length && 'byline',
  },
  {
    name: 'the day of the text, in its last line',
    of: ['paragraph'],
    reads: ({blocks, i, text, hasEnded}) =>
      hasEnded && i === blocks.length - 1 && readDate(text) !== undefined && 'credits',
  },
  {
    name: 'what an article discloses',
    of: ['paragraph'],
    reads: ({place, text}) => place !== 'body' && DISCLOSES.test(text) && 'body',
  },
  {
    name: 'a disclaimer, or a line that stands around texts',
    of: ['paragraph'],
    reads: ({place, text, hasEnded}) =>
      place !== 'body' &&
      !(hasEnded && isInvitation(text)) &&
      (isFurniture(text) || isDisclaimer(text)) &&
      'leftOver',
  },
  {
    name: 'an invitation with which the text closes',
    in: ['body', 'faqs'],
    of: ['paragraph'],
    reads: ({blocks, i, text, place}) =>
      isClosing(blocks, i) &&
      isInvitation(text) &&
      (place === 'body' || (isAnswered(blocks, i) && /[.!?]$/.test(text))) &&
      'invitation',
  },
  {
    name: 'a biography behind its own label',
    of: ['paragraph'],
    reads({block, blocks, i, authors, hasEnded}) {
      const own = withoutAbout(block, authors)
      const bare = blocks.map((one) => (one === block && own ? own : one))
      return own && isBiography(bare, i, authors, hasEnded) && {role: 'bio', block: own}
    },
  },
  {
    name: 'a biography that nothing announces',
    reads: ({blocks, i, authors, hasEnded}) => isBiography(blocks, i, authors, hasEnded) && 'bio',
  },
  {
    name: 'a biography of somebody whom nothing else names',
    of: ['paragraph'],
    reads: ({blocks, i, place, text, authors}) =>
      !authors.length && (place === 'end' || isClosing(blocks, i)) && introduces(text) && 'bio',
  },
]

/** What an article says of those behind it, wherever it stands. */
const DISCLOSES =
  /^(?:funding(?: and conflicts? of interests?)?|(?:conflicts?|declarations?) of interests?|competing interests?|disclosures?)\s*:/i

/** Whether the question above has its answer already; what ends without a stop is a button. */
function isAnswered(blocks: Block[], i: number): boolean {
  const above = blocks[i - 1]
  return above !== undefined && above.kind !== 'heading' && !/\?["”’)]?$/.test(textOf(above))
}

/** Whether a block is the last of the article, before the parts that announce themselves. */
function isClosing(blocks: Block[], i: number): boolean {
  const next = blocks[i + 1]
  return !next || (next.kind === 'heading' && recogniseHeading(textOf(next)) !== undefined)
}
