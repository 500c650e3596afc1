import {KINDS, type Kind} from '../../schemas/forms/submission.ts'
import type {Context} from './context.ts'
import {refuseStrangers} from './readValues.ts'
import {privately} from './respond.ts'

/** `GET /intake/token?for=question` → `{token, challenge}`, for the script of a form. */
export async function giveToken(
  context: Context,
  request: Request,
  address: string,
): Promise<Response> {
  refuseStrangers(context, request)
  const kind = new URL(request.url).searchParams.get('for') as Kind
  const headers = {...privately, ...corsFor(context, request)}
  if (!KINDS.includes(kind)) {
    const message = `Expected ?for=${KINDS.join(' or ?for=')}.`
    return Response.json({message}, {status: 400, headers})
  }
  if (!(await context.limits.mayPass(address, 'shown'))) {
    const message = 'Too many forms were opened from here. Try again in ten minutes.'
    return Response.json({message}, {status: 429, headers: {...headers, 'Retry-After': '600'}})
  }
  const token = await context.tokens.issue(kind, 'script')
  const challenge = await context.proofs.challenge(token, context.limits.load())
  return Response.json({token, challenge}, {headers})
}

/** The site may be on another origin than the receiver. */
function corsFor({site, allowedOrigins}: Context, request: Request): Record<string, string> {
  const origin = request.headers.get('origin')
  if (!origin || ![site, ...allowedOrigins].includes(origin)) return {}
  return {'Access-Control-Allow-Origin': origin, Vary: 'Origin'}
}
