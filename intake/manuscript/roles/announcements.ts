import type {NamedPerson} from '../../people/names.ts'
import {resemblance} from '../../people/resemblance.ts'
import {type Announced, asksWhatIs, recogniseHeading} from '../headings.ts'
import {headsList} from '../listing.ts'
import {textOf} from '../manuscript.ts'
import {opensQuestions, questionRole} from './questions.ts'
import type {Sight} from './rule.ts'

/**
 * What a heading announces: by its words, or by what stands under it. A welcome and a “What is …?”
 * are the practice’s own only after the article has ended.
 */
export function announcementAt({
  blocks,
  i,
  text,
  place,
  hasEnded,
  authors,
  hasList,
}: Sight): Announced | undefined {
  if (isAbout(text, authors)) return 'about'
  const next = blocks[i + 1]
  const below = next ? textOf(next) : ''
  if (SAYS_WHO.test(text) && namesAuthor(below, authors)) return 'about'
  const announced = recogniseHeading(text)
  if (announced === 'welcome' || announced === 'latest' || announced === 'booking') {
    return hasEnded ? announced : undefined
  }
  const isAnswered = next !== undefined && questionRole(next, textOf(next)) === 'question'
  if (announced === 'ask' && isAnswered) return 'faqs'
  if (announced) return announced
  if (opensQuestions(blocks, i)) return 'faqs'
  if (!hasList && place !== 'top' && headsList(blocks, i)) return 'references'
  const isPractice = hasEnded && place !== 'faqs' && place !== 'references'
  return isPractice && asksWhatIs(text) ? 'whatIs' : undefined
}

/** Headings that tell of the authors if one of them is named right under it. */
const SAYS_WHO = /^(?:about(?: us)?|who (?:we are|I am)|bio(?:graphy|s)?)\s*:?$/i

/** “Anna Brook works …”, “Anna works …”, “Dr. Brook works …” */
const namesAuthor = (text: string, authors: NamedPerson[]): boolean =>
  authors.some(({name}) => {
    const bare = text.replace(/^(?:dr|prof|professor|mr|ms|mrs|mx)\.?\s+/i, '')
    const parts = [name, name.split(' ')[0], name.split(' ').at(-1)]
    return parts.some((part) => bare === part || bare.startsWith(`${part} `))
  })

/** “About Anna Brook and Tom Reed”, or her name alone, when she is an author. */
export function isAbout(text: string, authors: NamedPerson[]): boolean {
  const [, told = ''] = /^(?:about|meet) (.+?):?$/i.exec(text) ?? []
  const names = told.split(/,?\s+(?:and|&)\s+|,\s+/).filter(Boolean)
  return authors.some(
    (author) =>
      names.some((name) => resemblance(author.name, name) || author.name.split(' ')[0] === name) ||
      resemblance(author.name, text) === 'same',
  )
}
