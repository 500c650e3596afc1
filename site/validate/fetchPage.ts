import {decodeHtml} from './decodeHtml.ts'
import type {Finding} from './finding.ts'

export interface FetchedPage {
  /** After all redirects. */
  url: string
  text: string
  headers: Headers
}

const PATIENCE_MS = 20_000
/** No page that people read has more; a reader's phone would not show it. */
const MOST_BYTES = 10_000_000

/** A page or a sitemap at an address, or why it cannot be had. */
export async function fetchPage(address: string): Promise<FetchedPage | Finding> {
  const fault = (found: string, expected: string, remedy: string): Finding => ({
    severity: 'error',
    rule: 'answer',
    page: address,
    place: 'the server',
    found,
    expected,
    remedy,
  })
  try {
    const response = await askTwice(address)
    const kind = response.headers.get('content-type') ?? ''
    if (!response.ok) {
      await response.body?.cancel()
      return fault(
        `${response.status} ${response.statusText}`.trim(),
        'a page',
        'Correct the address, or mend the server.',
      )
    }
    if (kind && !/html|xml|text\/plain/i.test(kind)) {
      await response.body?.cancel()
      return fault(
        kind,
        'text/html',
        'Name the address of a page, or mend what the server says of it.',
      )
    }
    const bytes = await readBytes(response)
    if (!bytes) {
      const most = MOST_BYTES.toLocaleString('en')
      return fault(
        `more than ${most} bytes`,
        'a page that a phone can open',
        'Make several pages of it.',
      )
    }
    return {url: response.url, text: decodeHtml(bytes, kind), headers: response.headers}
  } catch (error) {
    const {name, message, cause} = error as Error
    const why = cause instanceof Error ? cause.message || (cause as {code?: string}).code : message
    const found = name === 'TimeoutError' ? `nothing in ${PATIENCE_MS / 1000} seconds` : `${why}`
    const isLoop = /redirect count/.test(found)
    return isLoop
      ? fault('redirects without end', 'a page', 'Look at where each address leads on to.')
      : fault(found, 'an answer', 'Look at the address, the server and the network.')
  }
}

/** A connection that is kept may have been closed meanwhile: then a new one is made. */
async function askTwice(address: string): Promise<Response> {
  const ask = () => fetch(address, {signal: AbortSignal.timeout(PATIENCE_MS)})
  return ask().catch((error: Error) => {
    const {code} = (error.cause ?? {}) as {code?: string}
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return ask()
    throw error
  })
}

/** Undefined if there are too many. */
async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    length += part.byteLength
    if (length > MOST_BYTES) return undefined
  }
  return Buffer.concat(parts)
}
