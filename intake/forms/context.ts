import type {FormStore} from './formStore.ts'
import type {createTokens} from './formToken.ts'
import type {Keyed} from './keyed.ts'
import type {createProofs} from './proofOfWork.ts'
import type {RateLimits} from './rateLimits.ts'
import type {PracticeFacts} from './settings.ts'

/** What a host hands in: the receiver has no clock, no chance, no environment and no files of its own. */
export interface ReceiverOptions {
  store: FormStore
  /** The practice as it is published: asked `anew` as it is now, else perhaps as it was seconds ago. */
  practice(anew?: 'anew'): Promise<PracticeFacts>
  /** HTML of a page of the built site, such as `/ask/`; undefined if there is none. */
  page(path: string): Promise<string | undefined>
  /** Origin of the public site. */
  site: string
  /** Origins whose pages may send forms, beside the site's and the receiver's own. */
  allowedOrigins: string[]
  /** Whether a request comes from a clinician's Studio. */
  mayOpenInbox(request: Request): boolean
  /** At least 32 bytes, kept by the host: signs tokens and hashes codes. */
  secret: Uint8Array<ArrayBuffer>
  now(): Date
  /** Sends a notification; without it nobody is told. */
  send?: ((mail: Mail) => Promise<void>) | undefined
  /** Address of Studio, for notifications. */
  studio: string
  /** Hears of what went wrong. Never of what somebody wrote, or where from. */
  report(message: string): void
}

/** A notification: a link and a code, and nothing else. */
export interface Mail {
  to: string
  subject: string
  text: string
}

export interface Context extends ReceiverOptions {
  keyed: Keyed
  tokens: ReturnType<typeof createTokens>
  proofs: ReturnType<typeof createProofs>
  limits: RateLimits
  /** Which words came with a token, as a hash, for as long as this process runs: the latest thousand. */
  sent: Map<string, string>
  /** What is being taken in under a token. */
  turns: Map<string, Promise<unknown>>
}
