import {Refusal} from './refusal.ts'

/** A document may weigh 32 MB; a request carries more than one. */
const MAX_JSON_BYTES = 100 * 1024 * 1024

/** Whether a request brings anything: Node's adapter gives it a body also where there is none. */
export function hasBody({body, headers}: Request): boolean {
  return body !== null && headers.get('content-length') !== '0'
}

/** Reads a JSON object from a request's body; refuses anything else with 400, too much with 413. */
export async function readJson(
  request: Request,
  maxBytes = MAX_JSON_BYTES,
): Promise<Record<string, unknown>> {
  const text = await readText(request, maxBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw Refusal.boom(400, `The request body is no valid JSON: ${(error as Error).message}`)
  }
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  throw Refusal.boom(400, 'The request body must be a JSON object')
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  const tooLarge = () => {
    const message = `Request body exceeds limit of ${maxBytes} bytes`
    return new Refusal(413, 'boom', message, {error: 'Request Entity Too Large'})
  }
  if (declared > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
