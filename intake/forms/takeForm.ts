import type {Kind, Sealed} from '../../schemas/forms/submission.ts'
import type {Context} from './context.ts'
import {type Filling, fillForm} from './fillForm.ts'
import {type FormToken, TOKEN_MINUTES, type TokenFault} from './formToken.ts'
import {html} from './markup.ts'
import {readPage} from './page.ts'
import {parseForm} from './parseForm.ts'
import {readValues} from './readValues.ts'
import {toReferenceCode} from './referenceCode.ts'
import {otherWays, reply} from './replies.ts'
import {privately, toResponse} from './respond.ts'
import {seal} from './seal.ts'
import {toReceipt} from './toReceipt.ts'
import {whyClosed} from './whyClosed.ts'

/** Takes a form in: seals and keeps it, or shows it again with what was typed. */
export async function takeForm(
  context: Context,
  kind: Kind,
  request: Request,
  address: string,
): Promise<Response> {
  const {tokens, limits, proofs} = context
  const values = await readValues(context, request)
  const again = (status: number, told: Partial<Filling>) =>
    showAgain(context, kind, values, status, told)
  const mistake = (status: number, sentence: string) => again(status, {errors: [['', sentence]]})

  if (!(await limits.mayPass(address, 'shown'))) return tooMany()
  // Browsers fill in hidden fields, too. Who meant it finds the form as it was, without that.
  if (values.get('website')) return mistake(422, sentences.hidden)
  const parsed = parseForm(kind, values)
  if (parsed.errors) return again(422, parsed)
  const token = await tokens.read(values.get('token') ?? '', kind)
  if (token === 'missing') return again(200, {notice: sentences.missing})
  if (typeof token === 'string') return mistake(409, sentences[token])
  const isProven =
    token.byScript && (await proofs.isSolved(values.get('altcha') ?? '', values.get('token') ?? ''))
  if (token.byScript && !isProven) return mistake(409, sentences.unproven)
  if (!(await limits.mayPass(address, isProven ? 'proven' : 'plain'))) {
    return mistake(429, sentences.often)
  }
  try {
    return await keep(context, {kind, form: parsed.form} as Omit<Sealed, 'code'>, token, again)
  } catch (error) {
    context.report(`A form could not be kept: ${(error as Error).name}`)
    const {phone} = await context.practice().catch(() => ({phone: undefined}))
    return mistake(503, `${sentences.notKept}${phone ? ` Or call us: ${phone}.` : ''}`)
  }
}

const sentences = {
  hidden:
    'A field that nobody sees was filled in, perhaps by your browser. It is empty again: please send the form once more.',
  missing: 'Is this right? Then send it. You can still change every word.',
  early: 'That was very quick. Please read it once more, and send it then.',
  stale: `The form lay open for more than ${TOKEN_MINUTES / 60} hours. Please send it once more.`,
  forged: 'The form was not complete. Please send it once more.',
  unproven: 'Your browser did not finish its check. Please send the form once more.',
  often:
    'Several forms were sent from your connection in the last minutes. Please wait ten minutes, and send this then.',
  used: 'This form was sent before, and what it held then was kept. If you changed something since, send it once more.',
  notKept:
    'Something here is not working, and this was not kept. Please try again in a few minutes.',
} satisfies Record<Exclude<TokenFault, never> | string, string>

async function keep(
  context: Context,
  content: Omit<Sealed, 'code'>,
  token: FormToken,
  again: (status: number, told: Partial<Filling>) => Promise<Response>,
): Promise<Response> {
  const {keyed, store, sent, now, site} = context
  const {kind} = content
  const practice = await context.practice()
  const closed = whyClosed(kind, practice, site)
  if (closed) {
    context.report(`A ${kind} was turned away: ${closed}.`)
    return reply(context, {
      status: 503,
      title: 'We cannot take this yet',
      body: html`<p>This form is not set up yet, and nothing was kept. We would still like to hear from you.</p>${otherWays(practice)}`,
    })
  }
  const words = await keyed.sign('words', JSON.stringify(content.form))
  const code = toReferenceCode(await keyed.hash('reference code', token.id))
  const sealed = await seal({...content, code} as Sealed, practice.forms?.publicKey ?? '')
  const outcome = await store.add({
    id: newId(),
    kind,
    receivedAt: now().toISOString(),
    sealed,
    codeHash: await keyed.sign('code', code),
    tokenHash: await keyed.sign('token', token.id),
    tokenEnds: new Date(token.issuedAt + TOKEN_MINUTES * 60_000).toISOString(),
    mail: context.send && practice.forms?.notify ? 'waiting' : 'off',
  })
  if (outcome === 'used' && sent.get(token.id) !== words) {
    return again(409, {errors: [['', sentences.used]]})
  }
  sent.set(token.id, words)
  if (sent.size > 1000) sent.delete(sent.keys().next().value as string)
  return reply(context, await toReceipt(context, practice, kind, code))
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const newId = () =>
  Array.from(
    crypto.getRandomValues(new Uint8Array(8)),
    (byte) => LETTERS[byte % LETTERS.length],
  ).join('')

const pages = {question: '/ask/', appointment: '/book/'}

async function showAgain(
  context: Context,
  kind: Kind,
  values: URLSearchParams,
  status: number,
  {errors = [], notice}: Partial<Filling>,
): Promise<Response> {
  const page = await context.page(pages[kind])
  const token = await context.tokens.issue(kind, false)
  const filling = {action: `/intake/${kind}`, values, token, errors, notice}
  const filled = page && fillForm(readPage(page), filling)
  if (filled) return toResponse(filled, {status, site: context.site})
  const practice = await context.practice()
  return reply(context, {
    status: 503,
    title: 'We cannot take this yet',
    body: html`<p>This form is not ready, and nothing was kept. Please go back, and try again in a few minutes.</p>${otherWays(practice)}`,
  })
}

/** Short, since whoever sends many forms gets many of it. */
function tooMany(): Response {
  const headers = {...privately, 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '600'}
  return new Response(
    'Too many forms came from your connection. Go back: your words are still there. Try again in ten minutes.\n',
    {status: 429, headers},
  )
}
