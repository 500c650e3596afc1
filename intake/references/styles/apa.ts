import {guessEvidence} from '../../../citations/guessEvidence.ts'
import type {Work} from '../../../citations/work.ts'
import {readDate} from './apaDate.ts'
import {readEditors, readPeople} from './apaPeople.ts'
import {readPublication} from './apaPublication.ts'
import {takeTail} from './tail.ts'

/**
 * Reads one entry of a reference list in APA style. Undefined when it has neither a date in round
 * brackets nor a link: then it cannot be told apart from any other sentence.
 */
export function readApa(given: string): Work | undefined {
  const asGiven = given.replace(/\s+/g, ' ').trim()
  const {rest, fields: links} = takeTail(asGiven)
  const dated = readDate(rest)
  if (!dated && !links.doi && !links.url) return undefined
  const before = dated ? dated.before : ''
  const after = dated ? dated.after : rest
  const editors = readEditors(before)
  const authors = editors ? [] : readPeople(before)
  // Without an author the title stands first (§9.12), and no initials are in it.
  const isTitleFirst = dated && isTitle(before, authors, after)
  const publication = readPublication(isTitleFirst ? `${withStop(before)} ${after}` : after, {
    hasFullDate: Boolean(dated?.issued?.month),
    hasUrl: Boolean(links.url) && !links.doi,
    isComing: Boolean(dated?.status && links.doi),
    group: authors.length === 1 ? authors[0]?.literal : undefined,
  })
  if (!publication.title) return undefined
  const evidence = guessEvidence(publication.title)
  return {
    ...publication,
    ...(editors && {editors}),
    ...(authors.length && !isTitleFirst && {authors}),
    ...(dated?.issued && {issued: dated.issued}),
    ...(dated?.status && {status: dated.status}),
    ...links,
    ...(evidence && {evidence}),
    asGiven,
  }
}

/** What precedes the date is a title if it names an organisation and nothing is left for a title. */
function isTitle(before: string, authors: NonNullable<Work['authors']>, after: string): boolean {
  const isGroup = authors.length === 1 && Boolean(authors[0]?.literal)
  const sentences = after.split(/[.?!](\s|$)/).filter((part) => part?.trim())
  // Titles stand in sentence case; the words of a name have capitals.
  const hasSmallWords = / (?!from |with |und )\p{Ll}{4,}/u.test(before)
  return (
    isGroup &&
    hasSmallWords &&
    (sentences.length < 2 || /[?:]/.test(before)) &&
    before.split(/\s+/).length > 3
  )
}

const withStop = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
