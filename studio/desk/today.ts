import {toLocalDay} from '../toLocalDay.ts'

/** The day, or one some days from now, as documents write it: 2026-11-23. */
export function today(plusDays = 0): string {
  const date = new Date()
  date.setDate(date.getDate() + plusDays)
  return toLocalDay(date)
}
