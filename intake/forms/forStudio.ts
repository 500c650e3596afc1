import type {z} from 'zod'
import type {Context} from './context.ts'
import {nameOfError} from './nameOfError.ts'
import {readBody} from './readBody.ts'
import {privately} from './respond.ts'

/** Bytes of a change: an answer, a note and a submission that is locked anew. */
const MOST_BYTES = 1_000_000
const MOST_OF_ID = 200

type Answer = (request: Request, id: string) => Promise<Response>

/** Lets in a clinician's Studio alone, whose addresses are `/intake/…` and `/intake/…/ID`. */
export async function forStudio(
  context: Context,
  request: Request,
  answer: Answer,
): Promise<Response> {
  const response = await guard(context, request, answer)
  const origin = new URL(context.studio).origin
  if (request.headers.get('origin') === origin) {
    response.headers.set('Access-Control-Allow-Origin', origin)
    response.headers.set('Access-Control-Allow-Credentials', 'true')
    response.headers.set('Vary', 'Origin')
  }
  return response
}

async function guard(context: Context, request: Request, answer: Answer): Promise<Response> {
  if (request.method === 'OPTIONS') return mayAsk()
  if (!context.mayOpenInbox(request)) {
    return json({message: 'The inbox opens in Studio on the practice’s own machine only.'}, 403)
  }
  const hasBody = request.method === 'POST' || request.method === 'PUT'
  // A page elsewhere cannot send this type without asking first.
  if (hasBody && !/^application\/json\b/.test(request.headers.get('content-type') ?? '')) {
    return json({message: 'Expected JSON.'}, 415)
  }
  const id = readId(request)
  if (id === undefined) return json({message: 'This address names nothing: it is mistyped.'}, 400)
  try {
    return await answer(request, id)
  } catch (error) {
    context.report(`The inbox could not be answered: ${nameOfError(error)}`)
    const message =
      'Where readers’ forms are kept, something is not working: its disk may be full. Nothing was changed. What you typed is still here; try again in a moment.'
    return json({message}, 500)
  }
}

/** What a browser wants to hear before a Studio elsewhere may ask; who may is said by its origin. */
const mayAsk = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...privately,
      'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
      'Access-Control-Allow-Headers': 'content-type',
    },
  })

function readId(request: Request): string | undefined {
  const [, , , part = '', ...more] = new URL(request.url).pathname.split('/')
  try {
    const id = decodeURIComponent(part)
    return more.length === 0 && id.length <= MOST_OF_ID ? id : undefined
  } catch {
    return undefined
  }
}

/** What Studio sent, or why it is none of what was expected. */
export async function readJson<T>(
  request: Request,
  shape: z.ZodType<T>,
): Promise<{value: T; refused?: undefined} | {value?: undefined; refused: Response}> {
  const text = await readBody(request, MOST_BYTES)
  if (text === undefined) return {refused: json({message: 'This is too much at once.'}, 413)}
  const {success, data, error} = shape.safeParse(parse(text))
  if (success) return {value: data}
  return {refused: json({message: `This is not what was expected: ${error.message}`}, 400)}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const json = (body: object, status = 200) =>
  Response.json(body, {status, headers: privately})
