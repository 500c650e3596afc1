import type {SQLOutputValue} from 'node:sqlite'
import {deflateRawSync, inflateRawSync} from 'node:zlib'

/** Shorter values are mostly patches; deflating them would save nothing. */
const WORTHWHILE = 2000

/** JSON for a column; what is long, whole documents above all, is deflated to about a quarter. */
export function pack(value: unknown): string | Uint8Array {
  const text = JSON.stringify(value)
  return text.length < WORTHWHILE ? text : deflateRawSync(text, {level: 3})
}

export function unpack(column: SQLOutputValue): unknown {
  const text = typeof column === 'string' ? column : inflateRawSync(column as Uint8Array).toString()
  return JSON.parse(text)
}
