/** The day, or one some days from now, as documents write it: 2026-11-23. */
export function today(plusDays = 0): string {
  const date = new Date()
  date.setDate(date.getDate() + plusDays)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
