import type {VocabularyOptions} from './checkVocabulary.ts'
import {type Finding, oneOf, quote} from './finding.ts'
import {judgeLiteral, lacksZone, literalTypes} from './literals.ts'
import {isNode, isObject, listOf, toName} from './readNodes.ts'
import {isAny, type Vocabulary} from './vocabulary.ts'

/** Whether a value is of a kind that its property takes: a thing, a member or a literal. */
export function checkValue(
  place: string,
  name: string,
  value: unknown,
  options: VocabularyOptions,
): Finding[] {
  const {vocabulary} = options
  const ranges = vocabulary.properties.get(name)?.ranges ?? []
  const fault: Fault = (rule, expected, remedy) => [
    {severity: 'error', rule, place, found: quote(value), expected, remedy},
  ]
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return fault('empty', 'a value', 'Leave the property out if there is nothing to tell.')
  }
  if (isNode(value)) return checkThing(value, place, ranges, options)
  const literal = isObject(value) ? value['@value'] : value
  const kinds = ranges.filter((range) => literalTypes.has(range))
  const members = memberOf(literal, vocabulary)
  if (members) {
    const fits = kinds.length > 0 || isAny(members, ranges, vocabulary)
    return fits ? [] : fault('range', ranges.join(' or '), 'Choose a member of that enumeration.')
  }
  if (kinds.length > 0) return checkLiteral(literal, kinds, name, fault)
  const isLink = typeof literal === 'string' && URL.canParse(literal)
  if (isLink || ranges.some((range) => isWritten(range, vocabulary))) return []
  const remedy = `Write a node of that type, such as {"@type": "${ranges[0]}", "name": …}.`
  return fault('range', oneOf(ranges), remedy)
}

type Fault = (rule: string, expected: string, remedy: string) => Finding[]

function checkLiteral(literal: unknown, kinds: string[], name: string, fault: Fault): Finding[] {
  const expected = judgeLiteral(literal, kinds)
  if (expected) {
    // schema.org lets words stand for anything, so those in place of an address are told apart.
    return fault(kinds.includes('URL') ? 'address' : 'literal', expected, `Correct the ${name}.`)
  }
  if ((kinds.includes('Date') || kinds.includes('DateTime')) && lacksZone(literal)) {
    return fault('zone', 'a time with its zone', 'Add Z or an offset.')
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
      found: `${oneOf(types, ', ')}${id ? ` (${id})` : ''}`,
      expected: oneOf(ranges),
      remedy: 'Tell another thing here, or use another property for this one.',
    },
  ]
}
