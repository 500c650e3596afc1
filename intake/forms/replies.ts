import type {Context} from './context.ts'
import {html, type Markup} from './markup.ts'
import {type Reply, toReplyPage, toResponse} from './respond.ts'
import type {PracticeFacts} from './settings.ts'

/** A request that is not taken, with what the sender is told. Only the receiver catches it. */
export class Refused extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super(reply.title)
    this.reply = reply
  }
}

/** Sends a reply in the site's own dress. */
export async function reply(context: Context, {status, ...rest}: Reply): Promise<Response> {
  const shell = await context.page('/ask/reply/')
  return toResponse(toReplyPage(rest, shell), {status, site: context.site})
}

/** How else to reach the practice. */
export function otherWays({phone, email}: PracticeFacts): Markup {
  const byPhone = phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`
  const byMail = email && html`<a href="mailto:${email}">${email}</a>`
  if (byPhone && byMail) return html`<p>You can call us at ${byPhone}, or write to ${byMail}.</p>`
  if (byPhone) return html`<p>You can call us at ${byPhone}.</p>`
  if (byMail) return html`<p>You can write to ${byMail}.</p>`
  return html``
}

/** Whom to turn to when it cannot wait. */
export const crisis = ({crisisLine}: PracticeFacts): Markup =>
  crisisLine.length > 0
    ? html`<h2>If you need help now</h2>${crisisLine.map((text) => html`<p>${text}</p>`)}`
    : html``

/** Something of ours fails: the sender is told so, and how else to reach the practice. */
export async function unreachable(context: Context): Promise<Response> {
  const practice = await context.practice().catch(() => undefined)
  return reply(context, {
    status: 503,
    title: 'This did not work',
    body: html`<p>Something here is not working, and nothing was kept. It is not your mistake. Please go back and try again in a few minutes.</p>${practice ? otherWays(practice) : ''}`,
  })
}
