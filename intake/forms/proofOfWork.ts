import {createChallenge, verifySolution} from 'altcha-lib'
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2'
import type {Challenge, Payload} from 'altcha-lib/types'

/**
 * Proof of work by ALTCHA: 256 tries on average, of a thousand rounds of PBKDF2 each. When many forms
 * come in, a try takes four times as long.
 */
export function createProofs(secret: string) {
  const hmacSignatureSecret = `altcha ${secret}`
  return {
    /** A challenge for one form token. `load` from 0 to 1 says how busy the receiver is. */
    challenge: (tokenId: string, load: number): Promise<Challenge> =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: load > 0.5 ? 4000 : 1000,
        keyPrefix: '00',
        data: {token: tokenId},
        deriveKey,
        hmacSignatureSecret,
      }),
    async isSolved(given: string, tokenId: string): Promise<boolean> {
      const payload = readPayload(given)
      if (payload?.challenge?.parameters?.data?.token !== tokenId) return false
      const {challenge, solution} = payload
      try {
        return (await verifySolution({challenge, solution, deriveKey, hmacSignatureSecret}))
          .verified
      } catch {
        return false
      }
    },
  }
}

function readPayload(given: string): Payload | undefined {
  try {
    return JSON.parse(atob(given)) as Payload
  } catch {
    return undefined
  }
}
