import type {AppointmentForm} from './appointment.ts'
import type {QuestionForm} from './question.ts'

export const KINDS = ['question', 'appointment'] as const
export type Kind = (typeof KINDS)[number]

export const STATUSES = ['new', 'inHand', 'answered', 'closed', 'spam'] as const
export type Status = (typeof STATUSES)[number]

/** What is sealed to the practice's key: the receiver writes it and cannot read it back. */
export type Sealed =
  | {kind: 'question'; code: string; form: QuestionForm}
  | {kind: 'appointment'; code: string; form: AppointmentForm}

/** What clinicians keep beside a submission, sealed to the practice's key by Studio. */
export interface SealedNote {
  /** What they noted for each other. */
  note?: string
  /** The answer as it was last written, sent or not. */
  answer?: string
}

/**
 * A submission as the receiver knows it and the inbox in Studio gets it. All times are ISO 8601 in
 * UTC. What somebody wrote is in `sealed` alone.
 */
export interface Submission {
  /** Eight letters and digits: what notifications name. */
  id: string
  kind: Kind
  receivedAt: string
  status: Status
  /** Id of the `person` who takes care of it. */
  assignee?: string | undefined
  /** When it became answered, closed or spam. */
  handledAt?: string | undefined
  /** When it is deleted by itself. */
  deleteAt: string
  /** Beginning of the appointment that was chosen. */
  slot?: string | undefined
  /** The age file of a `Sealed`, in base64. */
  sealed: string
  /** The age file of a `SealedNote`, in base64. */
  note?: string | undefined
  /** Whether an answer waits for whoever has the reference code. */
  hasAnswer: boolean
  mail: MailState
  /** Counts changes; a change names the one it was made for. */
  revision: number
}

/** What became of the notification about a submission. */
export type MailState =
  | {state: 'off' | 'waiting' | 'sent'}
  /** It is tried again; `reason` is what the mail server said, without an address. */
  | {state: 'failing'; tries: number; reason: string}

/** A change that the inbox asks for. `null` takes a value away. */
export interface SubmissionChange {
  revision: number
  /** Id of the `person` who makes it, for the log. */
  by?: string | undefined
  status?: Status | undefined
  assignee?: string | null | undefined
  /** The same content, sealed to another key of the practice. */
  sealed?: string | undefined
  note?: string | null | undefined
  /** The age file of the answer's text, in base64, sealed with the reference code as passphrase. */
  answer?: string | null | undefined
  /** What the log says of it, where the change does not speak for itself. */
  did?: string | undefined
}

/** One clinician's way to the practice's secret keys. */
export interface KeyHolder {
  id: string
  /** Who chose the passphrase. */
  name: string
  createdAt: string
  /**
   * The age file, in base64, sealed with a passphrase, of a JSON list of the practice's secret keys
   * (`AGE-SECRET-KEY-1…`), the present one first.
   */
  wrapped: string
}

/** Who did what with the inbox, when. Never what was written. */
export interface LogEntry {
  at: string
  by?: string | undefined
  submission?: string | undefined
  did: string
}
