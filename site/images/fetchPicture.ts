import {setTimeout as pause} from 'node:timers/promises'

/** Milliseconds before a picture is asked for again. */
const PAUSES = [200, 1000, 4000]
/** For one try: originals can be large, and far away. */
const MOST_MS = 60_000
/** Answers of a host that has too much to do, or has just come up. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504])

/** Why a picture did not come, and whether it may come yet. */
interface Trouble {
  found: string
  isPassing: boolean
}

/**
 * The file of a picture, by its address. A connection that breaks is tried again: a host may close
 * one that was kept open in the very moment in which it is used. Throws where the file cannot be
 * had, with what was found and what to try.
 */
export async function fetchPicture(source: string, pauses = PAUSES): Promise<Buffer> {
  for (let tries = 1; ; tries++) {
    const found = await tryToFetch(source)
    if (Buffer.isBuffer(found)) return found
    const milliseconds = found.isPassing ? pauses[tries - 1] : undefined
    if (milliseconds === undefined) throw new Error(explain(source, found, tries))
    await pause(milliseconds)
  }
}

async function tryToFetch(source: string): Promise<Buffer | Trouble> {
  try {
    const response = await fetch(source, {signal: AbortSignal.timeout(MOST_MS)})
    const body = Buffer.from(await response.arrayBuffer())
    if (response.ok && body.length > 0) return body
    const found = response.ok ? 'an empty file' : `status ${response.status}`
    return {found, isPassing: passing.has(response.status)}
  } catch (error) {
    const {message, cause} = error as Error & {cause?: {code?: string; message?: string}}
    return {found: `no answer (${cause?.code ?? cause?.message ?? message})`, isPassing: true}
  }
}

function explain(source: string, {found, isPassing}: Trouble, tries: number): string {
  const remedy = isPassing
    ? `and that in ${tries} tries. See whether the address opens in a browser, then publish again.`
    : 'so the file is not there. Upload it again where it is shown, then publish.'
  return `expected a picture at ${source}, received ${found}, ${remedy}`
}
