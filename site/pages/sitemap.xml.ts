import type {APIContext} from 'astro'
import {readLibrary} from '../content/library.ts'
import {formatSitemap, toSitemap} from '../seo/sitemap.ts'

export async function GET({site}: APIContext): Promise<Response> {
  const pages = toSitemap(await readLibrary())
  return new Response(formatSitemap(pages, site as URL), {
    headers: {'content-type': 'application/xml'},
  })
}
