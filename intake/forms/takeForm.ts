import type {Kind, Sealed} from '../../schemas/forms/submission.ts'
import type {Context} from './context.ts'
import {type FormToken, TOKEN_MINUTES, type TokenFault} from './formToken.ts'
import {inTurn} from './inTurn.ts'
import {html} from './markup.ts'
import {nameOfError} from './nameOfError.ts'
import {parseForm} from './parseForm.ts'
import {readValues} from './readValues.ts'
import {toReferenceCode} from './referenceCode.ts'
import {otherWays, reply} from './replies.ts'
import {privately} from './respond.ts'
import {seal} from './seal.ts'
import {showAgain, type Told} from './showAgain.ts'
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
  const again = (status: number, told: Told) => showAgain(context, kind, values, status, told)
  const mistake = (status: number, sentence: string) => again(status, {errors: [['', sentence]]})

  if (!(await limits.mayPass(address, 'shown'))) return tooMany()
  // Browsers fill in hidden fields, too. Who meant it finds the form as it was, without that.
  if (values.get('website')) return mistake(422, sentences.hidden)
  const parsed = parseForm(kind, values)
  if (parsed.errors) return again(422, parsed)
  const token = await tokens.read(values.get('token') ?? '', kind)
  if (token === 'missing') return again(200, {notice: sentences.missing})
  if (typeof token === 'string') return mistake(409, sentences[token])
  const isProven = token.for === 'script'
  const proof = [values.get('altcha') ?? '', values.get('token') ?? ''] as const
  if (isProven && !(await proofs.isSolved(...proof))) return mistake(409, sentences.unproven)
  const content = {kind, form: parsed.form} as Omit<Sealed, 'code'>
  const words = await context.keyed.sign('words', JSON.stringify(content.form))
  // Of a double click the second waits for the first, and gets the same answer.
  return inTurn(context.turns, token.id, async () => {
    if (context.sent.get(token.id) !== words) {
      if (!(await limits.mayPass(address, isProven ? 'proven' : 'plain'))) {
        return mistake(429, sentences.often)
      }
      if (!isProven && !hasRoom(context, token)) return askToWait(context, values, token, again)
    }
    try {
      return await keep(context, content, words, token, again)
    } catch (error) {
      context.report(`A form could not be kept: ${nameOfError(error)}`)
      const {phone} = await context.practice().catch(() => ({phone: undefined}))
      return mistake(503, withPhone(sentences.notKept, phone))
    }
  })
}

type Again = (status: number, told: Told) => Promise<Response>

/** A minute is what they were asked to wait. */
const WAIT = 60_000

function hasRoom({limits, now}: Context, token: FormToken): boolean {
  const hasWaited = token.for === 'waiting' && now().getTime() - token.issuedAt >= WAIT
  return (hasWaited && limits.hasRoom('waited')) || limits.hasRoom('any')
}

async function askToWait(
  {practice}: Context,
  values: URLSearchParams,
  token: FormToken,
  again: Again,
): Promise<Response> {
  const {phone} = await practice()
  const errors: Told['errors'] = [['', withPhone(sentences.busy, phone)]]
  // Whoever waits already keeps the place: asking too soon costs nothing.
  const place = token.for === 'waiting' ? {token: values.get('token') ?? ''} : {}
  return again(503, {errors, bearer: 'waiting', ...place})
}

const withPhone = (sentence: string, phone: string | undefined) =>
  `${sentence}${phone ? ` Or call us: ${phone}.` : ''}`

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
  busy: 'Very many forms are coming in just now, and this was not kept yet. Please leave this page open, wait one minute, and send it then. If you switch on JavaScript, you need not wait.',
  used: 'This form was sent before, and what it held then was kept. If you changed something since, send it once more.',
  notKept:
    'Something here is not working, and this was not kept. Please try again in a few minutes.',
} satisfies Record<Exclude<TokenFault, never> | string, string>

async function keep(
  context: Context,
  content: Omit<Sealed, 'code'>,
  words: string,
  token: FormToken,
  again: Again,
): Promise<Response> {
  const {keyed, store, sent, now, site} = context
  const {kind} = content
  // A key that was exchanged a moment ago may be one that nobody has any more.
  const practice = await context.practice('anew')
  const closed = whyClosed(kind, practice, site)
  if (closed) {
    context.report(`A ${kind} was turned away: ${closed}.`)
    return reply(context, {
      status: 503,
      title: 'We cannot take this yet',
      body: html`<p>This form is not set up yet, and nothing was kept. We would still like to hear from you.</p>${otherWays(practice)}`,
    })
  }
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

/** Short, since whoever sends many forms gets many of it. */
function tooMany(): Response {
  const headers = {...privately, 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '600'}
  return new Response(
    'Too many forms came from your connection. Go back: your words are still there. Try again in ten minutes.\n',
    {status: 429, headers},
  )
}
