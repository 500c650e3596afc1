import type {
  KeyHolder,
  LogEntry,
  Submission,
  SubmissionChange,
} from '../../schemas/forms/submission.ts'

/** Where readers' forms are received: beside this Studio, or where its build was told. */
export const formsUrl = (import.meta.env.SANITY_STUDIO_FORMS_URL ?? '').replace(/\/$/, '')

export interface Inbox {
  submissions: Submission[]
  log: LogEntry[]
}

/** The receiver could not be asked, or said no. The message is for a clinician. */
export class ReceiverError extends Error {
  readonly status: number
  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** Somebody else was faster; this is how it stands now. */
export class Overtaken extends Error {
  readonly submission: Submission
  constructor(submission: Submission) {
    super('Somebody else changed this in the meantime.')
    this.submission = submission
  }
}

export const readInbox = () => ask<Inbox>('GET', '/inbox')

export const readKeys = async () =>
  (await ask<{keyHolders: KeyHolder[]}>('GET', '/keys')).keyHolders

export const putKey = ({id, ...body}: KeyHolder) => ask<KeyHolder>('PUT', `/keys/${id}`, body)

export const removeKey = (id: string) => ask('DELETE', `/keys/${id}`)

/** Throws `Overtaken` if it is no longer as it was when the change was begun. */
export const changeSubmission = (id: string, change: SubmissionChange) =>
  ask<Submission>('POST', `/inbox/${id}`, change)

export const deleteSubmission = (id: string, by = '') =>
  ask('DELETE', `/inbox/${id}${by && `?by=${encodeURIComponent(by)}`}`)

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${formsUrl}/intake${path}`, {
    method,
    // Elsewhere it is the host that knows who may open the inbox, by a cookie of its own.
    ...(formsUrl && {credentials: 'include'}),
    ...(body && {headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)}),
  }).catch(() => {
    throw new ReceiverError(
      'Where readers’ forms are received cannot be reached. Is it running, and is this computer connected?',
      0,
    )
  })
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const told = isJson ? await response.json() : undefined
  if (response.ok && isJson) return told as T
  if (response.status === 409) throw new Overtaken(told as Submission)
  throw new ReceiverError(reasonOf(response.status, told?.message), response.status)
}

function reasonOf(status: number, message: string | undefined): string {
  if (status === 403) {
    return 'The inbox opens only on the practice’s own computer, or for whoever its host lets in.'
  }
  if (message) return message
  if (status === 503) return 'The forms are being prepared. One moment.'
  return status < 500
    ? 'There is no inbox at this Studio’s address. Whoever set it up can name the right one: SANITY_STUDIO_FORMS_URL.'
    : 'The inbox could not answer. Nothing is lost; try again in a moment.'
}
