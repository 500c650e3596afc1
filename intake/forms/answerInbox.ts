import {z} from 'zod'
import {type KeyHolder, STATUSES, type SubmissionChange} from '../../schemas/forms/submission.ts'
import type {Context} from './context.ts'
import {privately} from './respond.ts'
import {toSubmission} from './retention.ts'

const base64 = z
  .string()
  .max(200_000)
  .regex(/^[A-Za-z0-9+/]+=*$/)
const name = z.string().min(1).max(200)

const changeBody = z.strictObject({
  revision: z.int(),
  by: name.optional(),
  status: z.enum(STATUSES).optional(),
  assignee: name.nullable().optional(),
  note: base64.nullable().optional(),
  answer: base64.nullable().optional(),
  did: name.optional(),
})

const holderBody = z.strictObject({
  name,
  createdAt: z.iso.datetime(),
  wrapped: base64,
})

/** `/intake/inbox`: what readers sent, for Studio. What is in it only Studio can open. */
export async function answerInbox(context: Context, request: Request): Promise<Response> {
  const refused = refuse(context, request)
  if (refused) return refused
  const id = decodeURIComponent(new URL(request.url).pathname.split('/')[3] ?? '')
  if (!id && request.method === 'GET') return listAll(context)
  if (id && request.method === 'POST') return change(context, request, id)
  if (id && request.method === 'DELETE') return remove(context, request, id)
  return json({message: 'Expected GET /intake/inbox, or POST or DELETE of one.'}, 405)
}

async function listAll({store, practice}: Context): Promise<Response> {
  const {forms} = await practice()
  const submissions = (await store.all()).map((stored) => toSubmission(stored, forms))
  return json({submissions, log: await store.logged(500)})
}

async function change(context: Context, request: Request, id: string): Promise<Response> {
  const {store, now, practice} = context
  const body = changeBody.safeParse(await request.json().catch(() => undefined))
  if (!body.success) return json({message: z.prettifyError(body.error)}, 400)
  const {revision, by, did, ...rest} = body.data satisfies SubmissionChange & {did?: unknown}
  const isHandled = rest.status && rest.status !== 'new' && rest.status !== 'inHand'
  const handledAt = rest.status && (isHandled ? now().toISOString() : null)
  const changed = await store.change(id, revision, {...rest, handledAt})
  if (changed === 'gone') return json({message: 'This was deleted.'}, 404)
  const {forms} = await practice()
  if (changed === 'stale') {
    const stands = (await store.all()).find((stored) => stored.id === id)
    return json(stands ? toSubmission(stands, forms) : {message: 'This was deleted.'}, 409)
  }
  await store.log({at: now().toISOString(), by, submission: id, did: did ?? wordsOf(rest)})
  return json(toSubmission(changed, forms))
}

function wordsOf({status, assignee, note, answer}: Omit<SubmissionChange, 'revision'>): string {
  const words = [
    status && `set to ${status}`,
    assignee === null ? 'assigned to nobody' : assignee && `assigned to ${assignee}`,
    answer && 'gave an answer',
    answer === null && 'took the answer back',
    note !== undefined && 'noted something',
  ]
  return words.filter(Boolean).join(', ') || 'looked at it'
}

async function remove({store, now}: Context, request: Request, id: string): Promise<Response> {
  const by = new URL(request.url).searchParams.get('by') ?? undefined
  await store.remove([id])
  await store.log({at: now().toISOString(), by, submission: id, did: 'deleted'})
  return json({})
}

/** `/intake/keys`: each clinician's way to the secret keys, locked with a passphrase. */
export async function answerKeys(context: Context, request: Request): Promise<Response> {
  const refused = refuse(context, request)
  if (refused) return refused
  const {store, now} = context
  const id = decodeURIComponent(new URL(request.url).pathname.split('/')[3] ?? '')
  const did = (what: string) => store.log({at: now().toISOString(), did: what})
  if (!id && request.method === 'GET') return json({keyHolders: await store.keyHolders()})
  if (id && request.method === 'PUT') {
    const body = holderBody.safeParse(await request.json().catch(() => undefined))
    if (!body.success) return json({message: z.prettifyError(body.error)}, 400)
    const holder: KeyHolder = {id, ...body.data}
    await store.putKeyHolder(holder)
    await did(`passphrase of ${holder.name} set`)
    return json(holder)
  }
  if (id && request.method === 'DELETE') {
    await store.removeKeyHolder(id)
    await did('passphrase removed')
    return json({})
  }
  return json({message: 'Expected GET /intake/keys, or PUT or DELETE of one.'}, 405)
}

function refuse({mayOpenInbox}: Context, request: Request): Response | undefined {
  if (!mayOpenInbox(request)) {
    return json({message: 'The inbox opens in Studio on the practice’s own machine only.'}, 403)
  }
  const hasBody = request.method === 'POST' || request.method === 'PUT'
  // A page elsewhere cannot send this type without asking first.
  if (hasBody && !/^application\/json\b/.test(request.headers.get('content-type') ?? '')) {
    return json({message: 'Expected JSON.'}, 415)
  }
  return undefined
}

const json = (body: object, status = 200) => Response.json(body, {status, headers: privately})
