import type {Kind} from '../../schemas/forms/submission.ts'
import type {Context} from './context.ts'
import {type Filling, fillForm} from './fillForm.ts'
import type {Bearer} from './formToken.ts'
import {html} from './markup.ts'
import {readPage} from './page.ts'
import {otherWays, reply} from './replies.ts'
import {toResponse} from './respond.ts'

const pages = {question: '/ask/', appointment: '/book/'}

/** What is said in a form that is shown again, and the token that it gets. */
export interface Told extends Partial<Filling> {
  bearer?: Bearer
}

/** The site's own page with what was typed in it, for its sender to check, mend or send again. */
export async function showAgain(
  context: Context,
  kind: Kind,
  values: URLSearchParams,
  status: number,
  {errors = [], notice, bearer = 'plain', token}: Told,
): Promise<Response> {
  const page = await context.page(pages[kind])
  const filling = {
    action: `/intake/${kind}`,
    values,
    token: token ?? (await context.tokens.issue(kind, bearer)),
    errors,
    notice,
  }
  const filled = page && fillForm(readPage(page), filling)
  if (filled) return toResponse(filled, {status, site: context.site})
  const practice = await context.practice()
  return reply(context, {
    status: 503,
    title: 'We cannot take this yet',
    body: html`<p>This form is not ready, and nothing was kept. Please go back, and try again in a few minutes.</p>${otherWays(practice)}`,
  })
}
