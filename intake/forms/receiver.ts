import {KINDS} from '../../schemas/forms/submission.ts'
import {answerInbox} from './answerInbox.ts'
import {answerKeys} from './answerKeys.ts'
import {answerCalendarFile, answerSlot} from './answerSlot.ts'
import {answerDelete, answerStatus, askForCode} from './answerStatus.ts'
import type {Context, ReceiverOptions} from './context.ts'
import {createTokens} from './formToken.ts'
import {giveToken} from './giveToken.ts'
import {createKeyed} from './keyed.ts'
import {html} from './markup.ts'
import {nameOfError} from './nameOfError.ts'
import {createProofs} from './proofOfWork.ts'
import {createRateLimits} from './rateLimits.ts'
import {Refused, reply, unreachable} from './replies.ts'
import {privately} from './respond.ts'
import {takeForm} from './takeForm.ts'
import {work} from './work.ts'

export interface Receiver {
  /** Answers a request for `/intake/…`; `address` is where it came from, as the host knows it. */
  fetch(request: Request, from: {address: string}): Promise<Response>
  /** Deletes what is due and sends what waits; a host calls it every minute or so. */
  work(): Promise<void>
  close(): void
}

/** What takes in readers' forms, on any host: see this room's README. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const keyed = createKeyed(options.secret)
  const context: Context = {
    ...options,
    keyed,
    tokens: createTokens(keyed, options.now),
    proofs: createProofs(String.fromCharCode(...options.secret)),
    limits: createRateLimits(options.now),
    sent: new Map(),
    turns: new Map(),
  }
  return {
    fetch: (request, {address}) => answer(context, request, address),
    work: () => work(context),
    close: () => options.store.close(),
  }
}

type Handler = (context: Context, request: Request, address: string) => Promise<Response>

const routes: Record<string, Handler> = {
  'GET /intake/token': giveToken,
  ...Object.fromEntries(
    KINDS.map((kind): [string, Handler] => [
      `POST /intake/${kind}`,
      (context, request, address) => takeForm(context, kind, request, address),
    ]),
  ),
  'GET /intake/status': askForCode,
  'POST /intake/status': answerStatus,
  'POST /intake/delete': answerDelete,
  'POST /intake/slot': answerSlot,
  'POST /intake/calendar.ics': answerCalendarFile,
}

async function answer(context: Context, request: Request, address: string): Promise<Response> {
  const {pathname} = new URL(request.url)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  try {
    if (/^\/intake\/inbox(\/|$)/.test(pathname)) return await answerInbox(context, request)
    if (/^\/intake\/keys(\/|$)/.test(pathname)) return await answerKeys(context, request)
    const route = routes[`${method} ${pathname}`]
    if (route) return await route(context, request, address)
    return await refuseAddress(context, pathname)
  } catch (error) {
    if (error instanceof Refused) return reply(context, error.reply)
    context.report(`A form could not be answered: ${nameOfError(error)}`)
    return unreachable(context)
  }
}

async function refuseAddress(context: Context, pathname: string): Promise<Response> {
  const allowed = Object.keys(routes)
    .filter((route) => route.endsWith(` ${pathname}`))
    .map((route) => route.split(' ')[0])
  if (allowed.length > 0) {
    return new Response(null, {status: 405, headers: {...privately, Allow: allowed.join(', ')}})
  }
  return reply(context, {
    status: 404,
    title: 'There is no such page',
    body: html`<p>The address may be mistyped. <a href="/">The first page</a> leads to all others.</p>`,
  })
}
