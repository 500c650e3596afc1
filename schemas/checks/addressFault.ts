/** What has a page, whose address ends in a part of its own. */
export type Paged = 'article' | 'page' | 'person' | 'topic'

/**
 * Why a page of a kind cannot have an address that ends like this; undefined if it can, or has none
 * yet.
 */
export function addressFault(kind: Paged, slug: string | undefined): string | undefined {
  if (!slug) return undefined
  if (!WORDS.test(slug)) {
    return `A web address is words joined by hyphens, without spaces or slashes. “${slug}” is not: press “Make anew”, or correct it.`
  }
  const list = lists[kind]
  if (list && /^\d+$/.test(slug)) return `“${slug}” is a page of the list of ${list}. Add a word.`
  if (kind === 'article' && /\.md$/.test(slug)) {
    return `“${slug}” could be the Markdown of another article. Leave “.md” away.`
  }
  if (kind === 'page' && taken.has(slug)) {
    return `“${slug}” is the address of a page that the site makes itself. Choose another.`
  }
  return undefined
}

const WORDS = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.~-]*$/u

/** The lists that have later pages, such as /articles/2/, by whose own pages stand beside them. */
const lists: Partial<Record<Paged, string>> = {article: 'articles', person: 'authors'}

/** Addresses at the root that are not for standing pages. */
const taken = new Set(
  [
    'articles authors topics references faq search ask book studio images files 404 _astro pagefind',
    'rss.xml atom.xml feed.json llms.txt sitemap.xml robots.txt 404.html favicon.svg',
  ].flatMap((names) => names.split(' ')),
)
