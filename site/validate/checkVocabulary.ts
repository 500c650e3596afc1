import {type Finding, quote, suggest} from './finding.ts'
import {judgeLiteral, lacksZone, literalTypes} from './literals.ts'
import {type GraphNode, isNode, isObject, listOf, toName} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

export interface VocabularyOptions {
  vocabulary: Vocabulary
  /** The node that a pointer stands for, if the site has it. */
  resolve(id: string): GraphNode | undefined
  /** Whether text where a thing is expected is a fault, and not only less than could be said. */
  strict: boolean
}

/** Types, properties, domains, ranges and literals, as schema.org has them. */
export function checkVocabulary(node: GraphNode, options: VocabularyOptions): Finding[] {
  if (node.isPointer) return []
  const types = node.types.filter((type) => !node.foreign.has(type) && !/[:/]/.test(type))
  const findings = [...checkTypes(node, types, options)]
  const known = types.filter((type) => options.vocabulary.types.has(type))
  if (known.length < node.types.length || node.types.length === 0) return findings
  for (const [name, values] of node.properties) {
    if (node.foreign.has(name) || name.includes(':')) continue
    findings.push(...checkProperty(node, name, known, options))
    const property = options.vocabulary.properties.get(name)
    if (!property) continue
    for (const value of values) {
      findings.push(...checkValue(`${node.place} · ${name}`, name, value, options))
    }
  }
  return findings
}

function checkTypes(node: GraphNode, types: string[], {vocabulary}: VocabularyOptions): Finding[] {
  if (node.types.length === 0) {
    return [
      {
        severity: 'error',
        rule: 'no-type',
        place: node.place,
        found: 'a node without @type',
        expected: 'a type of schema.org',
        remedy: 'Say what the thing is.',
      },
    ]
  }
  return types.flatMap((type): Finding[] => {
    const known = vocabulary.types.get(type)
    if (!known) {
      return [
        {
          severity: 'error',
          rule: 'unknown-type',
          place: node.place,
          found: quote(type),
          expected: 'a type of schema.org',
          remedy:
            suggest(type, vocabulary.types.keys()) ||
            'Choose a type from schema.org/docs/full.html.',
        },
      ]
    }
    return known.supersededBy ? [superseded(node.place, type, known.supersededBy)] : []
  })
}

const superseded = (place: string, term: string, by: string): Finding => ({
  severity: 'note',
  rule: 'superseded',
  place,
  found: term,
  expected: `${by}, which took its place`,
  remedy: `Write ${by}.`,
})

function checkProperty(
  {place, types}: GraphNode,
  name: string,
  known: string[],
  {vocabulary}: VocabularyOptions,
): Finding[] {
  const property = vocabulary.properties.get(name.replace(/-(in|out)put$/, ''))
  if (!property) {
    const allowed = [...vocabulary.properties].filter(([, {domains}]) =>
      isAny(known, domains, vocabulary),
    )
    return [
      {
        severity: 'error',
        rule: 'unknown-property',
        place,
        found: quote(name),
        expected: 'a property of schema.org',
        remedy:
          suggest(
            name,
            allowed.map(([each]) => each),
          ) || 'Leave it out.',
      },
    ]
  }
  if (property.supersededBy) return [superseded(`${place} · ${name}`, name, property.supersededBy)]
  const isRole = known.some((type) => vocabulary.isA(type, 'Role'))
  if (isRole || property.domains.length === 0 || isAny(known, property.domains, vocabulary)) {
    return []
  }
  return [
    {
      severity: 'error',
      rule: 'domain',
      place: `${place} · ${name}`,
      found: `${name} of a ${types.join(', ')}`,
      expected: `${name} of a ${property.domains.join(' or ')}`,
      remedy: 'Move it to a node of that type, or leave it out.',
    },
  ]
}

const isAny = (types: string[], wanted: string[], {isA}: Vocabulary) =>
  types.some((type) => wanted.some((ancestor) => isA(type, ancestor)))

