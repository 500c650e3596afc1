import {syllable} from 'syllable'
import {findTexts, type Path, toSentences} from './findings/finding.ts'

/** A part of an article under one heading, with how many years of school reading it takes. */
export interface SectionGrade {
  title: string
  where: Path
  grade: number
  words: number
  hardest: {sentence: string; grade: number; where: Path}[]
}

/** English text that takes more years of school than this is hard for most readers. */
export const HARD_GRADE = 12

/** Below this a grade says nothing. */
const FEWEST_WORDS = 30

/**
 * The Flesch–Kincaid grade of a text: how many years of school in the United States it takes. It
 * counts sentences, words and syllables, so it is only for English, and only a hint.
 */
export function readingGrade(sentences: string[]): number {
  const words = sentences.flatMap(toWords)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllablesIn(word)), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.max(0, Math.round(grade * 10) / 10)
}

/**
 * The sections of an article’s text with their grades and, of each, the hardest sentences; none of
 * a text in another language than English.
 */
export function gradeSections({body, language}: {body?: unknown; language?: unknown}) {
  if (language) return []
  const sections: {title: string; where: Path; sentences: {text: string; where: Path}[]}[] = []
  for (const {text, style, where} of findTexts(body, ['body'])) {
    if (style === 'h2' || sections.length === 0) {
      const isHeading = style === 'h2'
      sections.push({title: isHeading ? text.trim() : 'Beginning', where, sentences: []})
      if (isHeading) continue
    }
    if (/^h\d$/.test(style)) continue
    for (const sentence of toSentences(text)) {
      sections.at(-1)?.sentences.push({text: sentence.trim(), where})
    }
  }
  return sections.flatMap(({title, where, sentences}): SectionGrade[] => {
    const words = sentences.reduce((sum, {text}) => sum + toWords(text).length, 0)
    if (words < FEWEST_WORDS) return []
    const hardest = sentences
      .map((one) => ({sentence: one.text, where: one.where, grade: readingGrade([one.text])}))
      .filter(({sentence, grade}) => grade > HARD_GRADE && toWords(sentence).length >= 8)
      .toSorted((a, b) => b.grade - a.grade)
      .slice(0, 3)
    const grade = readingGrade(sentences.map(({text}) => text))
    return [{title, where, grade, words, hardest}]
  })
}

const toWords = (text: string) => text.match(/[\p{L}][\p{L}’'-]*/gu) ?? []

const counted = new Map<string, number>()

/** Words recur, and counting the syllables of one takes longer than remembering them. */
function syllablesIn(word: string): number {
  const known = counted.get(word)
  if (known !== undefined) return known
  const count = syllable(word)
  if (counted.size > 20_000) counted.clear()
  counted.set(word, count)
  return count
}
