import type {Finding} from './finding.ts'
import type {GraphNode} from './readNodes.ts'
import {type SearchRule, searchRules} from './searchRules.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Fields that search engines document. Works that are only cited need none. */
export function checkSearchRules(node: GraphNode, {isA}: Vocabulary): Finding[] {
  if (node.isPointer || !node.isTop) return []
  const fitting = searchRules.filter(({type}) => node.types.some((own) => isA(own, type)))
  // The rules of a type stand for those of the types above it: a business is an organisation too.
  const nearest = fitting.filter(
    ({type}) => !fitting.some((other) => other.type !== type && isA(other.type, type)),
  )
  const lacks = (names: string[]) => !names.some((name) => node.properties.has(name))
  return nearest.flatMap((rule) => [
    ...rule.required.filter(lacks).map((names) => missing(node, names, rule, 'error')),
    ...rule.recommended.filter(lacks).map((names) => missing(node, names, rule, 'note')),
    ...(rule.type === 'SearchAction' ? [retired(node, rule)] : []),
  ])
}

const missing = (
  {place}: GraphNode,
  names: string[],
  {feature, status, source, checkedOn}: SearchRule,
  severity: Finding['severity'],
): Finding => ({
  severity,
  rule: severity === 'note' ? 'recommended' : 'required',
  place,
  found: `no ${names.join(', ')}`,
  expected: `${names.join(' or ')}: Google ${status === 'live' ? 'documents' : 'documented'} it for ${feature} (${source}, read ${checkedOn})`,
  remedy: 'Add it, if the page shows it.',
})

const retired = ({place}: GraphNode, {feature, source, checkedOn}: SearchRule): Finding => ({
  severity: 'note',
  rule: 'retired',
  place,
  found: feature,
  expected: `nothing: search engines show it no longer (${source}, read ${checkedOn})`,
  remedy: 'Leave it out.',
})
