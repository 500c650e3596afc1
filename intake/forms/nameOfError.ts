/**
 * The kind of an error and its code, for the host's log. Its message may quote what somebody wrote,
 * but `errstr` is one of SQLite's own sentences, such as “database or disk is full”.
 */
export function nameOfError(error: unknown): string {
  const {name, code, errstr} = error as {name?: string; code?: string; errstr?: string}
  return [name ?? typeof error, code, errstr && `(${errstr})`].filter(Boolean).join(' ')
}
