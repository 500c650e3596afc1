import {say, warn, wordsOf} from './checkOwnText.ts'
import type {Finding} from './finding.ts'
import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import type {GraphNode} from './readNodes.ts'

/** The house's own rules of facts that stand together: of a place, or behind the letters of a name. */
export function checkGroups(page: Page, nodes: GraphNode[]): Finding[] {
  const isGrouped = ({types}: GraphNode) => types.some((type) => grouped.has(type))
  return [
    ...nodes.filter(isGrouped).flatMap((node) => checkGroup(page, node)),
    ...checkLetters(page, nodes),
  ]
}

/** What is shown as one thing, in an address or beside its short name. */
const grouped = new Set(['EducationalOccupationalCredential', 'PostalAddress'])

function checkGroup({groups}: Page, node: GraphNode): Finding[] {
  const {url: _, addressCountry: _country, ...facts} = Object.fromEntries(node.properties)
  const words = wordsOf(Object.values(facts), new Map())
  const isTogether = groups.some((group) => words.every((each) => group.includes(each)))
  if (isTogether || groups.length === 0) return []
  return [say(node, 'facts', words.join('; '), 'facts that stand together on the page')]
}

/** What stands behind letters is a credential of somebody here, with all that is told of it. */
function checkLetters({groups}: Page, nodes: GraphNode[]): Finding[] {
  const told = nodes
    .filter(({types}) => types.includes('EducationalOccupationalCredential'))
    .map((node) => {
      const {url: _, ...facts} = Object.fromEntries(node.properties)
      const [short] = [facts.alternateName, facts.name].flatMap((name) => name ?? [])
      return {
        node,
        short: joinWords([String(short)]),
        words: wordsOf(Object.values(facts), new Map()),
      }
    })
  return groups.flatMap((group) => {
    const meant = told.filter(({short}) => group === short || group.startsWith(`${short} `))
    const [first] = meant
    const fits = meant.some(({words}) => words.every((each) => group.includes(each)))
    return !first || fits ? [] : [warn(first.node, 'facts', group, first.words.join('; '))]
  })
}
