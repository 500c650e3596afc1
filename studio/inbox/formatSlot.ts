import {formatZone} from '../scheduling/formatZone.ts'

/** When an appointment begins, such as `Tuesday, 1 December 2026 at 13:10, Los Angeles time`. */
export function formatSlot(slot: string, zone: string | null | undefined): string {
  const timeZone = zone || 'UTC'
  const style = {dateStyle: 'full', timeStyle: 'short', timeZone} as const
  return `${new Date(slot).toLocaleString('en-GB', style)}, ${formatZone(timeZone)}`
}
