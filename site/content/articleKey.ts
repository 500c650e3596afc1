import {createHash} from 'node:crypto'
import {toArticle} from '../view/article.ts'
import {toPractice} from '../view/practice.ts'
import type {Article, Library} from './createLibrary.ts'
import {readContentHost, readFormsUrl} from './environment.ts'

/**
 * Equal as long as everything is that an article's page shows: it is made of its view, the practice
 * and the addresses of pictures alone. A page whose key and code are the same is not laid out again.
 */
export function articleKey(article: Article, library: Library): string {
  const shown = [
    toArticle(article, library),
    toPractice(library),
    readContentHost().assetHost,
    readFormsUrl(),
  ]
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url')
}
