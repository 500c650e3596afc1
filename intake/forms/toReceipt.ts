import type {Kind} from '../../schemas/forms/submission.ts'
import {slotForm} from './answerSlot.ts'
import {codeNote} from './codeNote.ts'
import type {Context} from './context.ts'
import {html, type Markup} from './markup.ts'
import {crisis} from './replies.ts'
import type {Reply} from './respond.ts'
import type {PracticeFacts} from './settings.ts'

/** What somebody reads whose form was kept: the code, and what happens next. */
export async function toReceipt(
  context: Context,
  practice: PracticeFacts,
  kind: Kind,
  code: string,
): Promise<Reply> {
  if (kind === 'question') {
    return {
      title: 'Thank you. Your question has arrived.',
      body: html`<p>Somebody of ${practice.name} will read it. Nobody else can: it was locked before it was stored.</p>${codeNote(code)}${crisis(practice)}`,
    }
  }
  return {
    title: 'Thank you. Your request has arrived.',
    body: html`${await nextStep(context, practice, code)}${codeNote(code)}`,
  }
}

/** The practice's calendar, the free appointments, or a promise to call back. */
async function nextStep(context: Context, practice: PracticeFacts, code: string): Promise<Markup> {
  const {forms} = practice
  if (forms?.calendar) {
    return html`<p>One more step: choose a time in our calendar. It is on another site, which has its own rules on privacy.</p><p><a class="button" href="${forms.calendar}" rel="noreferrer">Open the calendar</a></p>`
  }
  const choice = await slotForm(context, practice, code)
  return choice
    ? html`<p>One more step: choose a time.</p>${choice}`
    : html`<p>We will get in touch with you to find a time.</p>`
}
