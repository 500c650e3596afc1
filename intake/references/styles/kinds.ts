import type {Work} from '../../../citations/work.ts'
import {readThesis} from './imprint.ts'
import type {Makers} from './names.ts'

/** What a reader of one style found; the rest of an entry's fields follow from its end. */
export type Body = Pick<Work, 'type' | 'title'> & Partial<Work>

/** Authors or editors as fields of a work. */
export function makersOf({people, isEditors}: Makers): Partial<Work> {
  if (!people.length) return {}
  return isEditors ? {editors: people} : {authors: people}
}

/** Whether a title and who wrote it say that a work is a report or guideline rather than a book. */
export function isReport(title: string, {people}: Makers, number?: string): boolean {
  return Boolean(number) || (people.some(({literal}) => literal) && isReportTitle(title))
}

/** Whether an organisation’s work with this title is a report or guideline. */
export const isReportTitle = (title: string) =>
  /\b(report|guidelines?|guidance|statement|strategy|standards|factsheet|white paper|framework|survey)\b/i.test(
    title,
  )

/** A newspaper by its name; magazines cannot be told so. */
export const isNewspaper = (name: string) =>
  /\b(times|guardian|post|herald|tribune|telegraph|independent|observer|gazette|daily|sunday|newspaper|chronicle|globe|mail|le monde)\b/i.test(
    name,
  ) && !/\b(journal|med|review)\b/i.test(name)

/** Preprints by where they are. */
export const isPreprintServer = (name: string) =>
  /^(medrxiv|biorxiv|arxiv|psyarxiv|ssrn|osf( preprints)?|research square|preprints(\.org)?)\b/i.test(
    name,
  )

/** What square brackets behind a title say of its kind. */
export function kindInBrackets(words: string): Partial<Work> {
  if (!words || /^(internet|online|electronic resource|web ?page|website)$/i.test(words)) return {}
  if (/thesis|dissertation/i.test(words))
    return {type: 'thesis', genre: words, ...readThesis(words)}
  if (/preprint/i.test(words)) return {type: 'article'}
  if (/data ?set/i.test(words)) return {type: 'dataset'}
  if (/software|computer program|mobile app/i.test(words)) return {type: 'software'}
  if (/video|film/i.test(words)) return {type: 'motion_picture', genre: words}
  if (/podcast|broadcast|radio|television/i.test(words)) return {type: 'broadcast', genre: words}
  return {genre: words}
}
