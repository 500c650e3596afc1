import {type Finding, quote} from './finding.ts'
import type {Page} from './page.ts'
import {isObject, listOf} from './readNodes.ts'

/** https://www.w3.org/TR/json-ld11/#syntax-tokens-and-keywords, read 2026-11-30. */
const keywords = new Set(
  '@base @container @context @direction @graph @id @import @included @index @json @language @list @nest @none @prefix @propagate @protected @reverse @set @type @value @version @vocab'.split(
    ' ',
  ),
)
const source = 'https://www.w3.org/TR/json-ld11/#syntax-tokens-and-keywords'

/** How a page's JSON-LD is written, whatever it says: keywords, lists and, in this house, context. */
export function checkNotation(page: Page, strict: boolean): Finding[] {
  const findings: Finding[] = []
  page.blocks.forEach(({value}, index) => {
    const place = `JSON-LD block ${index + 1}`
    walk(value, place, findings)
    for (const root of listOf(value).filter(isObject)) {
      const context = root['@context']
      if (!strict || context === undefined || context === 'https://schema.org') continue
      findings.push({
        severity: 'error',
        rule: 'own-context',
        place: `${place} · @context`,
        found: quote(context),
        expected: '“https://schema.org” and nothing else',
        remedy: 'Use the words of schema.org only, so that every consumer knows them.',
      })
    }
  })
  return findings
}

function walk(value: unknown, place: string, findings: Finding[]): void {
  if (Array.isArray(value)) {
    if (value.some(Array.isArray)) findings.push(nested(place, value))
    for (const each of value) walk(each, place, findings)
  } else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === '@context') continue
      if (name.startsWith('@') && !keywords.has(name)) findings.push(strange(place, name))
      if (name === '@graph' && value['@type'] !== undefined) findings.push(nested(place, inner))
      walk(inner, name === '@graph' ? place : `${place} · ${name}`, findings)
    }
  }
}

const nested = (place: string, value: unknown): Finding => ({
  severity: 'error',
  rule: 'nested',
  place,
  found: quote(value),
  expected:
    'one list of things: search engines do not look into lists of lists, or graphs of things',
  remedy: 'Make one list of it.',
})

function strange(place: string, name: string): Finding {
  const meant = name.toLowerCase()
  return {
    severity: 'error',
    rule: 'keyword',
    place,
    found: `“${name}”`,
    expected: 'a keyword of JSON-LD, which are written in small letters',
    remedy: keywords.has(meant) ? `Write ${meant}.` : 'Leave it out.',
    source,
  }
}
