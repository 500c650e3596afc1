import type {Citable} from '../../../citations/work.ts'
import {isOrganisation} from '../../references/styles/organisations.ts'
import {OTHERS} from './others.ts'

/** Whom and what year a citation names: “Gold”, “ et al.”, “2012a”. */
export interface Named {
  first: string
  more: string
  year: string
  /** As of “J. Smith”: they tell one of several of that name. */
  initials?: string
}

/** The works by that first author in that year, with as many authors as the words allow. */
export function fittingWorks({first, more, year, initials}: Named, works: Citable[]): number[] {
  const fitting = works.flatMap((work, i) => {
    const isOfYear = work.issued?.year
      ? year.startsWith(String(work.issued.year))
      : /^n|^in press/.test(year)
    return isOfYear && isNamed(first, work) && areAuthors(more, work) ? [i] : []
  })
  return ofLetter(ofInitial(fitting, initials, works), year, works)
}

function isNamed(given: string, work: Citable): boolean {
  const [author] = work.authors?.length ? work.authors : (work.editors ?? [])
  const called = given.replace(/['’]s?$/, '')
  if (!author) return endsWith(called, titleOf(work))
  const {literal, family, nonDroppingParticle} = author
  if (literal) return endsWith(called, literal) || isShort(called, literal, work.asGiven ?? '')
  const whole = [nonDroppingParticle, family].filter(Boolean).join(' ')
  if (plain(called) === plain(whole)) return true
  // A word that begins the sentence may stand before the name: “But Vale (2019)”; in “King’s
  // College London (2019)” another name does.
  return !isOrganisation(called) && (endsWith(called, whole) || endsWith(called, family ?? ''))
}

/** “and Vale” names authors of the work; “et al.” says that there are more. */
function areAuthors(more: string, {authors, editors, asGiven}: Citable): boolean {
  const people = authors?.length ? authors : (editors ?? [])
  const families = people.map(({family, literal}) => plain(family ?? literal ?? ''))
  const named = more.replace(UNNAMED, '')
  const others = named.replace(/['’]s?$/, '').match(/\p{Lu}[\p{L}’'-]+/gu) ?? []
  // “Margaret Gold and Henk Vale” introduces M. Gold and H. Vale.
  const isGivenName = (word: string) =>
    people.some(
      ({given, family}) =>
        family && plain(given ?? '')[0] === plain(word)[0] && named.includes(`${word} ${family}`),
    )
  // A list may cut its authors short itself: “Okonjo, B. et al. (2018)”.
  const hasOthers = families.length !== 1 || UNNAMED.test(asGiven ?? '')
  return (
    others.every(
      (other) =>
        families.some((known) => ` ${known} `.includes(` ${plain(other)} `)) || isGivenName(other),
    ) &&
    (hasOthers || named === more)
  )
}

const UNNAMED = new RegExp(`(?<!\\p{L})(?:${OTHERS})`, 'u')

/** Of works by people of one family name, those by whom the first initial means. */
function ofInitial(fitting: number[], initials: string | undefined, works: Citable[]): number[] {
  if (fitting.length < 2 || !initials) return fitting
  return fitting.filter((i) => works[i]?.authors?.[0]?.given?.startsWith(initials[0] as string))
}

/** Of works of one author in one year, the letter behind the year means one: as listed, or in order. */
function ofLetter(fitting: number[], year: string, works: Citable[]): number[] {
  if (fitting.length < 2 || !/[a-z]$/.test(year)) return fitting
  const listed = fitting.filter((i) => new RegExp(`\\b${year}\\b`).test(works[i]?.asGiven ?? ''))
  const hasLetters = fitting.some((i) => /\b\d{4}[a-z]\b/.test(works[i]?.asGiven ?? ''))
  const place = fitting[year.charCodeAt(4) - 97]
  return hasLetters ? listed : place === undefined ? [] : [place]
}

/** “Equality Act” for the Equality Act 2010, which nobody signed; one word alone means no title. */
export function titleOf({title}: Citable): string {
  const bare = (title ?? '').replace(/[,:(].*$/, '').replace(/\s+(?:1[5-9]|20)\d\d$/, '')
  return /\s/.test(bare) ? bare : ''
}

/**
 * “WHO” for the World Health Organization, “NICE” for the National Institute for Health and Care
 * Excellence, whose short name leaves a letter out, and what brackets behind the name give.
 */
export function isShort(called: string, organisation: string, asGiven: string): boolean {
  const letters = /(?:^|\s)(\p{Lu}[\p{L}&]*\p{Lu})$/u.exec(called)?.[1] ?? ''
  if (!organisation || letters.length < 3) return false
  const [, given] = /^[^.(]{8,}\((\p{Lu}[\p{L}&-]+)\)/u.exec(asGiven) ?? []
  if (given) return letters === given
  const capitals = organisation.match(/(?<!\p{L})\p{Lu}/gu) ?? []
  if (capitals[0] !== letters[0] || capitals.at(-1) !== letters.at(-1)) return false
  const left = [...letters]
  for (const capital of capitals) if (capital === left[0]) left.shift()
  return !left.length && capitals.length - letters.length <= 2
}

/** Whether words end with a name, whatever its accents and case. */
export const endsWith = (words: string, name: string): boolean =>
  plain(name) !== '' && ` ${plain(words)}`.endsWith(` ${plain(name)}`)

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
