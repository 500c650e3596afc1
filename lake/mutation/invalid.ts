import {Refusal} from '../refusal.ts'

/** Refuses what is wrong in itself. */
export function invalid(message: string): Refusal {
  return new Refusal(400, 'validationError', message)
}

/** Refuses what is at odds with the documents as they are. */
export function conflict(message: string): Refusal {
  return new Refusal(409, 'validationError', message)
}
