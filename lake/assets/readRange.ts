/** The first and last byte of a part of a file. */
export interface Range {
  start: number
  end: number
}

/**
 * The part of a file that a `Range` header asks for: Safari plays no audio or video without.
 * Null for the whole, also where the header asks for several parts, which may be ignored (RFC
 * 9110, 14.2); `unsatisfiable` where it begins past the end.
 */
export function readRange(header: string | null, size: number): Range | null | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!first && !last) return null
  if (!first) return {start: Math.max(0, size - Number(last)), end: size - 1}
  const start = Number(first)
  if (start >= size) return 'unsatisfiable'
  const end = last ? Math.min(Number(last), size - 1) : size - 1
  return end < start ? null : {start, end}
}
