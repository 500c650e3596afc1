/** Such as `23 November 2026`, of a date or a date and time. */
export function formatDay(iso: string): string {
  const day = {day: 'numeric', month: 'long', year: 'numeric'} as const
  // A date alone is midnight in London, which is the day before in New York.
  const zone = iso.length === 10 ? {timeZone: 'UTC'} : {}
  return new Date(iso).toLocaleDateString('en-GB', {...day, ...zone})
}
