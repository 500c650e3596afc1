/** Microseconds count up where the clock has not moved on, so that time orders transactions. */
export function nextTimestamp(moment: Date, last: string): string {
  const fresh = moment.toISOString().replace('Z', '000Z')
  if (fresh > last) return fresh
  const micros = BigInt(Date.parse(last)) * 1000n + BigInt(last.slice(23, 26)) + 1n
  const millis = new Date(Number(micros / 1000n)).toISOString().slice(0, -1)
  return `${millis}${String(micros % 1000n).padStart(3, '0')}Z`
}
