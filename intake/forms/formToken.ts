import {KINDS, type Kind} from '../../schemas/forms/submission.ts'
import {isSame, type Keyed} from './keyed.ts'

/** A form's permission to be sent, once. */
export interface FormToken {
  id: string
  kind: Kind
  /** Milliseconds since 1970. */
  issuedAt: number
  for: Bearer
}

/**
 * Whom a token is for: a script, which then brings a proof of work, too; a form without script; or
 * one that was told to wait, since too many came.
 */
export type Bearer = 'script' | 'plain' | 'waiting'

export type TokenFault = 'missing' | 'forged' | 'stale' | 'early'

/** A form may lie open for so long. */
export const TOKEN_MINUTES = 120
/** Nobody reads and fills in a form in less. */
const LEAST_SECONDS = 3

/** Signed tokens: `kind.bearer.time.id.signature`. Nothing is stored until one is used. */
export function createTokens(keyed: Keyed, now: () => Date) {
  const signed = async (body: string) => `${body}.${await keyed.sign('form token', body)}`
  return {
    issue(kind: Kind, bearer: Bearer): Promise<string> {
      const time = now().getTime().toString(36)
      return signed([kind, bearer, time, crypto.randomUUID()].join('.'))
    },
    async read(token: string, kind: Kind): Promise<FormToken | TokenFault> {
      if (!token) return 'missing'
      const body = token.slice(0, token.lastIndexOf('.'))
      const [named, bearer, time = '', id = ''] = body.split('.')
      if (!isSame(await signed(body), token)) return 'forged'
      if (named !== kind || !KINDS.includes(kind)) return 'forged'
      const issuedAt = Number.parseInt(time, 36)
      const age = now().getTime() - issuedAt
      if (age > TOKEN_MINUTES * 60_000) return 'stale'
      if (age < LEAST_SECONDS * 1000) return 'early'
      return {id, kind, issuedAt, for: bearer as Bearer}
    },
  }
}
