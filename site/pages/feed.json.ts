import type {APIContext} from 'astro'
import {readFeed} from '../content/readFeed.ts'
import {formatJsonFeed} from '../seo/jsonFeed.ts'

export async function GET({site, url}: APIContext): Promise<Response> {
  const self = new URL(url.pathname, site).href
  return new Response(formatJsonFeed(await readFeed(site as URL), self))
}
