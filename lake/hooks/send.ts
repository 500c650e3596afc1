import type {HookAttempt, HookMessage} from '../store/hooks.ts'
import type {Hook} from './hook.ts'
import {formatSignature} from './signature.ts'

const TIMEOUT_MS = 30_000

/** As much of an answer as the log keeps. */
const KEPT_CHARACTERS = 2000

export type SendResult = Pick<HookAttempt, 'resultCode' | 'resultBody' | 'failureReason'>

/** Sends a message of a dataset once; an answer that is not 2xx, a redirect too, is a failure. */
export async function send(
  hook: Hook,
  message: HookMessage,
  dataset: string,
  moment: Date,
  closing: AbortSignal,
): Promise<SendResult> {
  const signal = AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    const response = await fetch(hook.url, {
      method: hook.httpMethod,
      headers: toHeaders(hook, message, dataset, moment),
      body: bodyOf(hook, message) || null,
      // Elsewhere was never allowed.
      redirect: 'manual',
      signal,
    })
    const resultBody = (await response.text()).slice(0, KEPT_CHARACTERS)
    return {resultCode: response.status, resultBody, failureReason: response.ok ? null : 'http'}
  } catch (error) {
    const {name, message, cause} = error as Error
    const isLate = name === 'TimeoutError'
    const resultBody = isLate
      ? `no answer in ${TIMEOUT_MS / 1000} s`
      : String((cause as Error)?.message ?? message)
    return {resultCode: null, resultBody, failureReason: isLate ? 'timeout' : 'network'}
  }
}

function bodyOf({httpMethod}: Hook, {payload}: HookMessage): string {
  return httpMethod === 'GET' ? '' : payload
}

function toHeaders(hook: Hook, message: HookMessage, dataset: string, moment: Date): Headers {
  const headers = new Headers({'content-type': 'application/json', 'user-agent': 'Attune lake'})
  for (const [name, value] of Object.entries(hook.headers)) headers.set(name, value)
  const told = {
    'idempotency-key': message.id,
    'sanity-transaction-id': message.transactionId,
    'sanity-transaction-time': message.transactionTime,
    'sanity-dataset': dataset,
    'sanity-document-id': message.document,
    'sanity-project-id': hook.projectId,
    'sanity-webhook-id': hook.id,
    'sanity-operation': message.operation,
  }
  for (const [name, value] of Object.entries(told)) headers.set(name, value)
  if (hook.secret) {
    const signature = formatSignature(hook.secret, bodyOf(hook, message), moment.getTime())
    headers.set('sanity-webhook-signature', signature)
  }
  return headers
}
