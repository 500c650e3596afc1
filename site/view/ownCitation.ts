import {formatApa} from '../../citations/formatApa.ts'
import type {Run} from '../../citations/runs.ts'
import type {ArticleView} from './article.ts'

/** How others cite an article of ours, in the style of the APA. */
export function toOwnCitation(
  {authors, title, published, path}: ArticleView,
  siteName: string,
  site: URL,
): Run[] {
  const [year, month, day] = published.iso.slice(0, 10).split('-').map(Number)
  return formatApa({
    type: 'post-weblog',
    title,
    authors: authors.map(({name}) => toName(name)),
    issued: {year, month, day},
    containerTitle: siteName,
    url: new URL(path, site).href,
  })
}

/**
 * A person's name is one field, since names differ. The last word is taken for the family's, with
 * small words before it, as in “van der Berg”.
 */
function toName(name: string): {family: string; given?: string} {
  const words = name.trim().split(/\s+/)
  const isSmall = (word: string | undefined) => word !== undefined && /^\p{Ll}/u.test(word)
  let first = words.length - 1
  while (first > 1 && isSmall(words[first - 1])) first--
  const given = words.slice(0, first).join(' ')
  return {family: words.slice(first).join(' '), ...(given && {given})}
}
