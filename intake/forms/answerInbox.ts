import {z} from 'zod'
import {STATUSES, type SubmissionChange} from '../../schemas/forms/submission.ts'
import type {Context} from './context.ts'
import {forStudio, json, readJson} from './forStudio.ts'
import {toSubmission} from './retention.ts'

export const base64 = z
  .string()
  .max(200_000)
  .regex(/^[A-Za-z0-9+/]+=*$/)
export const name = z.string().min(1).max(200)

const changeBody = z.strictObject({
  revision: z.int(),
  by: name.optional(),
  status: z.enum(STATUSES).optional(),
  assignee: name.nullable().optional(),
  sealed: base64.optional(),
  note: base64.nullable().optional(),
  answer: base64.nullable().optional(),
  did: name.optional(),
})

/** `/intake/inbox`: what readers sent, for Studio. What is in it only Studio can open. */
export const answerInbox = (context: Context, request: Request) =>
  forStudio(context, request, async ({method}, id) => {
    if (!id && method === 'GET') return listAll(context)
    if (id && method === 'POST') return change(context, request, id)
    if (id && method === 'DELETE') return remove(context, request, id)
    return json({message: 'Expected GET /intake/inbox, or POST or DELETE of one.'}, 405)
  })

async function listAll({store, practice}: Context): Promise<Response> {
  const {forms} = await practice()
  const submissions = (await store.all()).map((stored) => toSubmission(stored, forms))
  return json({submissions, log: await store.logged(500)})
}

async function change(context: Context, request: Request, id: string): Promise<Response> {
  const {store, now, practice} = context
  const {value, refused} = await readJson(request, changeBody)
  if (refused) return refused
  const {revision, by, did, ...rest} = value satisfies SubmissionChange
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

function wordsOf(rest: Omit<SubmissionChange, 'revision'>): string {
  const {status, assignee, sealed, note, answer} = rest
  const words = [
    status && `set to ${status}`,
    assignee === null ? 'assigned to nobody' : assignee && `assigned to ${assignee}`,
    answer && 'gave an answer',
    answer === null && 'took the answer back',
    sealed && 'locked with the new key',
    !sealed && note !== undefined && 'noted something',
  ]
  return words.filter(Boolean).join(', ') || 'looked at it'
}

async function remove({store, now}: Context, request: Request, id: string): Promise<Response> {
  const by = name.safeParse(new URL(request.url).searchParams.get('by')).data
  await store.remove([id])
  await store.log({at: now().toISOString(), by, submission: id, did: 'deleted'})
  return json({})
}
