import type {
  KeyHolder,
  Kind,
  LogEntry,
  MailState,
  Status,
  Submission,
} from '../../schemas/forms/submission.ts'

/** A submission as it is stored: when it is deleted follows from the settings. */
export type Stored = Omit<Submission, 'deleteAt'>

interface NewSubmission {
  id: string
  kind: Kind
  receivedAt: string
  sealed: string
  /** Keyed hashes: of the reference code, and of the form token that this uses up. */
  codeHash: string
  tokenHash: string
  /** When the token means nothing any more. */
  tokenEnds: string
  mail: MailState['state']
}

/** What a change may set; `null` takes a value away, `undefined` leaves it. */
export interface StoredChange {
  status?: Status | undefined
  assignee?: string | null | undefined
  handledAt?: string | null | undefined
  /** Of what it takes the place of, no byte is left in the store's files. */
  sealed?: string | undefined
  note?: string | null | undefined
  answer?: string | null | undefined
}

/**
 * Where submissions rest. What a call did is on disk when it resolves, wholly or not at all; a store
 * that cannot be reached rejects. A host without SQLite brings its own.
 */
export interface FormStore {
  /** Keeps it, and uses up its token; `used` if that was used before. */
  add(submission: NewSubmission): Promise<'added' | 'used'>
  all(): Promise<Stored[]>
  /** The submission with a reference code, and the answer that is sealed with it. */
  byCode(codeHash: string): Promise<{submission: Stored; answer: string | undefined} | undefined>
  /** `stale` if the submission is not at that revision any more. */
  change(id: string, revision: number, change: StoredChange): Promise<Stored | 'gone' | 'stale'>
  /** `taken` if another submission has that time. */
  takeSlot(id: string, slot: string): Promise<'mine' | 'taken'>
  /** Removes submissions so that no byte of them is left in the store's files. */
  remove(ids: string[]): Promise<void>
  /** Mails that are to be tried at that time. */
  mailsDue(now: string): Promise<{id: string; kind: Kind; tries: number}[]>
  noteMail(id: string, mail: MailState, nextTry?: string): Promise<void>
  keyHolders(): Promise<KeyHolder[]>
  putKeyHolder(holder: KeyHolder): Promise<void>
  removeKeyHolder(id: string): Promise<void>
  log(entry: LogEntry): Promise<void>
  /** The latest entries first. */
  logged(limit: number): Promise<LogEntry[]>
  /** Forgets tokens that ended before `now` and entries of the log from before `logFrom`. */
  tidy(now: string, logFrom: string): Promise<void>
  close(): void
}
