import type {IncomingMessage, ServerResponse} from 'node:http'
import type {LookedUp} from '../intake/references/lookUp/createLookUp.ts'
import {readReferences} from '../intake/references/readReferences.ts'
import type {ReadWork} from '../intake/references/readWork.ts'
import {isAtHome} from './isAtHome.ts'

const MAX_BYTES = 200_000
const MAX_WORKS = 100

/**
 * The answer to `POST /intake/references/lookup` with `{text}`: what was read of the text, completed
 * from registers of works. Studio's pages speak to nobody else, so this machine asks for them.
 */
export async function answerLookUp(
  lookUp: (works: ReadWork[]) => Promise<LookedUp>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const answer = (status: number, body: object) => {
    response.writeHead(status, {'Content-Type': 'application/json', 'Cache-Control': 'no-store'})
    response.end(JSON.stringify(body))
  }
  if (!isAtHome(request)) return answer(403, {message: 'Only Studio on this machine may ask this.'})
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return answer(405, {message: 'Send what is to be looked up by POST.'})
  }
  // A page elsewhere cannot send this type without asking first, which is refused above.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return answer(415, {message: 'Expected JSON, such as {"text": "10.1186/1471-2431-12-2"}.'})
  }
  const text = await readText(request)
  if (text === undefined) {
    return answer(400, {
      message: `Expected {"text": "…"} of up to ${MAX_BYTES / 1000} kB, with references in any form.`,
    })
  }
  const {works, messages} = readReferences(text)
  if (works.length > MAX_WORKS) {
    const message = `${works.length} references were found; up to ${MAX_WORKS} can be looked up at once. Use npm run references for more.`
    return answer(413, {message})
  }
  try {
    const found = await lookUp(works)
    return answer(200, {works: found.works, messages: [...messages, ...found.messages]})
  } catch (error) {
    console.error('References could not be looked up.', error)
    return answer(500, {message: 'Nothing could be looked up. The terminal says why.'})
  }
}

/** Nothing where it is no such text, or too much, or where whoever sends it leaves midway. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  try {
    // What is too much is read to its end, and forgotten: a connection cut short carries no answer.
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length
      if (size <= MAX_BYTES) parts.push(part)
    }
    if (size > MAX_BYTES) return undefined
    const {text} = JSON.parse(Buffer.concat(parts).toString('utf8')) as {text?: unknown}
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}
