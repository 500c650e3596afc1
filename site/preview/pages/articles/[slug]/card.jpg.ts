import type {APIContext} from 'astro'
import {readLibrary} from '../../../../content/library.ts'
import {redrawCard} from '../../../../images/drawCard.ts'
import {addresses} from '../../../../view/addresses.ts'
import {toCard} from '../../../../view/cards.ts'
import {toPractice} from '../../../../view/practice.ts'
import {withoutMarks} from '../../../marks.ts'

/** The card of a draft for social sites, drawn as the build will draw it. */
export async function GET({params: {slug = ''}}: APIContext): Promise<Response> {
  const library = await readLibrary()
  const path = addresses.article(slug)
  const doc = library.articles.find((article) => addresses.article(article.slug) === path)
  if (!doc) return new Response('There is no such article.', {status: 404})
  const {title, authors, picture} = toCard(doc, library)
  const words = {
    title: withoutMarks(title),
    authors: authors.map(withoutMarks),
    siteName: withoutMarks(toPractice(library).name),
  }
  const card = await redrawCard(words, picture)
  return new Response(card, {headers: {'Content-Type': 'image/jpeg'}})
}
