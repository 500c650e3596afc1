import type {Kind} from '../../schemas/forms/submission.ts'
import type {Context, Mail} from './context.ts'
import {deleteAt} from './retention.ts'

const LOG_DAYS = 365
const DAY = 24 * 60 * 60 * 1000
const LONGEST_WAIT = 6 * 60 * 60 * 1000

/** Deletes what is due, then tells of what came in. */
export async function work(context: Context): Promise<void> {
  context.limits.forget()
  await purge(context)
  await sendMails(context)
}

async function purge({store, practice, now}: Context): Promise<void> {
  const {forms} = await practice()
  const at = now().toISOString()
  const due = (await store.all()).filter((stored) => deleteAt(stored, forms) <= at)
  await store.remove(due.map(({id}) => id))
  for (const {id} of due) await store.log({at, submission: id, did: 'deleted when it was due'})
  await store.tidy(at, new Date(now().getTime() - LOG_DAYS * DAY).toISOString())
}

async function sendMails(context: Context): Promise<void> {
  const {store, practice, now, send, report} = context
  const {name, forms} = await practice()
  if (!send || !forms?.notify) return
  for (const {id, kind, tries} of await store.mailsDue(now().toISOString())) {
    try {
      await send(toMail(context, {id, kind, name, to: forms.notify}))
      await store.noteMail(id, {state: 'sent'})
    } catch (error) {
      const reason = withoutAddresses((error as Error).message)
      const wait = Math.min(60_000 * 2 ** tries, LONGEST_WAIT)
      const next = new Date(now().getTime() + wait).toISOString()
      await store.noteMail(id, {state: 'failing', tries: tries + 1, reason}, next)
      report(`The notification about ${id} could not be sent: ${reason}`)
    }
  }
}

const panes = {question: 'readerQuestions', appointment: 'appointmentRequests'}
const names = {question: 'question', appointment: 'request for an appointment'}

interface About {
  id: string
  kind: Kind
  name: string
  to: string
}

/** A link and a code: mail passes through many hands. */
const toMail = ({studio}: Context, {id, kind, name, to}: About): Mail => ({
  to,
  subject: `${name}: a new ${names[kind]} (${id})`,
  text: `A new ${names[kind]} has come in.\n\nCode: ${id}\nRead it in Studio: ${studio}/structure/${panes[kind]};${id}\n`,
})

const withoutAddresses = (text: string) => text.replace(/\S+@\S+/g, '…').slice(0, 200)