function checkValue(
  place: string,
  name: string,
  value: unknown,
  options: VocabularyOptions,
): Finding[] {
  const fault = (
    rule: string,
    expected: string,
    remedy: string,
    severity?: 'warning',
  ): Finding[] => [
    {severity: severity ?? 'error', rule, place, found: quote(value), expected, remedy},
  ]
  const ranges = options.vocabulary.properties.get(name)?.ranges ?? []
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return fault('empty', 'a value', 'Leave the property out if there is nothing to tell.')
  }
  if (isNode(value)) return checkThing(value, place, ranges, options)
  const literal = isObject(value) ? value['@value'] : value
  const members = memberOf(literal, options.vocabulary)
  if (members) {
    return isAny(members, ranges, options.vocabulary) ||
      ranges.some((range) => literalTypes.has(range))
      ? []
      : fault('range', ranges.join(' or '), 'Choose a member of that enumeration.')
  }
  const kinds = ranges.filter((range) => literalTypes.has(range))
  if (kinds.length > 0) return checkLiteral(literal, kinds, name, fault, options)
  const isLink = typeof literal === 'string' && URL.canParse(literal)
  const takesWords = ranges.some((range) => isWritten(range, options.vocabulary))
  if (isLink || takesWords) return []
  return fault(
    'range',
    `a ${ranges.join(' or ')}`,
    `Write a node of that type, such as {"@type": "${ranges[0]}", "name": …}.`,
    options.strict ? undefined : 'warning',
  )
}

type Fault = (rule: string, expected: string, remedy: string, severity?: 'warning') => Finding[]

function checkLiteral(
  literal: unknown,
  kinds: string[],
  name: string,
  fault: Fault,
  {strict}: VocabularyOptions,
): Finding[] {
  const expected = judgeLiteral(literal, kinds)
  const times = kinds.includes('Date') || kinds.includes('DateTime')
  if (expected) {
    const relative = kinds.includes('URL') && typeof literal === 'string' && !/\s/.test(literal)
    return fault(
      'literal',
      expected,
      `Correct the ${name}.`,
      relative && !strict ? 'warning' : undefined,
    )
  }
  if (times && lacksZone(literal)) {
    return fault(
      'zone',
      'a time with its zone',
      'Add Z or an offset.',
      strict ? undefined : 'warning',
    )
  }
  if (name === 'inLanguage' && !isLanguage(literal)) {
    return fault('literal', 'a language code such as en or pt-BR', 'Use a code of BCP 47.')
  }
  if (name === 'email' && !/^(mailto:)?[^@\s]+@[^@\s]+\.[^@\s]+$/.test(String(literal))) {
    return fault('literal', 'an e-mail address', 'Correct the address.')
  }
  return []
}

/** Quantities and distances are written as text with a unit; enumerations often as plain words. */
const isWritten = (range: string, {isA}: Vocabulary) =>
  isA(range, 'Quantity') || isA(range, 'QuantitativeValue')

function memberOf(literal: unknown, {members, types}: Vocabulary): string[] | undefined {
  if (typeof literal !== 'string' || !/^(https?:\/\/)schema\.org\//.test(literal)) return undefined
  const name = toName(literal)
  return members.get(name) ?? (types.has(name) ? [name] : undefined)
}

function isLanguage(literal: unknown): boolean {
  try {
    return Intl.getCanonicalLocales(String(literal)).length === 1
  } catch {
    return false
  }
}

function checkThing(
  value: Record<string, unknown>,
  place: string,
  ranges: string[],
  {vocabulary, resolve}: VocabularyOptions,
): Finding[] {
  const id = typeof value['@id'] === 'string' ? value['@id'] : undefined
  const own = listOf(value['@type']).map((type) => toName(String(type)))
  const member = memberOf(id, vocabulary)
  const types = own.length > 0 ? own : (member ?? resolve(id ?? '')?.types ?? [])
  const known = types.filter((type) => vocabulary.types.has(type))
  if (known.length === 0 || known.length < types.length) return []
  // A Role can stand before any value; a thing can stand for the text or address of itself.
  const fits =
    isAny(known, [...ranges, 'Role'], vocabulary) ||
    (ranges.includes('Text') && isAny(known, ['DefinedTerm', 'PropertyValue'], vocabulary))
  if (fits || ranges.length === 0) return []
  return [
    {
      severity: 'error',
      rule: 'range',
      place,
      found: `a ${types.join(', ')}${id ? ` (${id})` : ''}`,
      expected: `a ${ranges.join(' or ')}`,
      remedy: 'Tell another thing here, or use another property for this one.',
    },
  ]
}
