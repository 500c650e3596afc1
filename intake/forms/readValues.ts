import type {Context} from './context.ts'
import {html} from './markup.ts'
import {readBody} from './readBody.ts'
import {Refused} from './replies.ts'

/** Bytes that a form can have: several times what its fields hold. */
const MOST_BYTES = 16_384

/** What a form holds. Throws `Refused` for what no form of ours sends, before it is read. */
export async function readValues(context: Context, request: Request): Promise<URLSearchParams> {
  refuseStrangers(context, request)
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw refusal(415, 'This is not a form', 'Forms are sent as browsers send them, without files.')
  }
  const text = await readBody(request, MOST_BYTES)
  if (text === undefined) {
    throw refusal(
      413,
      'This is too long',
      'Please go back and shorten what you wrote. Nothing was kept.',
    )
  }
  return new URLSearchParams(text)
}

/**
 * Pages of others may not send our forms. Our own pages name no referrer, and their forms therefore
 * no origin (`null`): there, browsers say with `Sec-Fetch-Site` where the form stood. That tells nothing only where the
 * receiver has a host of its own, since the site's pages are elsewhere then, too.
 */
export function refuseStrangers({site, allowedOrigins}: Context, request: Request): void {
  const origin = request.headers.get('origin')
  const here = new URL(request.url)
  const isAtSite = new URL(site).host === here.host
  const ours = [site, here.origin, ...allowedOrigins]
  const isForeign =
    origin && origin !== 'null'
      ? !ours.includes(origin)
      : request.headers.get('sec-fetch-site') === 'cross-site' && isAtSite
  if (!isForeign) return
  throw refusal(
    403,
    'This form is not ours',
    'It was sent from a page of somebody else. Please use the form on our own site. Nothing was kept.',
  )
}

const refusal = (status: number, title: string, sentence: string) =>
  new Refused({status, title, body: html`<p>${sentence}</p>`})
