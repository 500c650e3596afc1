import {textOf} from './documentText.ts'
import type {Run} from './step.ts'
import {isFields} from './values.ts'

const WORD = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const PATTERN = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g
/** Dots at the edges of a word belong to the sentence. */
const EDGE_DOTS = /(\b\.+|\.+\b)/g
const MAX_TERM_LENGTH = 1024
const KEPT = 500

export interface Term {
  matches(word: string): boolean
  /** The only word that matches, case folded; null where there may be others. */
  exact: string | null
  /** Must be in a text that has a word for this term; far quicker than taking words apart. */
  hint: RegExp | null
}

const known = new Map<string, Term>()

/** `left match right`: every term on the right stands for some word on the left. */
export function isMatch(left: unknown, right: unknown, run: Run): boolean {
  const terms = readTerms(right)
  if (!terms || terms.length === 0) return false
  const texts = readTexts(left)
  if (texts.length > 1 && !mayMatch(texts, terms, run)) return false
  const words = texts.flatMap((text) => toWords(text, run))
  return words.length > 0 && terms.every(({matches}) => words.some(matches))
}

/** How well a text matches, after the BM25 that groq-js scores with; 0 where it does not. */
export function scoreMatch(left: unknown, right: unknown, run: Run): number {
  const terms = readTerms(right)
  const words = readTexts(left).flatMap((text) => toWords(text, run))
  if (!terms || words.length === 0) return 0
  let score = 0
  for (const {matches} of terms) {
    const frequency = words.reduce((count, word) => count + Number(matches(word)), 0)
    score += toScore(frequency)
  }
  return score
}

/** What a word is worth that is there so often. */
export function toScore(frequency: number): number {
  return (frequency * 2.2) / (frequency + 1.2)
}

/** A text, a list of texts, or everything that a document says. */
function readTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (isFields(value)) return textOf(value)
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}

function mayMatch(texts: string[], terms: Term[], run: Run): boolean {
  run.left -= texts.length >> 1
  return terms.every(({hint}) => !hint || texts.some((text) => hint.test(text)))
}

/** The words of a text, as the GROQ specification takes it apart. */
export function toWords(text: string, run: Pick<Run, 'left'>): string[] {
  run.left -= text.length >> 5
  return text.replace(EDGE_DOTS, '').match(WORD) ?? []
}

/** Null unless the pattern is a text or a list of nothing but texts. */
export function readTerms(value: unknown): Term[] | null {
  if (typeof value === 'string') return toTerms(value)
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) return null
  return value.flatMap(toTerms)
}

function toTerms(text: string): Term[] {
  return (text.replace(EDGE_DOTS, '').match(PATTERN) ?? []).map(toTerm)
}

function toTerm(given: string): Term {
  let term = known.get(given)
  if (!term) {
    if (known.size >= KEPT) known.clear()
    term = createTerm(given.slice(0, MAX_TERM_LENGTH))
    known.set(given, term)
  }
  return term
}

function createTerm(given: string): Term {
  const pieces = given.split(/[*.]+/)
  const [longest = ''] = pieces.sort((a, b) => b.length - a.length)
  // Dots beside letters are left out of words, so they may stand anywhere within.
  const hint = longest ? new RegExp([...longest].join('\\.*'), 'i') : null
  return {matches: createMatcher(given), exact: /[*.]/.test(given) ? null : foldCase(given), hint}
}

/** As a regular expression compares that ignores case: unit by unit (ECMA-262, Canonicalize). */
export function foldCase(text: string): string {
  if (IS_ASCII.test(text)) return text.toUpperCase()
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    const upper = unit.toUpperCase()
    const becomesAscii = unit > '\x7f' && upper <= '\x7f'
    folded += upper.length !== 1 || becomesAscii ? unit : upper
  }
  return folded
}

const IS_ASCII = /^[\0-\x7f]*$/

/** One pattern for each piece between stars: a single one with `.*` takes exponential time. */
function createMatcher(given: string): Term['matches'] {
  const pieces = given.split('*')
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) {
    const whole = new RegExp(`^${first}$`, 'i')
    return (word) => whole.test(word)
  }
  const start = new RegExp(`^${first}`, 'i')
  const end = new RegExp(`${last}$`, 'i')
  const middle = rest.filter(Boolean).map((piece) => new RegExp(piece, 'gi'))
  return (word) => {
    if (!start.test(word)) return false
    let position = first.length
    for (const piece of middle) {
      piece.lastIndex = position
      if (!piece.test(word)) return false
      position = piece.lastIndex
    }
    return word.length - position >= last.length && end.test(word)
  }
}
