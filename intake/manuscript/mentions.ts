import {formatCitation} from '../../citations/formatCitation.ts'
import type {Citable} from '../../citations/work.ts'
import {sentenceAt} from '../../schemas/checks/findings/finding.ts'
import type {Message} from '../result.ts'
import {findBracketed} from './authorDate.ts'
import type {Cite, Inline, Span} from './manuscript.ts'
import {findNamed} from './namedWorks.ts'

/** A place in a text where works of the list are cited. */
interface Mention {
  /** Where the citations go, in letters from the beginning. */
  at: number
  /** How many letters before that the citations take the place of: a bracket “(Gold, 2012)”. */
  replaces: number
  cites: Cite[]
}

/** What was found in a text: places for citations, and what could not be decided. */
export interface Found {
  mentions: Mention[]
  doubts: {what: string; message: string; quote: string}[]
}

/**
 * Puts citations into a paragraph where its words identify one of the listed works: an author and
 * a year, or signs that together fit one work only. Where two works fit, none is chosen.
 */
export function citeMentions(
  spans: Inline[],
  works: Citable[],
  lines: Message['lines'],
): {spans: Inline[]; messages: Message[]} {
  if (!works.length) return {spans, messages: []}
  const text = spans.map((span) => ('text' in span ? span.text : '')).join('')
  const bracketed = findBracketed(text, works)
  const cited = new Set(bracketed.mentions.flatMap(({cites}) => cites.map(({work}) => work)))
  const named = findNamed(text, works, cited)
  const mentions = [...bracketed.mentions, ...named.mentions].sort((a, b) => a.at - b.at)
  const messages = [
    ...mentions.map(({at, cites}) => ({
      what: 'citation',
      message: `Cites ${cites.map(({work}) => formatCitation(works[work] ?? {})).join('; ')}.`,
      lines,
      quote: sentenceAt(text, at),
    })),
    ...[...bracketed.doubts, ...named.doubts].map((doubt) => ({...doubt, lines})),
  ]
  return {spans: mentions.reduceRight(insert, spans), messages}
}

function insert(spans: Inline[], {at, replaces, cites}: Mention): Inline[] {
  const before = cut(spans, 0, at - replaces)
  return [...before, ...cites, ...cut(spans, at, Number.POSITIVE_INFINITY)]
}

/** The part of a line between two places; citations at its edges stay with what is behind them. */
function cut(spans: Inline[], from: number, to: number): Inline[] {
  let start = 0
  return spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return start >= from && start < to ? [span] : []
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += span.text.length
    return text ? [{...(span as Span), text}] : []
  })
}
