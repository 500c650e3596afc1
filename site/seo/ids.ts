import {addresses} from '../view/addresses.ts'

/** The ids of nodes: one thing has one id, on whatever page it is told about. */
export const ids = {
  practice: (site: URL) => new URL('/#practice', site).href,
  website: (site: URL) => new URL('/#website', site).href,
  place: (key: string, site: URL) => new URL(`/#place-${key}`, site).href,
  person: (path: string, site: URL) => new URL(`${path}#person`, site).href,
  webPage: (path: string, site: URL) => new URL(`${path}#webpage`, site).href,
  breadcrumb: (path: string, site: URL) => new URL(`${path}#breadcrumb`, site).href,
  article: (path: string, site: URL) => new URL(`${path}#article`, site).href,
  hero: (path: string, site: URL) => new URL(`${path}#hero`, site).href,
  faq: (path: string, site: URL) => new URL(`${path}#faq`, site).href,
  question: (path: string, anchor: string, site: URL) => new URL(`${path}#${anchor}`, site).href,
}

/** The front page's address. */
export const homeOf = (site: URL) => new URL(addresses.home, site).href
