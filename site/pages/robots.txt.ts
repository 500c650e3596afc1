import {readSiteUrl} from '../content/environment.ts'
import {addresses} from '../view/addresses.ts'

export function GET(): Response {
  const sitemap = new URL(addresses.sitemap, readSiteUrl()).href
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`)
}
