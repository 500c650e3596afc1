import type {APIContext} from 'astro'
import type {Article} from '../../content/createLibrary.ts'
import {readSiteUrl} from '../../content/environment.ts'
import {readLibrary} from '../../content/library.ts'
import {toArticle} from '../../view/article.ts'
import {toArticleMarkdown} from '../../view/articleMarkdown.ts'
import {toPractice} from '../../view/practice.ts'

export async function getStaticPaths() {
  const {articles} = await readLibrary()
  return articles.map((doc) => ({params: {slug: doc.slug}, props: {doc}}))
}

export async function GET({props}: APIContext<{doc: Article}>): Promise<Response> {
  const library = await readLibrary()
  const article = toArticle(props.doc, library)
  return new Response(toArticleMarkdown(article, toPractice(library), readSiteUrl()))
}
