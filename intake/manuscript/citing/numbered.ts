import type {Inline} from '../manuscript.ts'
import {findReferred, findRound, findSquare} from './bracketedNumbers.ts'
import {findGlued} from './gluedNumbers.ts'
import type {Found} from './mentions.ts'
import {type NumberMark, type Part, toNumbers} from './numberMark.ts'
import {findPowers, findRaised} from './raisedNumbers.ts'

/** How a manuscript numbers its works, or gives them keys. */
export interface Numbering {
  /** Which work a number means. */
  numbers: Map<number, number>
  /** Which work a key means, as programs for references have them. */
  keys: Map<string, number>
  /** Whether numbers in round brackets cite, as in Vancouver’s style. */
  isRound: boolean
  /** Whether figures cite that stand right behind words, as raised ones do that were pasted. */
  isGlued: boolean
}

/** Numbers that cite: “[1–3]”, small raised figures, and “(1)” where the list is numbered. */
export function findNumbered(spans: readonly Inline[], numbering: Numbering): Found {
  const found: Found = {mentions: [], doubts: []}
  for (const {parts, at, length, quote} of findMarks(spans, numbering)) {
    const read = parts.map((part) => readPart(part, numbering))
    const isWhole = read.every((part) => part.isWhole)
    if (!isWhole) found.doubts.push(unlisted(quote.trim()))
    const cites = read.flatMap((part) => part.cites)
    if (cites.length) found.mentions.push({at, replaces: isWhole ? length : 0, cites})
  }
  for (const {figures, quote} of findPowers(spans)) {
    if (toNumbers(figures).every((one) => numbering.numbers.has(one)))
      found.doubts.push(power(quote))
  }
  return found
}

/** Whether a text cites by numbers in square brackets or raised ones, anywhere. */
export function citesByNumber(spans: readonly Inline[]): boolean {
  const numbering = {numbers: new Map(), keys: new Map(), isRound: false, isGlued: false}
  return findMarks(spans, numbering).some(({parts}) => parts.length > 0)
}

function findMarks(spans: readonly Inline[], numbering: Numbering): NumberMark[] {
  const text = spans
    .map((span) => ('text' in span ? span.text : ''))
    .join('')
    .replace(/[［【]/g, '[')
    .replace(/[］】]/g, ']')
  // “(0–10)” says how much, if it cites nothing that is listed.
  const isListed = ({parts, quote}: NumberMark) =>
    !/[–—-]/.test(quote) || parts.every((part) => readPart(part, numbering).isWhole)
  return [
    ...findSquare(text),
    ...findRaised(spans, text),
    ...(numbering.isGlued ? findGlued(text) : []),
    ...(numbering.isRound ? findRound(text).filter(isListed) : findReferred(text)),
  ]
}

function readPart({list, place = {}}: Part, {numbers}: Numbering) {
  const given = toNumbers(list)
  const works = given.flatMap((number) => numbers.get(number) ?? [])
  const {prefix, ...rest} = place
  // Words before a list stand before its first work.
  const cites = [...new Set(works)].map((work, i) => ({
    ...rest,
    ...(prefix && i === 0 && {prefix}),
    work,
  }))
  return {cites, isWhole: works.length === given.length}
}

function power(quote: string) {
  const message =
    'A raised figure behind a number is its power. If it cites a reference here, cite it in Studio.'
  return {what: 'power', message, quote}
}

function unlisted(quote: string) {
  const message =
    'This number cites a work that is not in the list of references. Add it, or check the number.'
  return {what: 'unlistedCitation', message, quote}
}
