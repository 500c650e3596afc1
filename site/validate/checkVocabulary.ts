import {checkValue} from './checkValue.ts'
import {type Finding, oneOf, quote, suggest} from './finding.ts'
import type {GraphNode} from './readNodes.ts'
import {isAny, type Vocabulary} from './vocabulary.ts'

export interface VocabularyOptions {
  vocabulary: Vocabulary
  /** The node that a pointer stands for, if the site has it. */
  resolve(id: string): GraphNode | undefined
}

/** Types, properties, domains, ranges and literals, as schema.org has them. */
export function checkVocabulary(node: GraphNode, options: VocabularyOptions): Finding[] {
  if (node.isPointer || node.isMixed) return []
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
      found: `${name} of ${oneOf(types, ', ')}`,
      expected: `${name} of ${oneOf(property.domains)}`,
      remedy: 'Move it to a node of that type, or leave it out.',
    },
  ]
}
