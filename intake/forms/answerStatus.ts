import type {Status} from '../../schemas/forms/submission.ts'
import {slotForm} from './answerSlot.ts'
import type {Context} from './context.ts'
import type {Stored} from './formStore.ts'
import {html, type Markup} from './markup.ts'
import {readValues} from './readValues.ts'
import {readReferenceCode} from './referenceCode.ts'
import {Refused, reply} from './replies.ts'
import {deleteAt} from './retention.ts'
import {openAnswer} from './seal.ts'
import {toSlot, zoneOf} from './slots.ts'

/** A form that asks for a reference code. */
export const askForCode = (context: Context) =>
  reply(context, {
    title: 'What became of it?',
    body: html`<p>Type the reference code that you got when you sent your form.</p>${codeForm}`,
  })

const codeForm = html`<form method="post" action="/intake/status"><p><label for="code">Reference code</label> <input id="code" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false"></p><button>Look</button></form>`

/** What became of a submission, and its answer. */
export async function answerStatus(
  context: Context,
  request: Request,
  address: string,
): Promise<Response> {
  const {code, submission, answer} = await findByCode(context, request, address)
  const practice = await context.practice()
  const text = answer && (await openAnswer(answer, code))
  const until = new Date(deleteAt(submission, practice.forms))
  const wantsSlot =
    submission.kind === 'appointment' && !submission.slot && !practice.forms?.calendar
  return reply(context, {
    title: submission.kind === 'question' ? 'Your question' : 'Your request',
    body: html`<p>${sentenceOf(submission, Boolean(text))}</p>${text ? answerOf(text) : ''}${
      submission.slot ? bookedOf(submission, code, zoneOf(practice.forms)) : ''
    }${
      wantsSlot && isOpen(submission.status)
        ? ((await slotForm(context, practice, code)) ?? '')
        : ''
    }<p>It will be deleted by itself on ${formatDay(until)}.</p><form method="post" action="/intake/delete"><input type="hidden" name="code" value="${code}"><button>Delete it now</button></form>`,
  })
}

/** Deletes a submission for whoever sent it. */
export async function answerDelete(
  context: Context,
  request: Request,
  address: string,
): Promise<Response> {
  const {submission} = await findByCode(context, request, address)
  await context.store.remove([submission.id])
  await context.store.log({
    at: context.now().toISOString(),
    submission: submission.id,
    did: 'deleted by its sender',
  })
  return reply(context, {
    title: 'It is deleted',
    body: html`<p>Nothing of it is kept. ${submission.slot ? 'The appointment is free again.' : ''}</p>`,
  })
}

/** The submission that the form's code names. Throws `Refused` if there is none. */
export async function findByCode(context: Context, request: Request, address: string) {
  const values = await readValues(context, request)
  if (!(await context.limits.mayPass(address, 'lookUp'))) {
    throw new Refused({
      status: 429,
      title: 'Too many codes',
      body: html`<p>Many codes were tried from your connection. Please wait ten minutes.</p>`,
    })
  }
  const typed = values.get('code') ?? ''
  // A code that cannot be one is looked up as well, so that the time it takes tells nothing.
  const code = readReferenceCode(typed)
  const found = await context.store.byCode(await context.keyed.sign('code', code ?? ''))
  if (code && found) return {code, values, ...found}
  throw new Refused({
    status: 404,
    title: 'We found nothing',
    body: html`<p>Nothing has this code. Perhaps it is mistyped, or what it named was deleted.</p>${codeForm}`,
  })
}

const isOpen = (status: Status) => status === 'new' || status === 'inHand'

function sentenceOf({kind, status, slot}: Stored, hasAnswer: boolean): string {
  if (kind === 'appointment') {
    if (slot) return 'You have chosen a time.'
    return isOpen(status) ? 'We have your request, and will get in touch.' : 'This is settled.'
  }
  if (hasAnswer) return 'There is an answer for you.'
  if (status === 'new') return 'It waits to be read.'
  if (status === 'inHand') return 'Somebody is taking care of it.'
  if (status === 'answered') return 'It has been answered.'
  return 'It is closed.'
}

const answerOf = (text: string): Markup =>
  html`<blockquote>${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</blockquote>`

function bookedOf({slot = ''}: Stored, code: string, zone: string): Markup {
  const {day, time} = toSlot(slot, zone)
  return html`<p><strong>${day}, ${time}</strong></p><form method="post" action="/intake/calendar.ics"><input type="hidden" name="code" value="${code}"><button>Add it to my calendar</button></form>`
}

const formatDay = (date: Date) =>
  new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'}).format(date)
