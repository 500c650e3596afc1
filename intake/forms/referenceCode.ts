// Crockford's base 32: no letter that looks like a digit, and none that makes a word of four.
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/**
 * A reference code of 80 bits and a check symbol, in groups that can be read out over a telephone:
 * `K7QF-9M2X-3TPA-8RWD-5`. Needs at least 16 bytes.
 */
export function toReferenceCode(bytes: Uint8Array): string {
  const symbols = Array.from(bytes.subarray(0, LENGTH), (byte) => SYMBOLS[byte & 31]).join('')
  return [...(symbols.match(/.{4}/g) ?? []), checkOf(symbols)].join('-')
}

/** A code as somebody typed it, in the form in which it was given; undefined if it cannot be one. */
export function readReferenceCode(typed: string): string | undefined {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (symbols.length !== LENGTH + 1) return undefined
  if ([...symbols].some((symbol) => !SYMBOLS.includes(symbol))) return undefined
  const [code, check] = [symbols.slice(0, LENGTH), symbols.slice(LENGTH)]
  if (checkOf(code) !== check) return undefined
  return [...(code.match(/.{4}/g) ?? []), check].join('-')
}

/** Notices every single wrong symbol and two that changed places. */
function checkOf(symbols: string): string {
  // 31 is the largest prime below 32, so a weight of 1 to 16 cannot hide a difference of less.
  const sum = [...symbols].reduce((all, symbol, at) => all + SYMBOLS.indexOf(symbol) * (at + 1), 0)
  return SYMBOLS[sum % 31] as string
}
