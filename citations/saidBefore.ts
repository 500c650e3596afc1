import type {Label} from './labelsOf.ts'
import type {Citable, Name} from './work.ts'

/** “Weir and Lock (2021) ”, also “[2021, p. 4]”, and with the stop of the sentence behind it. */
const ENDING =
  /\s*[([](?<year>\d{4})(?<letter>[a-z]?)(?:[,:]\s*(?<place>[^()[\]]{1,24}))?[)\]]\s*[.,;:]?\s*$/

/** How many letters before a year may name who wrote then. */
const NEAR = 90

/**
 * The words before a mark without what it says again: after “Weir and Lock (2021)” the mark is the
 * year alone, in the place of the one in brackets. Nothing if the words name neither who nor when, or
 * a place in the work that the citation does not.
 */
export function saidBefore(
  words: string,
  work: Citable,
  letter: Label['letter'],
  locator: string | undefined,
): {words: string; year: string} | undefined {
  const {index, groups} = ENDING.exec(words) ?? {}
  const {year, place} = groups ?? {}
  if (!year || Number(year) !== work.issued?.year) return undefined
  if (place && !(locator && place.includes(locator))) return undefined
  if (groups?.letter && groups.letter !== letter) return undefined
  const before = words.slice(0, index)
  const [first] = work.authors?.length ? work.authors : (work.editors ?? [])
  if (!first || !namesOf(first).some((name) => before.slice(-NEAR).includes(name))) return undefined
  return {words: `${before} `, year: `${year}${letter}`}
}

/** The surname, or a group and its initials: “World Health Organization”, “WHO”. */
function namesOf({family, literal}: Name): string[] {
  const initials = literal?.match(/\b\p{Lu}/gu)?.join('') ?? ''
  return [family ?? '', literal ?? '', initials].filter((name) => name.length > 1)
}
