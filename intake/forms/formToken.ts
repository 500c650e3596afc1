import {KINDS, type Kind} from '../../schemas/forms/submission.ts'
import {isSame, type Keyed} from './keyed.ts'

/** A form's permission to be sent, once. */
export interface FormToken {
  id: string
  kind: Kind
  /** Milliseconds since 1970. */
  issuedAt: number
  /** Whether a script fetched it, which then also brings a proof of work. */
  byScript: boolean
}

export type TokenFault = 'missing' | 'forged' | 'stale' | 'early'

/** A form may lie open for so long. */
export const TOKEN_MINUTES = 120
/** Nobody reads and fills in a form in less. */
const LEAST_SECONDS = 3

/** Signed tokens: `kind.script.time.id.signature`. Nothing is stored until one is used. */
export function createTokens(keyed: Keyed, now: () => Date) {
  const signed = async (body: string) => `${body}.${await keyed.sign('form token', body)}`
  return {
    issue(kind: Kind, byScript: boolean): Promise<string> {
      return signed(
        [kind, byScript ? 's' : 'n', now().getTime().toString(36), crypto.randomUUID()].join('.'),
      )
    },
    async read(token: string, kind: Kind): Promise<FormToken | TokenFault> {
      if (!token) return 'missing'
      const body = token.slice(0, token.lastIndexOf('.'))
      const [named, script, time = '', id = ''] = body.split('.')
      if (!isSame(await signed(body), token)) return 'forged'
      if (named !== kind || !KINDS.includes(kind)) return 'forged'
      const issuedAt = Number.parseInt(time, 36)
      const age = now().getTime() - issuedAt
      if (age > TOKEN_MINUTES * 60_000) return 'stale'
      if (age < LEAST_SECONDS * 1000) return 'early'
      return {id, kind, issuedAt, byScript: script === 's'}
    },
  }
}
