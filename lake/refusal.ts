import {STATUS_CODES} from 'node:http'

/** A request the lake declines: thrown anywhere inside, turned into a response by the router alone. */
export class Refusal extends Error {
  readonly status: number
  /** `boom` for plain HTTP refusals, otherwise the error type that Sanity's clients know. */
  readonly kind: string
  readonly fields: Record<string, unknown>
  /** Which mutation or action of the request was at fault. */
  index = 0

  constructor(status: number, kind: string, message: string, fields: Record<string, unknown> = {}) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.kind = kind
    this.fields = fields
  }

  static boom(status: number, message: string, fields: Record<string, unknown> = {}): Refusal {
    return new Refusal(status, 'boom', message, fields)
  }
}

/** Error types that stand alone in `error`; all others are items inside the route's envelope. */
const OUTER = new Set([
  'queryParseError',
  'transactionAlreadyExistsError',
  'insufficientStorageError',
])

/** The body shape @sanity/client reads its message from (its `http/errors`). */
export function formatRefusal(refusal: Refusal, envelope: string | undefined): unknown {
  const {status, kind, message, fields, index} = refusal
  if (kind === 'boom') {
    return {statusCode: status, error: STATUS_CODES[status] ?? 'Error', message, ...fields}
  }
  const error = {type: kind, description: message, ...fields}
  if (OUTER.has(kind) || !envelope) return {error}
  const what = envelope === 'actionError' ? 'action' : 'mutation'
  const description = `The ${what}(s) failed: ${message}`
  return {error: {type: envelope, description, items: [{error, index}]}}
}
