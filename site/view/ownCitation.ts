import {citeArticle} from '../../citations/citeArticle.ts'
import type {Run} from '../../citations/runs.ts'
import type {ArticleView} from './article.ts'
import type {PracticeView} from './practice.ts'

/** How others cite an article of ours, in the style of the practice's own references. */
export function toOwnCitation(
  {authors, title, published, path}: ArticleView,
  {name, citationStyle}: PracticeView,
  site: URL,
): Run[] {
  return citeArticle(
    {
      title,
      authors: authors.map((author) => author.name),
      published: published.iso,
      siteName: name,
      url: new URL(path, site).href,
    },
    citationStyle,
  )
}
