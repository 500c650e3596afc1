import type {Node} from './graph.ts'
import {breadcrumbNodes, type PageFacts, webPageNode} from './webPage.ts'

/** A page that is a list of other pages. */
export function collectionNodes(page: PageFacts, site: URL): Node[] {
  return [
    webPageNode('CollectionPage', page, site),
    ...breadcrumbNodes(page.path, page.trail, site),
  ]
}
