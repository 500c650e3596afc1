import {readDisplayName} from './readDisplayName.ts'
import type {Work} from './work.ts'

/** What is to be known of an article of our own to cite it. */
export interface CitedArticle {
  title: string
  /** Names as the site shows them, in one piece each. */
  authors: readonly string[]
  /** ISO date, or date and time, of publication. */
  published: string
  siteName: string
  url: string
}

/** An article of our own as a work: the same that others get as BibTeX, RIS and CSL-JSON. */
export function articleWork({title, authors, published, siteName, url}: CitedArticle): Work {
  const [year, month, day] = published.slice(0, 10).split('-').map(Number)
  const names = authors.map((name, i) => ({
    _type: 'cslName' as const,
    _key: `name-${i + 1}`,
    ...readDisplayName(name),
  }))
  return {
    type: 'webpage',
    title,
    ...(names.length > 0 && {authors: names}),
    issued: {_type: 'cslDate', year, month, day},
    containerTitle: siteName,
    url,
  }
}
