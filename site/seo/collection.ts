import type {Link} from '../view/practice.ts'
import type {Node} from './graph.ts'
import {breadcrumbNodes, webPageNode} from './webPage.ts'

/** A page that is a list of other pages. */
export function collectionNodes(
  page: {path: string; name: string; trail: Link[]},
  site: URL,
): Node[] {
  return [
    webPageNode('CollectionPage', page, site),
    ...breadcrumbNodes(page.path, page.trail, site),
  ]
}
