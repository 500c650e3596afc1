/** Such as `at 14:03:07` for today, else `since 21 November 2026, 14:03`. */
export function formatMoment(moment: Date, now = new Date()): string {
  if (moment.toDateString() === now.toDateString()) {
    return `at ${moment.toLocaleTimeString('en-GB')}`
  }
  const day = moment.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'})
  return `since ${day}, ${moment.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'})}`
}
