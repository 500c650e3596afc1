import type {APIContext} from 'astro'
import {readSiteUrl} from '../content/environment.ts'
import {readFeed} from '../content/readFeed.ts'
import {formatJsonFeed} from '../seo/jsonFeed.ts'

export async function GET({url}: APIContext): Promise<Response> {
  const site = readSiteUrl()
  const self = new URL(url.pathname, site).href
  return new Response(formatJsonFeed(await readFeed(site), self))
}
