import type {Page} from './page.ts'
import type {GraphNode} from './readNodes.ts'

/** All that a node says, equal for equal facts. */
export const factsOf = ({types, properties}: GraphNode): string =>
  JSON.stringify([types, [...properties].toSorted(([a], [b]) => (a < b ? -1 : 1))])

/**
 * A thing of this site that is told in two ways is our fault. Two records of one work that have the
 * same DOI are their author's to join.
 */
export const severityOf = (id: string, {url}: Pick<Page, 'url'>): 'error' | 'warning' =>
  id.startsWith(`${new URL(url).origin}/`) ? 'error' : 'warning'
