import {checkAcross, type ToldPage} from './checkAcross.ts'
import {checkBudgets} from './checkBudgets.ts'
import {checkBlocks, checkHouse, checkIds} from './checkGraph.ts'
import {checkLinks, type SiteFiles} from './checkLinks.ts'
import {checkMarkup} from './checkMarkup.ts'
import {checkNode} from './checkNode.ts'
import {checkParity} from './checkParity.ts'
import {checkSearchRules} from './checkSearchRules.ts'
import {checkVocabulary} from './checkVocabulary.ts'
import type {Finding} from './finding.ts'
import {type GraphNode, readNodes} from './readNodes.ts'
import {readVocabulary} from './vocabulary.ts'

export interface CheckedSite extends SiteFiles {
  /** Size in bytes of a file of the site, for the budgets. */
  sizeOf(path: string): number
}

export interface CheckOptions {
  /** Whether the rules of this house hold too, and not only those that hold for everybody. */
  strict: boolean
}

/** All that is wrong with a site's pages, page by page and between them. */
export function checkSite(site: CheckedSite, {strict}: CheckOptions): Finding[] {
  const vocabulary = readVocabulary()
  const pages = [...site.pages.values()]
  const told = pages.map((page): ToldPage => ({page, nodes: page.blocks.flatMap(readNodes)}))
  const byId = nodesById(told)
  return [
    ...told.flatMap(({page, nodes}) => {
      const own = new Map(nodes.flatMap((node) => (isTold(node) ? [[node.id, node]] : [])))
      const origin = new URL(page.url).origin
      const isKnown = (id: string) =>
        own.has(id) || (strict ? false : byId.has(id) || !site.isWhole || !id.startsWith(origin))
      const resolve = (id: string) => own.get(id) ?? byId.get(id)
      const findings = [
        ...checkMarkup(page, strict),
        ...checkLinks(page, site),
        ...checkBlocks(page),
        ...(strict ? checkHouse(page, nodes, vocabulary) : []),
        ...checkIds(page, nodes, isKnown),
        ...nodes.flatMap((node) => [
          ...checkVocabulary(node, {vocabulary, resolve}),
          ...checkSearchRules(node, vocabulary),
          ...checkNode(node, vocabulary),
          ...checkParity(page, node, vocabulary),
        ]),
        ...(strict ? checkBudgets(page, site) : []),
      ]
      return findings.map((finding) => ({
        ...finding,
        severity: strict ? finding.severity : soften(finding),
        page: page.path,
      }))
    }),
    ...(strict ? checkAcross(told, vocabulary) : []),
  ]
}

const isTold = (node: GraphNode): node is GraphNode & {id: string} =>
  node.id !== undefined && !node.isPointer

const nodesById = (told: ToldPage[]) =>
  new Map(told.flatMap(({nodes}) => nodes.filter(isTold).map((node) => [node.id, node] as const)))

/** What anybody's page must not have. All else that others do is told, as a warning. */
const hard = new Set(
  'json context unknown-type unknown-property literal empty breadcrumb dates link anchor markup'.split(
    ' ',
  ),
)

const soften = ({severity, rule}: Finding): Finding['severity'] =>
  severity === 'error' && !hard.has(rule) ? 'warning' : severity
