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

/** The register is there and does not answer, or only with errors. */
export class Unanswered extends Error {}

const TRIES = 3
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
      if (found.status === 200 || found.status === 404) await cache?.set(address, found)
      return found
    } finally {
      active--
      waiting.shift()?.()
    }
  }

  async function insist(address: string): Promise<Answer> {
    for (let i = 0; ; i++) {
      if (isOffline) throw new Offline()
      const found = await tryOnce(address, options)
      if (found === 'offline') {
        isOffline = true
        throw new Offline()
      }
      if (found !== 'late' && found.status !== 429 && found.status < 500) return found
      if (i + 1 >= TRIES) throw new Unanswered(new URL(address).hostname)
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
    return {status: response.status, body: await response.text(), retryAfter}
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return 'late'
    const {code} = ((error as Error).cause ?? {}) as {code?: string}
    return code && /ECONNRESET|UND_ERR/.test(code) ? 'late' : 'offline'
  }
}

/** As long as the register says, up to half a minute; else half a second, one, two. */
function pause(retryAfter: string | null, i: number): number {
  const seconds = Number(retryAfter)
  const until = Number.isNaN(seconds) ? (Date.parse(retryAfter ?? '') - Date.now()) / 1000 : seconds
  return retryAfter && until >= 0 ? Math.min(until, 30) * 1000 : 500 * 2 ** i
}
