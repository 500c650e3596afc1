import {articleWork, type CitedArticle} from './articleWork.ts'
import {type CitationStyle, formatReference} from './formatReference.ts'
import type {Run} from './runs.ts'

/** How others cite an article of our own, in any of the styles. */
export function citeArticle(article: CitedArticle, style: CitationStyle): Run[] {
  return formatReference(articleWork(article), style)
}
