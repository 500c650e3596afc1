import {factsOf, severityOf} from './checkGraph.ts'
import type {Finding} from './finding.ts'
import type {Page} from './page.ts'
import {type GraphNode, isObject} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

/** A page with its nodes, as the rules across pages take it. */
export interface ToldPage {
  page: Page
  nodes: GraphNode[]
}

/** One thing is the same on every page, a question has one owner, and people have a page. */
export function checkAcross(told: ToldPage[], vocabulary: Vocabulary): Finding[] {
  return [...checkFacts(told), ...checkOwners(told, vocabulary), ...checkProfiles(told, vocabulary)]
}

function checkFacts(told: ToldPage[]): Finding[] {
  const known = new Map<string, {facts: string; path: string}>()
  const findings: Finding[] = []
  for (const {page, nodes} of told) {
    for (const node of nodes) {
      if (node.id === undefined || node.isPointer) continue
      const first = known.get(node.id)
      const facts = factsOf(node)
      if (!first) known.set(node.id, {facts, path: page.path})
      else if (first.facts !== facts && first.path !== page.path) {
        findings.push({
          severity: severityOf(node.id, page),
          rule: 'two-truths',
          page: page.path,
          place: node.place,
          found: `other facts about ${node.id} than on ${first.path}`,
          expected: 'the same facts on every page',
          remedy: 'Tell the same on both pages.',
        })
      }
    }
  }
  return findings
}

function checkOwners(told: ToldPage[], {isA}: Vocabulary): Finding[] {
  const owners = new Map<string, {path: string; id: string | undefined}>()
  const findings: Finding[] = []
  for (const {page, nodes} of told) {
    for (const node of nodes) {
      if (!node.types.some((type) => isA(type, 'Question'))) continue
      const [answer] = node.properties.get('acceptedAnswer') ?? []
      const text = isObject(answer) ? answer.text : ''
      const key = JSON.stringify([node.properties.get('name'), text])
      const owner = owners.get(key)
      if (!owner) owners.set(key, {path: page.path, id: node.id})
      else if (owner.path !== page.path || owner.id !== node.id) {
        findings.push({
          // Two articles may ask the same in earnest, so this is for their authors to weigh.
          severity: 'warning',
          rule: 'question-twice',
          page: page.path,
          place: node.place,
          found: `the question and answer that ${owner.path} tells too`,
          expected: 'one page that owns a question',
          remedy: 'Make it one shared question, owned by one of the pages.',
        })
      }
    }
  }
  return findings
}

/** Somebody whose own page is part of this site is what that page is about. */
function checkProfiles(told: ToldPage[], {isA}: Vocabulary): Finding[] {
  const byPath = new Map(told.map((each) => [each.page.path, each]))
  const findings: Finding[] = []
  for (const {page, nodes} of told) {
    const {origin} = new URL(page.url)
    for (const node of nodes) {
      const isPerson = node.types.some((type) => isA(type, 'Person'))
      if (!isPerson || !node.isTop || !node.id?.startsWith(`${origin}/`)) continue
      const profile = byPath.get(decodeURI(new URL(node.id).pathname))
      const isAbout = profile?.nodes.some(({types, properties}) => {
        const [main] = properties.get('mainEntity') ?? []
        return types.includes('ProfilePage') && isObject(main) && main['@id'] === node.id
      })
      if (isAbout) continue
      findings.push({
        severity: 'error',
        rule: 'profile',
        page: page.path,
        place: node.place,
        found: node.id,
        expected: 'an @id on a ProfilePage that is about this person',
        remedy: 'Give the person a page, or the right @id.',
      })
    }
  }
  return findings
}
