import {readSiteUrl} from '../content/environment.ts'
import {readLibrary} from '../content/library.ts'
import {formatSitemap, toSitemap} from '../seo/sitemap.ts'

export async function GET(): Promise<Response> {
  const pages = toSitemap(await readLibrary())
  return new Response(formatSitemap(pages, readSiteUrl()), {
    headers: {'content-type': 'application/xml'},
  })
}
