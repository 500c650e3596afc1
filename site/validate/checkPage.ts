import {checkBlocks} from './checkBlocks.ts'
import {checkIds} from './checkIds.ts'
import {checkMarkup} from './checkMarkup.ts'
import {checkNode} from './checkNode.ts'
import {checkNotation} from './checkNotation.ts'
import {checkOwnGraph} from './checkOwnGraph.ts'
import {checkOwnNode} from './checkOwnNode.ts'
import {checkOwnPage} from './checkOwnPage.ts'
import {checkOwnText} from './checkOwnText.ts'
import {checkParity} from './checkParity.ts'
import {checkSearchRules} from './checkSearchRules.ts'
import {checkTruth} from './checkTruth.ts'
import {checkVocabulary} from './checkVocabulary.ts'
import type {Finding} from './finding.ts'
import type {Page} from './page.ts'
import type {GraphNode} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

export interface PageRules {
  strict: boolean
  /** Origin of who receives readers' forms, if it is not the site's own. */
  forms?: string
  vocabulary: Vocabulary
  now: Date
  /** A node of another page, where pages may point at one another's. */
  elsewhere?: Surroundings
}

interface Surroundings {
  resolve(id: string): GraphNode | undefined
  /** Whether a node may be on a page that nobody has read. */
  mayBe(id: string): boolean
}

/** All that is wrong with a page by itself. */
export function checkPage(page: Page, nodes: GraphNode[], rules: PageRules): Finding[] {
  const {strict, vocabulary, now, elsewhere} = rules
  const own = new Map(nodes.flatMap((node) => (isTold(node) ? [[node.id, node]] : [])))
  const resolve = (id: string) => own.get(id) ?? elsewhere?.resolve(id)
  const isKnown = (id: string) => resolve(id) !== undefined || (elsewhere?.mayBe(id) ?? false)
  return [
    ...checkMarkup(page, rules),
    ...checkBlocks(page),
    ...checkNotation(page, strict),
    ...(strict
      ? [
          ...checkOwnGraph(page, nodes, vocabulary),
          ...checkOwnPage(page, nodes),
          ...checkOwnText(page, nodes),
        ]
      : []),
    ...checkIds(page, nodes, isKnown),
    ...nodes.flatMap((node) => [
      ...checkVocabulary(node, {vocabulary, resolve}),
      ...checkSearchRules(node, vocabulary),
      ...checkNode(node, vocabulary),
      ...checkTruth(node, now),
      ...(strict ? checkOwnNode(node, vocabulary) : []),
      ...checkParity(page, node, vocabulary),
    ]),
  ].map((finding) => ({...finding, page: page.path}))
}

/** Whether a node says something, and does not only point at one that does. */
export const isTold = (node: GraphNode): node is GraphNode & {id: string} =>
  node.id !== undefined && !node.isPointer
