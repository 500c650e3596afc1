import type {APIContext} from 'astro'
import {exportBibtex} from '../../../../citations/exportBibtex.ts'
import {exportCsl} from '../../../../citations/exportCsl.ts'
import {exportRis} from '../../../../citations/exportRis.ts'
import type {Article} from '../../../content/createLibrary.ts'
import {readLibrary} from '../../../content/library.ts'
import {citedWorks} from '../../../view/citedWorks.ts'

const formats = {bib: exportBibtex, ris: exportRis, json: exportCsl}

export async function getStaticPaths() {
  const {articles} = await readLibrary()
  return articles.flatMap((doc) =>
    Object.keys(formats).map((format) => ({params: {slug: doc.slug, format}, props: {doc}})),
  )
}

export async function GET({params, props}: APIContext<{doc: Article}>): Promise<Response> {
  const format = formats[params.format as keyof typeof formats]
  return new Response(format(citedWorks(props.doc, await readLibrary())))
}
