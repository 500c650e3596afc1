import {type Node, pointTo} from './graph.ts'
import {ids} from './ids.ts'
import {breadcrumbNodes, type PageFacts, webPageNode} from './webPage.ts'

/** A page on which readers write to the practice. */
export function contactNodes(page: PageFacts, site: URL): Node[] {
  const about = pointTo(ids.practice(site))
  return [
    webPageNode('ContactPage', page, site, {about}),
    ...breadcrumbNodes(page.path, page.trail, site),
  ]
}
