import {localiseHero} from '../images/localiseHero.ts'
import {picturesOf} from '../images/picturesOf.ts'
import {ARTICLES_IN_A_FEED, type Feed, toFeed} from '../seo/feed.ts'
import {toArticle} from '../view/article.ts'
import {toArticleHtml} from '../view/articleHtml.ts'
import {toPractice} from '../view/practice.ts'
import {readLibrary} from './library.ts'

/** The one feed that is written in three formats. */
export async function readFeed(site: URL): Promise<Feed> {
  const library = await readLibrary()
  const practice = toPractice(library)
  const texts = await Promise.all(
    library.articles.slice(0, ARTICLES_IN_A_FEED).map(async (doc) => {
      const article = toArticle(doc, library)
      const pictures = await picturesOf(article.body, site)
      const hero = await localiseHero(article.hero)
      if (hero) pictures.set('hero', new URL(hero.src, site).href)
      const page = new URL(article.path, site).href
      return {article, html: toArticleHtml(article, practice, page, pictures)}
    }),
  )
  return toFeed(practice, texts, site)
}
