import type {Finding} from './finding.ts'
import type {Page} from './page.ts'
import type {GraphNode} from './readNodes.ts'
import {factsOf, severityOf} from './truth.ts'

/** Pointers of a page that lead nowhere, and things that are told twice with other facts. */
export function checkIds(
  page: Page,
  nodes: GraphNode[],
  resolve: (id: string) => boolean,
): Finding[] {
  const findings: Finding[] = []
  const facts = new Map<string, string>()
  for (const node of nodes) {
    if (node.id === undefined) continue
    if (node.isPointer) {
      if (!resolve(node.id)) {
        findings.push({
          severity: 'error',
          rule: 'dangling',
          place: node.place,
          found: node.id,
          expected: 'the @id of a node',
          remedy: 'Correct the @id, or tell that node too.',
        })
      }
      continue
    }
    const text = factsOf(node)
    const known = facts.get(node.id)
    if (known !== undefined && known !== text) {
      findings.push({
        severity: severityOf(node.id, page),
        rule: 'two-truths',
        place: node.place,
        found: `other facts about ${node.id}`,
        expected: 'the same facts wherever a thing is told',
        remedy: 'Tell it once, and point to it elsewhere.',
      })
    }
    facts.set(node.id, text)
  }
  return findings
}
