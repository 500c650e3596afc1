/** What a reader made of its input, and what it had to do about parts of it. */
export interface Result<T> {
  value: T
  messages: Message[]
}

/** One thing that a reader noticed, with the source lines it stands on. */
export interface Message {
  /** Short name of the kind of message, for programs. */
  what: string
  message: string
  lines?: Lines
  /** The words in question, whole. */
  quote?: string
}

/** Source lines from first to last, counted from 1. */
export type Lines = [first: number, last: number]
