import {isByline, readByline} from '../byline.ts'
import {readCredits} from '../credits.ts'
import {recogniseHeading} from '../headings.ts'
import {textOf} from '../manuscript.ts'
import {TITLE_LABEL} from '../title/label.ts'
import {isSubtitle} from './introduction.ts'
import type {Rule} from './rule.ts'

/** The title, and the headings between it and the text. */
export const titleRules: Rule[] = [
  {
    name: 'the title',
    reads: ({i, titleAt, text}) =>
      i === titleAt && !recogniseHeading(text) && {role: 'title', leadsTo: 'intro'},
  },
  {
    name: 'the title again, under itself',
    in: ['intro'],
    of: ['heading'],
    reads: ({text, title}) => isSame(text, title) && 'title',
  },
  {
    name: 'a heading again, under the title',
    in: ['intro'],
    of: ['heading'],
    reads: ({blocks, i, text}) =>
      blocks.slice(0, i).some((above) => textOf(above) === text) && 'leftOver',
  },
  {
    name: 'a byline or a date in the style of a heading',
    in: ['intro'],
    of: ['heading'],
    reads({block, text}) {
      const role = isOnlyByline(text) ? 'byline' : isDate(text) ? 'credits' : undefined
      if (block.kind !== 'heading' || !role) return undefined
      const {spans, lines} = block
      return {role, block: {kind: 'paragraph', spans, lines}}
    },
  },
  {
    name: 'a subtitle, which introduces the article',
    in: ['intro'],
    reads({blocks, i, titleAt, block}) {
      if (block.kind !== 'heading' || !isSubtitle(blocks, i, titleAt)) return false
      const {spans, lines} = block
      return {role: 'standfirst', block: {kind: 'paragraph', spans, lines}}
    },
  },
  {
    name: 'the heading of an abstract',
    in: ['intro'],
    of: ['heading'],
    reads: ({blocks, i, text}) =>
      /^(?:abstract|summary)$/i.test(text) && blocks[i + 1]?.kind === 'paragraph' && 'announcement',
  },
]

/** “Anna Brook, LPC, on grief” is a subtitle. */
const isOnlyByline = (text: string) =>
  isByline(text) && (/^by\s/i.test(text) || !readByline(text)?.beside.length)

const isDate = (text: string) => readCredits(text)?.authors.length === 0

const isSame = (one: string, other: string) =>
  one.replace(TITLE_LABEL, '').toLowerCase() === other.replace(TITLE_LABEL, '').toLowerCase()
