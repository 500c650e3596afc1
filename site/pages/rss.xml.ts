import rss from '@astrojs/rss'
import type {APIContext} from 'astro'
import {readLibrary} from '../content/library.ts'
import {toFeed} from '../seo/feed.ts'

export async function GET({site}: APIContext): Promise<Response> {
  return rss(toFeed(await readLibrary(), site as URL))
}
