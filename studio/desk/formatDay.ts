/** A day as people write it: 23 Nov 2026. */
export function formatDay(date: string): string {
  return new Date(date).toLocaleDateString(undefined, {dateStyle: 'medium'})
}
