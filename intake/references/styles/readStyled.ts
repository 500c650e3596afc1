import {guessEvidence} from '../../../citations/guessEvidence.ts'
import type {Work} from '../../../citations/work.ts'
import {MAX_LENGTH} from '../entries.ts'
import type {ReadWork} from '../readWork.ts'
import {readApa} from './apa.ts'
import {readChicago} from './chicago.ts'
import {readCompactEntry} from './compact.ts'
import {isHarvard, readHarvard} from './harvard.ts'
import {readIeee} from './ieee.ts'
import type {Body} from './kinds.ts'
import {readLaw} from './law.ts'
import {takeTail} from './tail.ts'

type Styled = Pick<ReadWork, 'work' | 'origin' | 'left'>
type Style = 'apa' | 'compact' | 'harvard' | 'chicago'

interface Prepared {
  asGiven: string
  /** The entry without identifiers, addresses and emphasis. */
  body: string
  fields: Partial<Work>
  fits: Record<Style, number>
}

/**
 * Reads the entries of one list, each undefined that is no reference. The style is the list's: what
 * most entries have the shape of is tried first with all of them.
 */
export function readStyled(entries: string[]): (Styled | undefined)[] {
  const prepared = entries.map(prepare)
  const order = (['apa', 'compact', 'harvard', 'chicago'] as Style[])
    .map((style) => ({style, sum: prepared.reduce((sum, {fits}) => sum + fits[style], 0)}))
    .sort((one, other) => other.sum - one.sum)
    .map(({style}) => style)
  const isAma =
    entries.filter((entry) => entry.length <= MAX_LENGTH && isAmaShaped(entry)).length * 2 >=
    entries.length
  return prepared.map((entry) => readOne(entry, order, isAma))
}

function readOne(entry: Prepared, order: Style[], isAma: boolean): Styled | undefined {
  const {asGiven, body, fields, fits} = entry
  const law = readLaw(body) ?? readIeee(body)
  if (law) return {work: complete(law, entry), origin: nameOf(order[0] ?? 'apa', isAma), left: []}
  const fitting = order.filter((style) => fits[style] > 0)
  // The list's own style goes first unless another fits this entry much better.
  const best = [...fitting].sort((a, b) => fits[b] - fits[a] || order.indexOf(a) - order.indexOf(b))
  const [own] = order
  const styles = own && fits[own] >= 2 ? [own, ...best] : best
  for (const style of styles) {
    const read = readers[style](body, Boolean(fields.url) && !fields.doi, asGiven)
    if (read && isReference(read, entry)) {
      return {work: complete(read, entry), origin: nameOf(style, isAma), left: []}
    }
  }
  if (!fields.doi && !fields.url) return undefined
  const work = readApa(asGiven)
  return work && {work: complete(work, entry), origin: 'apa', left: []}
}

/** What has neither a date nor an address cannot be told from any other sentence. */
function isReference(read: Body, {body, fields}: Prepared): boolean {
  const isDated =
    read.issued?.year || read.status || /\bn\.\s?d\.|no date|undated|date unknown/i.test(body)
  const hasAddress = Object.keys(fields).some((field) => field !== 'accessed')
  const isOfSomebody = read.authors || read.editors || read.containerTitle || read.publisher
  return Boolean(read.title && (hasAddress || (isDated && isOfSomebody)))
}

const readers: Record<Style, (body: string, hasUrl: boolean, all: string) => Body | undefined> = {
  apa: (_, __, all) => readApa(all),
  compact: readCompactEntry,
  harvard: readHarvard,
  chicago: readChicago,
}

function complete(read: Body, {asGiven, fields}: Prepared): Work {
  const evidence = guessEvidence(read.title)
  const known = Object.entries({...read, ...fields}).filter(([, value]) => value !== undefined)
  return {...(Object.fromEntries(known) as Work), ...(evidence && {evidence}), asGiven}
}

function prepare(entry: string): Prepared {
  const asGiven = entry.length > MAX_LENGTH ? '' : entry.replace(/\s+/g, ' ').trim()
  const plain = asGiven
    .replace(/\*{1,2}(?=\S)(.+?)(?<=\S)\*{1,2}/g, '$1')
    .replace(/(?<![\p{L}\p{N}/])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1')
  const {rest, fields} = takeTail(plain)
  return {asGiven, body: rest, fields, fits: fitsOf(rest)}
}

/** How well an entry has the shape of each style, from 0 to 3. */
function fitsOf(body: string): Record<Style, number> {
  const year = String.raw`(?:ca?\. ?)?(?:(?:1[4-9]|20)\d\d[a-z]?(?:[–/-]\d{4})?(?:, [^()]{3,30})?|n\.\s?d\.?(?:-[a-z])?|no date|in press(?:-[a-z])?|forthcoming)`
  const inBrackets = new RegExp(String.raw`^[^“"]{0,600}?[^\d\s:;]\s+\(${year}\)(.?)`, 'iu').exec(
    body,
  )
  const isApa = inBrackets?.[1] === '.'
  const isNote = /\([^()]*[,:] ?\d{4}\)|\b(?:no|vol)\. ?\d+ \([^()]*\d{4}\)/.test(body)
  const isCompact =
    /(?:1[4-9]|20)\d\d[^.;()]{0,18};\s*\w|;\s*(?:c|©)?(?:1[4-9]|20)\d\d\b|\. In: |;\s*\[?date unknown/.test(
      body,
    )
  const namesFirst =
    /^(?:\p{Ll}+ )?\p{Lu}[\p{L}’'‐-]+(?: \p{Lu}[\p{L}’'‐-]+){0,2} \p{Lu}{1,3}(?:,|\.|:| et al|;| Jr)/u.test(
      body,
    )
  const quoted = /^[^“"]*[.,]\s+(?:\d{4}[a-z]?\.\s+)?["“].+[.,?!]["”]|^["“].+[.,?!]["”]\s/u.test(
    body,
  )
  const dated = /^[^(]{2,300}?\. (?:(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d\.)\. /u.test(body)
  const isBareYear =
    /(?:\p{Lu}\.?,? |\bet al\.?,? |^[^,“"]{3,80}, )(?:1[5-9]|20)\d\d[a-z]?[.,] /u.test(body) ||
    // An organisation has no comma before the year.
    /^\p{Lu}[^,.:;“"\d]{2,80} (?:1[5-9]|20)\d\d[a-z]?, ['‘\p{Lu}]/u.test(body)
  const yearLast = /: [^:;()]+(?<!\b\p{Lu}\p{Ll}+ \d{1,2}), (?:1[4-9]|20)\d\d\.?$/u.test(body)
  return {
    apa: isApa ? 3 : inBrackets && !isNote ? 1 : 0,
    compact: isCompact ? 3 : namesFirst && !inBrackets ? 2 : 0.5,
    harvard: inBrackets && !isApa ? 3 : isHarvard(body) && isBareYear && !isCompact ? 2 : 0,
    chicago: isCompact ? 0 : quoted || isNote ? 3 : dated || yearLast ? 2.5 : 0,
  }
}

/** AMA and Vancouver are told apart by their signs only. */
const isAmaShaped = (entry: string) =>
  /doi:10\.|, eds?\. |\bAccessed \p{L}+ \d|; ?\d{4}:\d/u.test(entry) &&
  !/\[(?:internet|cited)|p\. \d|available from/i.test(entry)

const nameOf = (style: Style, isAma: boolean): ReadWork['origin'] =>
  style === 'compact' ? (isAma ? 'ama' : 'vancouver') : style
