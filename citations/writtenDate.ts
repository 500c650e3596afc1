import type {WorkDate} from './work.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const SEASONS = ['Spring', 'Summer', 'Fall', 'Winter']

/** “March 5, 2020” and “May 3-6, 2016”, as AMA writes dates. Empty without a year. */
export function monthFirst(date: WorkDate): string {
  const {year, month, endMonth, endYear, season} = date
  if (!year) return ''
  if (!month) return season ? `${SEASONS[(season - 1) % 4]} ${years(date)}` : years(date)
  const start = dayOf(MONTHS[month - 1], date.day)
  if (endYear && endYear !== year) {
    return `${start}, ${year}-${dayOf(MONTHS[(endMonth ?? 1) - 1], date.endDay)}, ${endYear}`
  }
  const end = endOf(date, (number) => MONTHS[number - 1])
  return `${start}${end}${date.day ? ',' : ''} ${written(year)}`
}

/** “2020 Mar 5” and “2016 May 3-6”, as NLM does. */
export function yearFirst(date: WorkDate): string {
  const {year, month, endYear, season} = date
  if (!year) return ''
  if (!month || (endYear && endYear !== year)) {
    return season ? `${years(date)} ${SEASONS[(season - 1) % 4]}` : years(date)
  }
  const short = (number: number) => MONTHS[number - 1]?.slice(0, 3)
  return `${written(year)} ${dayOf(short(month), date.day)}${endOf(date, short)}`
}

/** The year alone, or the years of a range. */
export function years({year, endYear}: WorkDate): string {
  if (!year) return ''
  return endYear && endYear !== year ? `${written(year)}-${written(endYear)}` : written(year)
}

function endOf(date: WorkDate, name: (month: number) => string | undefined): string {
  const {month, day, endMonth, endDay} = date
  if (endMonth && endMonth !== month) return `-${dayOf(name(endMonth), endDay)}`
  return endDay && endDay !== day ? `-${endDay}` : ''
}

const dayOf = (month: string | undefined, day: number | null | undefined) =>
  [month, day].filter(Boolean).join(' ')

/** Years before our era are negative in CSL. */
const written = (year: number) => (year < 0 ? `${-year} BCE` : String(year))
