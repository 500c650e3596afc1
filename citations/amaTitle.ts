import {type Run, titleRuns} from './runs.ts'
import type {Citable} from './work.ts'

/** A title in italics, as AMA writes books and websites: in capitals where the work is in English. */
export function amaTitle(title: string | null | undefined, {language}: Citable): Run[] {
  const isEnglish = !language || /^en/i.test(language)
  return titleRuns(title ?? '', true, isEnglish ? 'every word' : 'sentence')
}
