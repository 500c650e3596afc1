import {formatZone} from '../scheduling/formatZone.ts'

/** Such as `Monday 30 November 2026 at 14:03, London time`: the time of whoever looks. */
export function formatEnd(moment: Date): string {
  const words = moment.toLocaleString('en-GB', {dateStyle: 'full', timeStyle: 'short'})
  return `${words}, ${formatZone()}`
}
