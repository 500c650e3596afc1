import type {Citable} from '../../../citations/work.ts'
import {isShort} from './fittingWorks.ts'

/** A sign in a sentence that points at a work: how strongly, and up to which letter. */
export interface Sign {
  kind:
    | 'acronym'
    | 'code'
    | 'team'
    | 'container'
    | 'year'
    | 'author'
    | 'coauthor'
    | 'title'
    | 'topic'
    | 'study'
    | 'owned'
  end: number
}

/** What in a sentence points at a work. */
export function* findSigns(sentence: string, work: Citable): Generator<Sign> {
  for (const acronym of acronymsOf(work.title ?? ''))
    yield* signAt('acronym', sentence, acronym, '')
  const container = work.containerTitle ?? ''
  for (const code of codesOf(work)) yield* signAt('code', sentence, code, '')
  // A title of one word, such as Pediatrics, is a sign only as it is written.
  if (container) yield* signAt('container', sentence, container, / /.test(container) ? 'i' : '')
  if (/^cochrane database/i.test(container)) yield* signAt('container', sentence, 'Cochrane', '')
  const year = work.issued?.year
  if (year) yield* signAt('year', sentence, String(year), '')
  const author = work.authors?.[0]
  const name = author?.literal ?? author?.family ?? ''
  if (name.length > 2) yield* signAt('author', sentence, name, '')
  for (const short of author?.literal ? shortNames(sentence) : []) {
    if (isShort(short, author?.literal ?? '', work.asGiven ?? '')) {
      yield* signAt('author', sentence, short, '')
    }
  }
  if (name.length > 2 && sentence.toLowerCase().includes(name.toLowerCase())) {
    yield* signAt('team', sentence, teamOf(name), '')
    yield* signAt('owned', sentence, ownedBy(name), 'i')
  }
  const second = work.authors?.[1]?.family
  if (second && work.authors?.length === 2) yield* signAt('coauthor', sentence, second, '')
  if (sharesTopic(sentence, work)) yield {kind: 'topic', end: endOfTopic(sentence, work)}
  const title = mainTitle(work)
  const count = title.split(/\s+/).length
  // Four words in small letters, such as “a room with a door”, may be anybody’s; so may those that
  // begin a sentence.
  const isNamed = sentence.includes(title) && (hasCapitals(title) || !sentence.startsWith(title))
  const isWritten = count >= 6 || isNamed
  if (count >= 4 && isWritten) yield* signAt('title', sentence, title, 'i')
  else if (count >= 2) yield* signAt('topic', sentence, title, 'i')
  const study = studyWords(work)
  if (study) yield* signAt('study', sentence, study, 'i')
}

/** A title up to its colon or question mark. */
export const mainTitle = ({title}: Citable): string => (title ?? '').split(/[:?]/)[0]?.trim() ?? ''

/** Whether words behind the first begin with capitals. */
const hasCapitals = (title: string) => /\s\p{Lu}/u.test(title)

/** “WHO”, as the World Health Organization may be called. */
const shortNames = (sentence: string) => new Set(sentence.match(/(?<!\p{L})\p{Lu}{3,8}(?!\p{L})/gu))

/** “Gold et al.”, “Gold and her colleagues”, “Gold’s team” */
const teamOf = (name: string) =>
  new RegExp(
    `${escaped(name)}(?:,? et al\\b|,? and (?:(?:her|his|their) )?(?:colleagues|co-?workers|team)|['’]s (?:team|group|lab))`,
  )

/** “Mbeki’s 2016 essay”, “Mbeki’s lovely book” */
const ownedBy = (name: string) =>
  new RegExp(
    `${escaped(name)}['’]s?\\s+(?:[\\w’-]+\\s+){0,2}?(?:hand|text|note)?(?:book|essay|paper|study|trial|review|memoir|guide|article|report|novel|chapter|survey|guidelines?|guidance|manual|research|work|interviews?|data)`,
  )

/** The words of a title that say what it is about, up to its colon. */
function topicOf(work: Citable): string[] {
  const words =
    mainTitle(work)
      .toLowerCase()
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
  const small = sentence.toLowerCase()
  return topicOf(work).map((word) => {
    if (!small.includes(stem(word))) return -1
    const found = new RegExp(`(?<!\\p{L})${stem(word)}\\p{L}*`, 'iu').exec(sentence)
    return found ? found.index + found[0].length : -1
  })
}

/** Whether a sentence is about what the title of a work is about. */
export const isAbout = (sentence: string, work: Citable) =>
  [...findSigns(sentence, work)].some(({kind}) => kind === 'topic' || kind === 'title')

/** “Mbeki’s essay on washing up”: two words of a title at least, and most of them. */
function sharesTopic(sentence: string, work: Citable): boolean {
  const places = placesOf(sentence, work)
  const shared = places.filter((at) => at >= 0).length
  return shared >= 2 && shared >= places.length * 0.6
}

const endOfTopic = (sentence: string, work: Citable) => Math.max(...placesOf(sentence, work))

const firstOf = ({authors}: Citable) => authors?.[0]?.family ?? authors?.[0]?.literal

export const isSameAuthor = (one: Citable, other: Citable) => firstOf(one) === firstOf(other)

export const isSamePair = (one: Citable, other: Citable) =>
  isSameAuthor(one, other) && one.authors?.[1]?.family === other.authors?.[1]?.family

function* signAt(kind: Sign['kind'], sentence: string, words: string | RegExp, flags: string) {
  // Most works are in no sentence, and to make a pattern takes longer than to look.
  const [start = ''] = typeof words === 'string' ? words.trim().split(/\s/) : []
  if (!sentence.toLowerCase().includes(start.toLowerCase())) return
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

/**
 * The short name of a study, as in “(TIME-A)”, “The PACE trial” or “TADS: …”: capitals that are no
 * common abbreviation. Elsewhere in a title, as in “the low FODMAP diet”, they are what it is about.
 */
function acronymsOf(title: string): string[] {
  if (title === title.toUpperCase()) return []
  const names = [...title.matchAll(STUDY_NAME)].map(([, name = '']) => name)
  return names.filter((name) => !COMMON.has(name.toUpperCase()))
}

const STUDY_NAME =
  /(?<![\p{L}\p{N}])([A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)*)(?![\p{L}\p{N}-])(?:(?<=\([\w-]+)|(?=:|\s+(?:randomi[sz]ed\s+)?(?:trial|study|cohort|project|protocol|programme?)\b)|(?<=:\s(?:the\s)?[\w-]+)$)/gu

/** “NG116” and “CD009109”: numbers that guidelines and reviews are known by. */
const codesOf = ({asGiven, number}: Citable): string[] =>
  `${asGiven ?? ''} ${number ?? ''}`.match(
    /(?<![\p{L}\p{N}./_-])\p{Lu}{2,4}\d{2,6}(?![\p{L}\p{N}/-])/gu,
  ) ?? []

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
      if (/\bguid(?:eline|ance)/i.test(title ?? '')) return /guidelines?|guidance/
      return /study|trial|survey/i.test(title ?? '')
        ? /study|trial|survey/
        : /study|article|paper|report|book(?! (?:an?|your|online|now)\b)/
  }
}
