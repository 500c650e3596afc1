import {hasWords} from '../view/hasWords.ts'
import {type Finding, quote} from './finding.ts'
import {joinWords, spaceAlike} from './joinWords.ts'
import type {Page} from './page.ts'
import {type GraphNode, isNode, isObject} from './readNodes.ts'
import {readWords} from './readPage.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Words for machines, that no reader needs to see. */
const codes = new Set(
  'inLanguage propertyID encodingFormat additionalType codingSystem width height position priceCurrency addressCountry'.split(
    ' ',
  ),
)

/** Whatever JSON-LD tells, the page shows: words, addresses in links and pictures, dates. */
export function checkParity(page: Page, node: GraphNode, vocabulary: Vocabulary): Finding[] {
  const findings = checkId(page, node)
  for (const [name, values] of node.properties) {
    if (codes.has(name)) continue
    for (const value of values) {
      if (isNode(value)) continue
      const literal = isObject(value) ? value['@value'] : value
      const expected = missingFrom(page, name, literal, vocabulary)
      if (!expected) continue
      findings.push({
        severity: 'error',
        rule: 'parity',
        place: `${node.place} · ${name}`,
        found: quote(literal),
        expected,
        remedy: 'Show it on the page, or leave it out of JSON-LD.',
      })
    }
  }
  return findings
}

/** A thing that is known by an address elsewhere, such as a DOI, is linked to. */
function checkId({url, addresses}: Page, {id, place, isPointer}: GraphNode): Finding[] {
  if (isPointer || !id || !/^https?:/.test(id) || !URL.canParse(id)) return []
  const {origin, href} = new URL(id)
  if (origin === new URL(url).origin || addresses.has(href)) return []
  return [
    {
      severity: 'error',
      rule: 'parity',
      place: `${place} · @id`,
      found: id,
      expected: 'the address in a link of the page',
      remedy: 'Link to it, or give the thing no @id.',
    },
  ]
}

/** Where a literal had to be on the page, if it is not there. */
function missingFrom(
  page: Page,
  name: string,
  literal: unknown,
  {properties, members, types}: Vocabulary,
): string | undefined {
  if (typeof literal === 'number') {
    return isShown(page, String(literal)) ? undefined : 'the same number on the page'
  }
  if (typeof literal !== 'string' || literal === '') return undefined
  const schemaOrg = /^https?:\/\/schema\.org\/(.+)$/.exec(literal)?.[1]
  if (schemaOrg && (members.has(schemaOrg) || types.has(schemaOrg))) return undefined
  if (/^(https?|mailto|tel):\S+$/i.test(literal) && URL.canParse(literal)) {
    const known = page.addresses.has(new URL(literal).href) || isShown(page, literal)
    return known ? undefined : 'the address in a link or picture of the page'
  }
  const ranges = properties.get(name)?.ranges ?? []
  if (ranges.includes('Date') || ranges.includes('DateTime')) {
    // Of works of one year, a letter behind it tells which.
    const isYear = /^\d{4}$/.test(literal)
    return page.dates.has(literal) ||
      isShown(page, literal) ||
      (isYear && new RegExp(`\\b${literal}[a-z]{1,2}\\b`).test(page.text))
      ? undefined
      : 'the same date in <time datetime> on the page'
  }
  const words = name === 'text' && /[<&]/.test(literal) ? readWords(literal) : joinWords([literal])
  if (isShown(page, words) || [...page.addresses].some((href) => href.includes(literal))) {
    return undefined
  }
  return isShown(spacedAlike(page), spaceAlike(words))
    ? 'the spaces that the page has: one of the two has a no-break space or the like'
    : 'the same words on the page'
}

const spacedAlike = ({text, asides, pieces}: Page) => ({
  text: spaceAlike(text),
  asides: spaceAlike(asides),
  pieces: pieces.map(spaceAlike),
})

/** Whole words: a name that is cut short is another name. Spaces are those that a reader gets. */
const isShown = ({text, asides, pieces}: Pick<Page, 'text' | 'asides' | 'pieces'>, words: string) =>
  hasWords(text, words) ||
  hasWords(asides, words) ||
  // Elements in a line may part words that no space parts.
  ((text.includes(words) || asides.includes(words)) &&
    pieces.some((piece) => hasWords(piece, words)))
