const BEGIN = 'AGE-SECRET-KEY-1'
const LENGTH = 58

/** A secret key in groups that can be copied by hand: its beginning, fours, and a last one of six. */
export function toGroups(secret: string): string[] {
  const letters = secret.slice(BEGIN.length)
  const last = letters.slice(-6)
  return [BEGIN, ...(letters.slice(0, -6).match(/.{1,4}/g) ?? []), last]
}

/** The secret key in what somebody typed off a sheet; undefined if there is none. */
export function readSecret(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const key = letters.replace(/^AGESECRETKEY1/, '')
  return key.length === LENGTH ? BEGIN + key : undefined
}
