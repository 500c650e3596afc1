import {readSiteUrl} from '../content/environment.ts'
import {readLibrary} from '../content/library.ts'
import {formatGuide} from '../seo/guide.ts'

export async function GET(): Promise<Response> {
  return new Response(formatGuide(await readLibrary(), readSiteUrl()))
}
