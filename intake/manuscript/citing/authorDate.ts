import type {Citable} from '../../../citations/work.ts'
import {LOCATOR_WORD, toLocatorLabel} from '../locator.ts'
import type {Cite} from '../manuscript.ts'
import {
  AND,
  type CitedPart,
  INITIALS,
  MORE,
  NAME,
  NO_YEAR,
  toCitedParts,
  YEAR,
} from './citedParts.ts'
import {fittingWorks, type Named} from './fittingWorks.ts'
import type {Found} from './mentions.ts'

const NARRATIVE = new RegExp(
  String.raw`${INITIALS}(?<first>${NAME})(?<more>${MORE}|${AND})?(?:['’]s?)?\s+[([]${YEAR}(?:[,:]\s*(?:(?<label>${LOCATOR_WORD})\s*)?(?<locator>\d[\w–-]*))?[)\]]`,
  'gu',
)
const DATED = String.raw`\b(?:\d{4}[a-z]?|${NO_YEAR})(?!\w)`
const BRACKET = new RegExp(
  String.raw`\s?(?:\(([^()]*${DATED}[^()]*)\)|\[([^()[\]]{0,300}?${DATED}[^()[\]]{0,300})\])`,
  'g',
)

/**
 * Author–date citations: “(Gold et al., 2012, p. 3; Holck, 2004)” gives way to citations when it
 * says nothing else and every work in it is listed; “Gold et al. (2012)” stays and gets one after it.
 */
export function findBracketed(text: string, works: Citable[]): Found {
  const found: Found = {mentions: [], doubts: []}
  const narratives = [...text.matchAll(NARRATIVE)]
  for (const bracket of text.matchAll(BRACKET)) {
    const words = bracket[1] ?? bracket[2] ?? ''
    const at = bracket.index + bracket[0].length
    // “Gold et al. [2012]” is read below.
    if (narratives.some(({index, 0: all}) => index + all.length === at)) continue
    const parts = toCitedParts(words, works)
    const cites = parts.map((part) => part && toCite(part, works))
    const isWhole = parts.every((part, i) => part && cites[i] && isShortBeside(part))
    const known = cites.filter((cite) => cite !== undefined)
    // What stays in the text is not said again in the citation.
    const certain = isWhole ? known : known.map(({prefix, suffix, ...cite}) => cite)
    if (certain.length) {
      const replaces = isWhole ? bracket[0].length : 0
      found.mentions.push({at, replaces, cites: certain})
    }
    const unknown = parts.filter((part, i) => part?.isPlain && !cites[i])
    if (unknown.length) found.doubts.push(unlisted(bracket[0].trim(), unknown, works))
  }
  // “She warns (2017b)”: one work only has that letter.
  for (const {0: all, 1: year = '', index} of text.matchAll(/\s\(((?:1[89]|20)\d\d[a-z])\)/g)) {
    const [work, ...others] = works.flatMap(({asGiven}, i) =>
      new RegExp(`\\b${year}\\b`).test(asGiven ?? '') ? [i] : [],
    )
    const at = index + all.length
    const isRead = narratives.some((one) => one.index + one[0].length === at)
    if (work !== undefined && !others.length && !isRead) {
      found.mentions.push({at, replaces: 0, cites: [{work}]})
    }
  }
  for (const {0: all, index, groups} of narratives) {
    const {first = '', more = '', year = '', initials, label, locator} = groups ?? {}
    const named = {first, more, year, ...(initials && {initials})}
    const fitting = fittingWorks(named, works)
    const [work] = fitting
    const place = locator && {locator, locatorLabel: toLocatorLabel(label)}
    if (work !== undefined && fitting.length === 1) {
      found.mentions.push({at: index + all.length, replaces: 0, cites: [{work, ...place}]})
    }
    // “In Austin (2004)” has the shape of one too; only several authors make it certain.
    else if (more || fitting.length) found.doubts.push(unlisted(all, [named], works))
  }
  return found
}

/** Whether the words beside who and when are few enough to stand in a citation. */
const isShortBeside = ({prefix, suffix, isPlain}: CitedPart) =>
  // “(More on that in Gold, 2012.)” is a sentence.
  (isPlain || !/^(?!See|Adapted|Data|From|Based|For|Cited)\p{Lu}/u.test(prefix)) &&
  [prefix, suffix].every((words) => words.split(/\s+/).length <= 6)

function toCite(part: CitedPart, works: Citable[]): Cite | undefined {
  const [work, ...others] = fittingWorks(part, works)
  if (work === undefined || others.length) return undefined
  const {prefix, suffix, label, locator} = part
  return {
    work,
    ...(locator && {locator, locatorLabel: toLocatorLabel(label)}),
    ...(prefix && {prefix}),
    ...(suffix && {suffix}),
  }
}

function unlisted(quote: string, parts: (Named | undefined)[], works: Citable[]) {
  const isAmbiguous = parts.some((part) => part && fittingWorks(part, works).length > 1)
  return {
    what: isAmbiguous ? 'ambiguousCitation' : 'unlistedCitation',
    message: isAmbiguous
      ? 'More than one listed work fits this citation. Choose the right one in Studio.'
      : 'This cites a work that is not in the list of references. Add it, or check name and year.',
    quote,
  }
}
