import type {APIContext} from 'astro'
import {readLibrary} from '../content/library.ts'
import {formatGuide} from '../seo/guide.ts'

export async function GET({site}: APIContext): Promise<Response> {
  return new Response(formatGuide(await readLibrary(), site as URL))
}
