import {type Finding, quote} from './finding.ts'
import {repeated} from './listing.ts'
import {citedFields, type OwnFields, ownFields} from './ownFields.ts'
import {type GraphNode, isNode} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

/** The house's own rules of a single node: all that ours always tell, as text where text is meant. */
export function checkOwnNode(node: GraphNode, vocabulary: Vocabulary): Finding[] {
  if (node.isPointer) return []
  const rows = ownFields.filter(
    ({types, isTop}) => node.types.some((type) => types.includes(type)) && (node.isTop || !isTop),
  )
  if (/ · citation → [^·]*$/.test(node.place)) rows.push(citedFields)
  return [
    ...rows.flatMap((row) => checkFields(node, row)),
    ...checkText(node, vocabulary),
    ...checkRepeats(node),
  ]
}

function checkFields(node: GraphNode, {fields, because}: OwnFields): Finding[] {
  const has = (field: string) =>
    field === '@id' ? node.id : (node.properties.get(field)?.length ?? 0) > 0
  return fields
    .filter((field) => !has(field))
    .map((field) => ({
      severity: 'error',
      rule: 'own-field',
      place: node.place,
      found: `no ${field}`,
      expected: `${field}: ${because}`,
      remedy: 'Tell it, or leave the node out.',
    }))
}

/** A number may stand for text by the letter, and is text to nobody who reads it. */
function checkText({place, properties}: GraphNode, vocabulary: Vocabulary): Finding[] {
  return [...properties].flatMap(([name, values]) => {
    const ranges = vocabulary.properties.get(name)?.ranges ?? []
    if (!ranges.includes('Text') || ranges.some((range) => numeric.has(range))) return []
    return values
      .filter((value) => typeof value === 'number' || typeof value === 'boolean')
      .map((value) => ({
        severity: 'error' as const,
        rule: 'literal',
        place: `${place} · ${name}`,
        found: quote(value),
        expected: 'text',
        remedy: 'Write it in quotation marks.',
      }))
  })
}

const numeric = new Set(['Number', 'Integer', 'Float', 'Boolean', 'QuantitativeValue', 'Quantity'])

function checkRepeats({place, properties}: GraphNode): Finding[] {
  return [...properties].flatMap(([name, values]) => {
    if (values.length < 2) return []
    const [again] = repeated(
      values.map((value) => `${(isNode(value) && value['@id']) || JSON.stringify(value)}`),
    )
    if (again === undefined) return []
    return [
      {
        // Authors may list something twice, and can mend it; the site is not held back until then.
        severity: 'warning' as const,
        rule: 'twice',
        place: `${place} · ${name}`,
        found: `${quote(again)} twice`,
        expected: 'each once',
        remedy: 'Take it out of the list where it was entered.',
      },
    ]
  })
}
