import type {APIContext} from 'astro'
import type {Article} from '../../../content/createLibrary.ts'
import {readLibrary} from '../../../content/library.ts'
import {drawCard} from '../../../images/drawCard.ts'
import {toCard} from '../../../view/cards.ts'
import {toPractice} from '../../../view/practice.ts'

export async function getStaticPaths() {
  const {articles} = await readLibrary()
  return articles.map((doc) => ({params: {slug: doc.slug}, props: {doc}}))
}

export async function GET({props}: APIContext<{doc: Article}>): Promise<Response> {
  const library = await readLibrary()
  const {title, authors, picture} = toCard(props.doc, library)
  const words = {title, authors, siteName: toPractice(library).name}
  return new Response(await drawCard(words, picture))
}
