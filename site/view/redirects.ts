import type {Library} from '../content/createLibrary.ts'
import {addresses, addressOf} from './addresses.ts'

export interface RedirectView {
  /** The old address without the slashes around it. */
  from: string
  to: string
}

/**
 * Old addresses that lead somewhere. One that has a page again is left to that page, and of two
 * redirects from one address the first is kept.
 */
export function toRedirects(library: Library): RedirectView[] {
  const taken = new Set(pathsOf(library))
  return library.redirects.flatMap(({from, to}) => {
    const path = toOldPath(from)
    const target = addressOf(to._ref, library)
    if (!target || !path || taken.has(path)) return []
    taken.add(path)
    return [{from: path, to: target}]
  })
}

/**
 * An old address as folders in the built site: without the slashes around it, dots resolved, letters
 * as they are read. Nothing if it is none.
 */
export function toOldPath(from: string): string | undefined {
  try {
    const {pathname} = new URL(from, 'http://site.invalid')
    return decodeURIComponent(pathname).replace(/^\/+|\/+$/g, '') || undefined
  } catch {
    return undefined
  }
}

function pathsOf({articles, pages, people, topics}: Library): string[] {
  const {article, page, person, topic, home, people: authors, references, faq, search} = addresses
  return [
    ...[home, addresses.articles, authors, references, faq, search],
    ...articles.map(({slug}) => article(slug)),
    ...pages.map(({slug}) => page(slug)),
    ...people.map(({slug}) => person(slug)),
    ...topics.map(({slug}) => topic(slug)),
  ].map((path) => path.replace(/^\/+|\/+$/g, ''))
}
