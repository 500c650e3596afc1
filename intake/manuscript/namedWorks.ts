import type {Citable} from '../../citations/work.ts'
import {sentenceAt, toSentences} from '../../schemas/checks/findings/finding.ts'
import type {Found} from './mentions.ts'

/** A sign in a sentence that points at a work: how strongly, and up to which letter. */
interface Sign {
  kind: 'acronym' | 'container' | 'year' | 'author' | 'coauthor' | 'title' | 'topic' | 'study'
  end: number
}

/**
 * Works that prose names without brackets: “a 2021 systematic review in Frontiers in Psychiatry”,
 * “the TIME-A trial protocol”. `cited` works have a mark in this paragraph already.
 */
export function findNamed(text: string, works: Citable[], cited: ReadonlySet<number>): Found {
  const found: Found = {mentions: [], doubts: []}
  const done = new Set(cited)
  let start = 0
  for (const sentence of toSentences(text)) {
    start = text.indexOf(sentence, start)
    const fitting = works.flatMap((work, i) => {
      const end = identify(sentence, work, works)
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
function identify(sentence: string, work: Citable, works: Citable[]): number | undefined {
  const signs = [...findSigns(sentence, work)]
  const has = (kind: Sign['kind']) => signs.some((sign) => sign.kind === kind)
  const isOnly = (same: (other: Citable) => boolean) => works.filter(same).length === 1
  // Another year beside it speaks of another work, such as the results of a protocol’s study.
  if (work.issued?.year && !has('year') && /\b(19|20)\d\d\b/.test(sentence)) return undefined
  const isEnough =
    has('title') ||
    (has('acronym') && (has('study') || has('container') || has('year') || has('author'))) ||
    (has('container') && (has('year') || has('author'))) ||
    (has('container') &&
      has('study') &&
      isOnly((other) => other.containerTitle === work.containerTitle)) ||
    (has('author') && has('year') && (has('study') || has('topic'))) ||
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

function* findSigns(sentence: string, work: Citable): Generator<Sign> {
  for (const acronym of acronymsOf(work.title ?? ''))
    yield* signAt('acronym', sentence, acronym, '')
  const container = work.containerTitle ?? ''
  // A title of one word, such as Pediatrics, is a sign only as it is written.
  if (container) yield* signAt('container', sentence, container, / /.test(container) ? 'i' : '')
  const year = work.issued?.year
  if (year) yield* signAt('year', sentence, String(year), '')
  const author = work.authors?.[0]
  const name = author?.literal ?? author?.family ?? ''
  if (name.length > 2) yield* signAt('author', sentence, name, '')
  const second = work.authors?.[1]?.family
  if (second && work.authors?.length === 2) yield* signAt('coauthor', sentence, second, '')
  if (sharesTopic(sentence, work)) yield {kind: 'topic', end: endOfTopic(sentence, work)}
  const title = (work.title ?? '').split(/[:?]/)[0]?.trim() ?? ''
  const count = title.split(/\s+/).length
  if (count >= 4) yield* signAt('title', sentence, title, 'i')
  else if (count >= 2) yield* signAt('topic', sentence, title, 'i')
  const study = studyWords(work)
  if (study) yield* signAt('study', sentence, study, 'i')
}

/** The words of a title that say what it is about, up to its colon. */
function topicOf({title}: Citable): string[] {
  const words =
    (title ?? '')
      .split(/[:?]/)[0]
      ?.toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  return words.filter(
    (word) =>
      !/^(?:with|from|into|about|their|that|what|when|your|this|study|review|trial|therapy)$/.test(
        word,
      ),
  )
}

const stem = (word: string) => word.slice(0, Math.max(4, word.length - 3))

/** Where the words of a title stand in a sentence, each by its beginning. */
function placesOf(sentence: string, work: Citable): number[] {
  return topicOf(work).map((word) => {
    const found = new RegExp(`(?<!\\p{L})${stem(word)}\\p{L}*`, 'iu').exec(sentence)
    return found ? found.index + found[0].length : -1
  })
}

const isAbout = (sentence: string, work: Citable) =>
  [...findSigns(sentence, work)].some(({kind}) => kind === 'topic' || kind === 'title')

/** “Mbeki’s essay on washing up”: two words of a title at least, and most of them. */
function sharesTopic(sentence: string, work: Citable): boolean {
  const places = placesOf(sentence, work)
  const shared = places.filter((at) => at >= 0).length
  return shared >= 2 && shared >= places.length * 0.6
}

const endOfTopic = (sentence: string, work: Citable) => Math.max(...placesOf(sentence, work))

const firstOf = ({authors}: Citable) => authors?.[0]?.family ?? authors?.[0]?.literal

const isSameAuthor = (one: Citable, other: Citable) => firstOf(one) === firstOf(other)

const isSamePair = (one: Citable, other: Citable) =>
  isSameAuthor(one, other) && one.authors?.[1]?.family === other.authors?.[1]?.family

function* signAt(kind: Sign['kind'], sentence: string, words: string | RegExp, flags: string) {
  const source = typeof words === 'string' ? escaped(words) : words.source
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}-])`, `u${flags}`).exec(
    sentence,
  )
  if (found) yield {kind, end: found.index + found[0].length}
}

const escaped = (words: string) =>
  words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')

// Names of conditions and methods are in many titles and identify none.
const COMMON = new Set(
  'ADHD ADD ASD PTSD CPTSD OCD BPD CBT CBT-I DBT ACT EMDR MBSR MBCT IFS DSM DSM-5 ICD ICD-11 NHS WHO NICE USA UK US RCT RCTS HIV AIDS COVID-19 LGBTQ BIPOC MRI FMRI EEG'.split(
    ' ',
  ),
)

/** The short name of a study, as in “(TIME-A)”: capitals that are no common abbreviation. */
function acronymsOf(title: string): string[] {
  if (title === title.toUpperCase()) return []
  const words =
    title.match(/(?<![\p{L}\p{N}])[A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)*(?![\p{L}\p{N}])/gu) ?? []
  return words.filter((word) => !COMMON.has(word.toUpperCase()))
}

/** The words for a study of that kind. */
function studyWords({evidence, title}: Citable): RegExp | undefined {
  switch (evidence) {
    case 'systematicReview':
      return /systematic (?:literature )?reviews?|meta-?analys[ie]s|reviews?/
    case 'protocol':
    case 'trial':
      return /trials?|protocols?|study|studies/
    case 'guideline':
      return /guidelines?|guidance/
    case 'review':
      return /reviews?/
    default:
      return /study|trial|survey/i.test(title ?? '')
        ? /study|trial|survey/
        : /study|article|paper|report|book/
  }
}

/** The end of the clause that goes on after a sign: before its comma, dash or full stop. */
function clauseEnd(sentence: string, from: number): number {
  const rest = sentence.slice(from)
  const stop = /[,;:]\s|\s?[—–]\s?|[.?!]["”’)]?\s*$|[.?!]\s/.exec(rest)
  return from + (stop ? stop.index : rest.trimEnd().length)
}
