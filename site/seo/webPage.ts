import {type Language, SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {Link} from '../view/practice.ts'
import {type Node, pointTo} from './graph.ts'
import {ids} from './ids.ts'

type WebPageType = 'WebPage' | 'MedicalWebPage' | 'CollectionPage' | 'ContactPage' | 'ProfilePage'

export interface PageFacts {
  path: string
  name: string
  trail: Link[]
  /** If it is not the site's. */
  language?: Language | undefined
}

/** A page itself, with what only its kind knows in `more`. */
export function webPageNode(
  type: WebPageType,
  {path, name, trail, language}: PageFacts,
  site: URL,
  more: Partial<Node> = {},
): Node {
  return {
    '@type': type,
    '@id': ids.webPage(path, site),
    url: new URL(path, site).href,
    name,
    inLanguage: language ?? SITE_LANGUAGE,
    isPartOf: pointTo(ids.website(site)),
    breadcrumb: trail.length > 1 ? pointTo(ids.breadcrumb(path, site)) : undefined,
    ...more,
  }
}

/** The visible trail. The last crumb is the page itself and needs no address. */
export function breadcrumbNodes(path: string, trail: Link[], site: URL): Node[] {
  if (trail.length < 2) return []
  const itemListElement = trail.map(({href, text}, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: index < trail.length - 1 ? new URL(href, site).href : undefined,
  }))
  return [{'@type': 'BreadcrumbList', '@id': ids.breadcrumb(path, site), itemListElement}]
}
