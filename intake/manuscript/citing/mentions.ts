import {formatCitation} from '../../../citations/formatCitation.ts'
import type {Citable} from '../../../citations/work.ts'
import {sentenceAt} from '../../../schemas/checks/findings/finding.ts'
import type {Message} from '../../result.ts'
import {type Cite, type Inline, plainText, type Span} from '../manuscript.ts'
import {findBracketed} from './authorDate.ts'
import {findGivenInFull} from './givenInFull.ts'
import {findKeyed} from './keyed.ts'
import {findLinked} from './linkedWorks.ts'
import {findNamed} from './namedWorks.ts'
import {findNumbered, type Numbering} from './numbered.ts'

/** A place in a text where works of the list are cited. */
interface Mention {
  /** Where the citations go, in letters from the beginning. */
  at: number
  /** How many letters before that the citations take the place of: a bracket “(Gold, 2012)”. */
  replaces: number
  /** What stands in their place, before the citations. */
  words?: string
  cites: Cite[]
}

/** What was found in a text: places for citations, and what could not be decided. */
export interface Found {
  mentions: Mention[]
  doubts: {what: string; message: string; quote: string; at?: number}[]
}

/**
 * Puts citations into a paragraph where its words identify one of the listed works: a number, a
 * link, an author and a year, or signs that together fit one work only. Where two works fit, none
 * is chosen.
 */
export function citeMentions(
  spans: Inline[],
  works: Citable[],
  lines: Message['lines'],
  {isOwn, ...numbering}: Numbering & {isOwn?: boolean},
): {spans: Inline[]; messages: Message[]} {
  const text = plainText(spans)
  const numbered = findNumbered(spans, numbering)
  const bracketed = findBracketed(text, works)
  const given = findGivenInFull(text)
  if (!works.length) {
    const doubts = [...numbered.doubts, ...bracketed.doubts, ...given]
    return {spans, messages: doubts.map((doubt) => ({...doubt, lines}))}
  }
  const keyed = findKeyed(text, works, numbering.keys)
  // Our own pages mark all that they cite.
  const linked = isOwn ? NOTHING : findLinked(spans, works)
  const certain = inOrder([
    ...keyed.mentions,
    ...numbered.mentions,
    ...bracketed.mentions.filter((one) => !numbered.mentions.some((mark) => repeats(mark, one))),
  ])
  const beside = linked.mentions.filter((link) => !certain.some((one) => isBeside(link, one, text)))
  const before = citesIn(spans)
  const cited = new Set([...certain, ...beside].flatMap(({cites}) => cites.map(({work}) => work)))
  const named = isOwn ? NOTHING : findNamed(spans, works, cited)
  const isNoted = (one: Mention) =>
    before.some((note) => isSame(note, one) && inOneSentence(note, one, text))
  const prose = named.mentions.filter((one) => !isNoted(one))
  const mentions = inOrder([...certain, ...beside, ...prose]).filter(
    (one) => !before.some((known) => repeats(known, one)),
  )
  const messages = [
    ...mentions.map(({at, cites}) => ({
      what: 'citation',
      message: `Cites ${namesOf(cites, works)}.`.replace('..', '.'),
      lines,
      quote: sentenceAt(text, at),
    })),
    ...[keyed, numbered, bracketed, linked, named, {doubts: given}].flatMap(({doubts}) =>
      doubts.map(({at, ...doubt}) => {
        const gaveWay = certain.find((one) => at !== undefined && isWithin(at, one))
        return {...doubt, ...(gaveWay && {message: linkGaveWay(gaveWay, works)}), lines}
      }),
    ),
  ]
  return {spans: mentions.reduceRight(insert, spans), messages}
}

/** Whether a place is among the words that a citation takes the place of. */
const isWithin = (at: number, mention: Mention): boolean =>
  at > mention.at - mention.replaces && at <= mention.at

const namesOf = (cites: Cite[], works: Citable[]) =>
  cites.map(({work}) => formatCitation(works[work] ?? {})).join('; ')

function linkGaveWay({cites}: Mention, works: Citable[]): string {
  return `The words of this link cite ${namesOf(cites, works)}, whose entry does not give this address. The link gave way to the citation; if it leads to that work, add the address to it in Studio.`
}

/** Citations that stand there already, such as those of notes. */
function citesIn(spans: Inline[]): Mention[] {
  let at = 0
  return spans.flatMap((span): Mention[] => {
    if ('text' in span) at += span.text.length
    return 'work' in span ? [{at, replaces: 0, cites: [span]}] : []
  })
}

const NOTHING: Found = {mentions: [], doubts: []}

/** “Gold et al. (2012)¹” cites once: the mark right behind a name says the same. */
function repeats(mark: Mention, one: Mention): boolean {
  const {at, replaces} = one
  const isBehind = !replaces && mark.at - mark.replaces - at <= 1 && mark.at >= at
  return isBehind && isSame(mark, one)
}

/** Whether a mark cites all that another one does. */
const isSame = (mark: Mention, {cites}: Mention): boolean =>
  cites.every(({work}) => mark.cites.some((one) => one.work === work))

const inOneSentence = (one: Mention, other: Mention, text: string): boolean =>
  sentenceAt(text, one.at) === sentenceAt(text, other.at)

/** By their place; of two that take the same letters away, the first counts. */
function inOrder(mentions: Mention[]): Mention[] {
  const sorted = mentions.toSorted((one, other) => one.at - other.at)
  return sorted.filter(({at, replaces}, i) => {
    const before = sorted[i - 1]
    return !before || !replaces || at - replaces >= before.at
  })
}

/** Whether a link is around or beside a citation of the same work, in one sentence. */
function isBeside({at, cites: [cite]}: Mention, other: Mention, text: string): boolean {
  const [from, to] = [Math.min(at, other.at - other.replaces), Math.max(at, other.at)]
  const isNear =
    to - from <= 80 &&
    !/[.?!]["”’)]?[\d,–]*\s/.test(text.slice(Math.max(0, from - 2), to).replace(/et al\./g, ''))
  const isInside = at > other.at - other.replaces && at <= other.at
  return (isNear || isInside) && other.cites.some(({work}) => work === cite?.work)
}

function insert(spans: Inline[], {at, replaces, words, cites}: Mention): Inline[] {
  const before = cut(spans, 0, at - replaces)
  const instead = words ? [{text: words}] : []
  return [...before, ...instead, ...cites, ...cut(spans, at, Number.POSITIVE_INFINITY)]
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
