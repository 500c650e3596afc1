import type {Citable, WorkDate} from './work.ts'

/** Kinds whose whole date matters to readers (§9.14); of all others only the year. */
const dated = new Set([
  'webpage',
  'post-weblog',
  'post',
  'article-newspaper',
  'article-magazine',
  'speech',
  'broadcast',
  'interview',
  'personal_communication',
])

/**
 * The date of an entry, such as “2012”, “2020, March 5”, “n.d.” or “in press”. A letter tells works
 * of one author and year apart: “2012a”, “n.d.-a” (§8.19).
 */
export function formatDate(
  source: Pick<Citable, 'type' | 'genre' | 'issued' | 'eventDate' | 'status' | 'url'>,
  letter = '',
): string {
  const {type, issued, eventDate, status, url} = source
  const isEvent = type === 'speech' || type === 'paper-conference'
  const date = (isEvent && eventDate?.year ? eventDate : issued) ?? {}
  if (!date.year) return inWords(date, status) + (letter && `-${letter}`)
  const about = date.circa ? 'ca. ' : ''
  const isVideo = type === 'motion_picture' && url
  const isRelease = /^(press|news) release$/i.test(source.genre ?? '')
  const full = isVideo || isRelease || dated.has(type ?? '') || (isEvent && date === eventDate)
  return about + (full ? fullDate(date, letter) : years(date) + letter)
}

/** The year alone, as running text gives it. */
export function yearOnly(
  source: Pick<Citable, 'issued' | 'eventDate' | 'status'>,
  letter = '',
): string {
  const {issued, eventDate, status} = source
  const date = issued?.year || !eventDate?.year ? (issued ?? {}) : eventDate
  if (!date.year) return inWords(date, status) + (letter && `-${letter}`)
  return (date.circa ? 'ca. ' : '') + years(date) + letter
}

function inWords({literal}: WorkDate, status: string | null | undefined): string {
  return literal || (/^(in press|forthcoming)$/i.test(status ?? '') ? 'in press' : 'n.d.')
}

function years({year, endYear}: WorkDate): string {
  const range = endYear && endYear !== year ? `–${written(endYear)}` : ''
  return `${written(year as number)}${range}`
}

/** Years before our era are negative in CSL. */
const written = (year: number) => (year < 0 ? `${-year} B.C.E.` : String(year))

function fullDate(date: WorkDate, letter: string): string {
  const {month, day, endMonth, endDay} = date
  if (!month) return `${years(date)}${letter}${date.season ? `, ${season(date.season)}` : ''}`
  const start = [monthName(month), day].filter(Boolean).join(' ')
  const end = [endMonth !== month && endMonth && monthName(endMonth), endDay]
    .filter(Boolean)
    .join(' ')
  return `${written(date.year as number)}${letter}, ${end ? `${start}–${end}` : start}`
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const monthName = (month: number) => MONTHS[month - 1]

const season = (number: number) => ['Spring', 'Summer', 'Fall', 'Winter'][(number - 1) % 4] ?? ''
