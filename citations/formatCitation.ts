import {yearOnly} from './apaDate.ts'
import type {CitationStyle} from './formatReference.ts'
import type {Citable, Name} from './work.ts'

/** What tells a work apart from others in the same list: see `labelsOf`. */
export interface Distinction {
  /** The letter after the year. */
  letter?: string
  /** How many authors are named before “et al.”. */
  named?: number
  /** Whether the first author needs initials. */
  isInitialled?: boolean
}

/**
 * How running text names a work: “Geretsegger et al., 2012” in APA. In the numbered styles the year
 * is left to the number that follows: “Geretsegger et al”.
 */
export function formatCitation(
  source: Citable,
  style: CitationStyle = 'apa',
  {letter, named, isInitialled}: Distinction = {},
): string {
  const people = source.authors?.length ? source.authors : (source.editors ?? [])
  if (style !== 'apa') return inNumberedText(people) || shortTitle(source)
  const names = inText(people, named, isInitialled)
  return `${names || shortTitle(source)}, ${yearOnly(source, letter)}`
}

/** One name, two, or the first of more (§8.17); as many as needed where works differ (§8.18). */
function inText(people: readonly Name[], named = 1, isInitialled = false): string {
  const names = people.map(surname)
  if (isInitialled && people[0]) names[0] = `${initials(people[0])} ${names[0]}`.trim()
  if (names.length < 3) return names.join(' & ')
  // “et al.” stands for more than one, so the last name is written too.
  if (named > 1 && named >= names.length - 1)
    return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
  return `${names.slice(0, named).join(', ')}${named > 1 ? ',' : ''} et al.`
}

function inNumberedText(people: readonly Name[]): string {
  const names = people.map(surname)
  return names.length > 2 ? `${names[0]} et al` : names.join(' and ')
}

function surname(name: Name): string {
  if (name.literal) return name.literal
  return [name.nonDroppingParticle, name.family || name.given].filter(Boolean).join(' ')
}

const initials = ({given, literal}: Name) =>
  literal || !given
    ? ''
    : given
        .split(/[\s.]+/)
        .filter(Boolean)
        .map((name) => `${[...name][0]}.`)
        .join(' ')

/** The first words of a title; of what has none yet, the site that it is on. */
function shortTitle({titleShort, title, url, type}: Citable): string {
  const given = titleShort || title
  if (!given && url && URL.canParse(url)) return new URL(url).hostname
  const words = (given || 'Untitled').replace(/<\/?[a-z][^>]*>/gi, '').split(/[:?.]/)[0]
  const short = (words ?? '').split(/\s+/).slice(0, 6).join(' ')
  return type === 'book' || type === 'report' ? short : `“${short}”`
}
