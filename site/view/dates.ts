const day = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})

/** A date for readers and for machines. Both are of the same day, in UTC. */
export interface DateView {
  text: string
  iso: string
}

/** From a date (`2026-11-22`) or a date and time. */
export function toDate(iso: string): DateView {
  return {text: day.format(new Date(iso)), iso}
}

/** Whether two moments fall on one day, so that a page need not tell both. */
export const isSameDay = (a: string, b: string): boolean => dayOf(a) === dayOf(b)

const dayOf = (iso: string) => new Date(iso).toISOString().slice(0, 10)
