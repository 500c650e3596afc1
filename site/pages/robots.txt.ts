import type {APIContext} from 'astro'
import {addresses} from '../view/addresses.ts'

export function GET({site}: APIContext): Response {
  const sitemap = new URL(addresses.sitemap, site).href
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`)
}
