import {DAYS} from '../../schemas/forms/appointment.ts'
import type {PracticeFacts} from './settings.ts'

const DAYS_AHEAD = 28
const HOURS_NOTICE = 24
const MINUTES = 50

/** An appointment that can be had, as an instant and as the practice's clock shows it. */
export interface Slot {
  /** ISO 8601, in UTC. */
  at: string
  day: string
  time: string
}

export const minutesOf = (forms: PracticeFacts['forms']) => forms?.minutes ?? MINUTES
export const zoneOf = (forms: PracticeFacts['forms']) => forms?.timeZone ?? 'UTC'

/** The free appointments of the next four weeks, in order, at least a day ahead. */
export function freeSlots(forms: PracticeFacts['forms'], taken: Set<string>, now: Date): Slot[] {
  const zone = zoneOf(forms)
  const earliest = now.getTime() + HOURS_NOTICE * 3_600_000
  const hours = forms?.officeHours ?? []
  const found: Slot[] = []
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = dayAhead(now, ahead, zone)
    for (const {day: name, opens, closes} of hours) {
      if (!opens || !closes || DAYS.indexOf(name as (typeof DAYS)[number]) !== day.weekday - 1)
        continue
      const end = minutesIn(closes) - minutesOf(forms)
      for (let minute = minutesIn(opens); minute <= end; minute += minutesOf(forms)) {
        const instant = toInstant(day, minute, zone)
        const at = new Date(instant).toISOString()
        if (instant >= earliest && !taken.has(at)) found.push(toSlot(at, zone))
      }
    }
  }
  return found.sort((a, b) => a.at.localeCompare(b.at))
}

/** How the practice's clock and calendar show an instant. */
export function toSlot(at: string, zone: string): Slot {
  const date = new Date(at)
  const day = {weekday: 'long', month: 'long', day: 'numeric', timeZone: zone} as const
  const time = {hour: 'numeric', minute: '2-digit', timeZone: zone, timeZoneName: 'short'} as const
  return {
    at,
    day: new Intl.DateTimeFormat('en-US', day).format(date),
    time: new Intl.DateTimeFormat('en-US', time).format(date),
  }
}

const minutesIn = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

interface Day {
  year: number
  month: number
  day: number
  /** Monday is 1. */
  weekday: number
}

/** The date so many days from now where the practice is. */
function dayAhead(now: Date, ahead: number, zone: string): Day {
  const [year = 0, month = 0, day = 0] = wallClock(now.getTime(), zone)
  const noon = new Date(Date.UTC(year, month - 1, day + ahead, 12))
  return {
    year: noon.getUTCFullYear(),
    month: noon.getUTCMonth() + 1,
    day: noon.getUTCDate(),
    weekday: noon.getUTCDay() || 7,
  }
}

/**
 * The instant at which a clock there shows that minute of that day. The zone's offset is looked up
 * where the clock would be without one, and again with it, since it may change in between.
 */
function toInstant({year, month, day}: Day, minute: number, zone: string): number {
  const shown = Date.UTC(year, month - 1, day, 0, minute)
  const first = shown - offsetAt(shown, zone)
  return shown - offsetAt(first, zone)
}

function offsetAt(instant: number, zone: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wallClock(instant, zone)
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000
}

function wallClock(instant: number, zone: string): number[] {
  const parts = clockOf(zone).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return [of('year'), of('month'), of('day'), of('hour'), of('minute')]
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const numeric = 'numeric' as const
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
  })
  clocks.set(timeZone, clock)
  return clock
}
