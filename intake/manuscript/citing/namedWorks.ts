import type {Citable} from '../../../citations/work.ts'
import {sentenceAt, toSentences} from '../../../schemas/checks/findings/finding.ts'
import {type Inline, plainText} from '../manuscript.ts'
import type {Found} from './mentions.ts'
import {findSigns, isAbout, isSameAuthor, isSamePair, mainTitle, type Sign} from './signs.ts'

/**
 * Works that prose names without brackets: “a 2021 systematic review in Frontiers in Psychiatry”,
 * “the TIME-A trial protocol”. `cited` works have a mark in this paragraph already.
 */
export function findNamed(
  spans: readonly Inline[],
  works: Citable[],
  cited: ReadonlySet<number>,
): Found {
  const found: Found = {mentions: [], doubts: []}
  const text = plainText(spans)
  const titles = setTitles(spans)
  const done = new Set(cited)
  let start = 0
  for (const sentence of toSentences(text)) {
    start = text.indexOf(sentence, start)
    const fitting = works.flatMap((work, i) => {
      const end = identify(sentence, work, works, titles)
      return end === undefined ? [] : [{i, end}]
    })
    for (const {i, end} of fitting) {
      const rivals = fitting.filter((other) => other.end === end)
      const at = start + clauseEnd(sentence, end)
      if (rivals.length > 1) {
        if (rivals[0]?.i === i) found.doubts.push(ambiguous(sentenceAt(text, at)))
      } else if (!done.has(i)) {
        done.add(i)
        found.mentions.push({at, replaces: 0, cites: [{work: i}]})
      }
    }
    start += sentence.length
  }
  return found
}

function ambiguous(quote: string) {
  const message =
    'More than one listed work fits what this sentence says. Choose the right one in Studio.'
  return {what: 'ambiguousCitation', message, quote: quote.trim()}
}

/** Where in a sentence a work is identified, or undefined if its signs are not enough. */
function identify(
  sentence: string,
  work: Citable,
  works: Citable[],
  titles: string[],
): number | undefined {
  const signs = [...findSigns(sentence, work), ...titleSet(sentence, work, titles)]
  const has = (kind: Sign['kind']) => signs.some((sign) => sign.kind === kind)
  const isOnly = (same: (other: Citable) => boolean) => works.filter(same).length === 1
  // Another year beside it speaks of another work, such as the results of a protocol’s study.
  if (work.issued?.year && !has('year') && /\b(19|20)\d\d\b/.test(sentence)) return undefined
  const isEnough =
    has('title') ||
    (has('code') &&
      isOnly((other) => [...findSigns(sentence, other)].some(({kind}) => kind === 'code'))) ||
    (has('acronym') && (has('study') || has('container') || has('year') || has('author'))) ||
    (has('container') && (has('year') || has('author'))) ||
    (has('container') &&
      has('study') &&
      isOnly((other) => other.containerTitle === work.containerTitle)) ||
    (has('owned') && isOnly((other) => isSameAuthor(other, work))) ||
    (has('author') && has('year') && (has('study') || has('topic') || has('team'))) ||
    (has('author') &&
      has('topic') &&
      isOnly((other) => isSameAuthor(other, work) && isAbout(sentence, other))) ||
    (has('author') &&
      has('coauthor') &&
      (has('year') || has('study')) &&
      isOnly((other) => isSamePair(other, work)))
  if (!isEnough) return undefined
  // What a work is about may go on behind the words that name it.
  const naming = signs.filter(({kind}) => kind !== 'topic')
  const isNamed = has('year') || has('container') || has('study')
  return Math.max(...(isNamed ? naming : signs).map(({end}) => end))
}

/** “In *Hold Me Tight* she …”: words that are set as titles are, in italics. */
const setTitles = (spans: readonly Inline[]): string[] =>
  spans.flatMap((span) => ('text' in span && span.marks?.includes('em') ? [span.text.trim()] : []))

function titleSet(sentence: string, work: Citable, titles: string[]): Sign[] {
  const main = mainTitle(work).toLowerCase()
  if (!/\s/.test(main)) return []
  return titles.flatMap((title): Sign[] => {
    const at = title.replace(/[,.:]$/, '').toLowerCase() === main ? sentence.indexOf(title) : -1
    return at < 0 ? [] : [{kind: 'title', end: at + title.length}]
  })
}

/** The end of the clause that goes on after a sign: before its comma, dash or full stop. */
function clauseEnd(sentence: string, from: number): number {
  const rest = sentence.slice(from)
  const stop = /[,;:]\s|\s?[—–]\s?|[.?!]["”’)]?\s*$|[.?!]\s/.exec(rest)
  return from + (stop ? stop.index : rest.trimEnd().length)
}
