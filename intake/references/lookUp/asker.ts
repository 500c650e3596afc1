/** What a register answered: its status and body. */
export interface Answer {
  status: number
  body: string
}

/** Answers that are kept between look-ups; in Node on disk, in a browser not at all. */
export interface AnswerCache {
  get(address: string): Promise<Answer | undefined>
  set(address: string, answer: Answer): Promise<void>
}

export interface AskerOptions {
  fetch: typeof fetch
  /** An address at which whoever runs the register can reach us; registers ask for it. */
  contact?: string
  cache?: AnswerCache
  /** How long one attempt may take, in milliseconds. */
  timeout?: number
  /** Waits between attempts; tests pass their own. */
  wait?: (milliseconds: number) => Promise<void>
}

/** The network is not there: nothing that could be tried again. */
export class Offline extends Error {}

/** An answer that no register would give. */
class TooLong extends Error {}

/** An address that must not be asked, wherever it was found. */
export class Forbidden extends Error {}

/** The register is there and does not answer, or only with errors. */
export class Unanswered extends Error {}

const TRIES = 3
/** Works in a row about which a register gave no answer, until it is not asked again. */
const GIVEN_UP = 3
/** No record of one work is so long. */
const MAX_BODY = 5_000_000
const AT_ONCE = 3

/**
 * Asks registers as they wish to be asked: few at a time, again after a pause that they may name,
 * never twice for the same. Throws `Offline` or `Unanswered`.
 */
export function createAsker(options: AskerOptions): (address: string) => Promise<Answer> {
  const {cache, wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))} = options
  const asked = new Map<string, Promise<Answer>>()
  const waiting: (() => void)[] = []
  let active = 0
  let isOffline = false
  const silent = new Map<string, number>()

  return (address) => {
    const known = asked.get(address) ?? answer(address)
    asked.set(address, known)
    return known
  }

  async function answer(address: string): Promise<Answer> {
    const kept = await cache?.get(address)
    if (kept) return kept
    if (active >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    active++
    try {
      const found = await insist(address)
      // What is unknown today may be registered tomorrow, and a page of HTML is no record.
      if (found.status === 200 && !/^\s*<(?!\?xml)/.test(found.body))
        await cache?.set(address, found)
      return found
    } finally {
      active--
      waiting.shift()?.()
    }
  }

  async function insist(address: string): Promise<Answer> {
    const host = new URL(address).hostname
    for (let i = 0; ; i++) {
      if (isOffline) throw new Offline()
      if ((silent.get(host) ?? 0) >= GIVEN_UP) throw new Unanswered(host)
      const found = await tryOnce(address, options)
      if (found === 'offline') {
        isOffline = true
        throw new Offline()
      }
      if (found !== 'late' && found.status !== 429 && found.status < 500) {
        silent.delete(host)
        return found
      }
      if (i + 1 >= TRIES) {
        silent.set(host, (silent.get(host) ?? 0) + 1)
        throw new Unanswered(host)
      }
      await wait(pause(found === 'late' ? null : found.retryAfter, i))
    }
  }
}

async function tryOnce(address: string, {fetch, contact, timeout = 10_000}: AskerOptions) {
  try {
    const agent = `Attune/0.1${contact ? ` (mailto:${contact})` : ''}`
    const response = await fetch(address, {
      headers: {'User-Agent': agent, Accept: 'application/json, text/plain;q=0.5, */*;q=0.1'},
      signal: AbortSignal.timeout(timeout),
    })
    const retryAfter = response.headers.get('retry-after')
    return {status: response.status, body: await readText(response), retryAfter}
  } catch (error) {
    if (error instanceof TooLong || error instanceof Forbidden) throw error
    if ((error as Error).name === 'TimeoutError') return 'late'
    const {code} = ((error as Error).cause ?? {}) as {code?: string}
    return code && /ECONNRESET|UND_ERR/.test(code) ? 'late' : 'offline'
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, {stream: true})
    if (text.length > MAX_BODY) throw new TooLong('it is longer than any record')
  }
  return text + decoder.decode()
}

/** As long as the register says, up to half a minute; else half a second, one, two. */
function pause(retryAfter: string | null, i: number): number {
  const seconds = Number(retryAfter)
  const until = Number.isNaN(seconds) ? (Date.parse(retryAfter ?? '') - Date.now()) / 1000 : seconds
  return retryAfter && until >= 0 ? Math.min(until, 30) * 1000 : 500 * 2 ** i
}
