import type {CslDate} from '../schemas/model.generated.ts'
import type {WorkDate} from './work.ts'

/**
 * A date in EDTF (ISO 8601-2), as BibLaTeX takes it: `2012-01-05`, `1999/2001`, `2012-21` for
 * spring, `1850~` for about. Empty for a date in words only.
 */
export function formatEdtf(date: WorkDate): string {
  const {year, month, day, season, circa, endYear, endMonth, endDay} = date
  if (!year) return ''
  const within = month ? parts(month, day) : season ? `-${20 + season}` : ''
  const start = `${written(year)}${within}${circa ? '~' : ''}`
  return endYear ? `${start}/${written(endYear)}${parts(endMonth, endDay)}` : start
}

/** The other way round; undefined for text that is no such date. */
export function readEdtf(text: string): CslDate | undefined {
  const found =
    /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?([~?%])?(?:\/(?:(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?[~?%]?|\.\.)?)?$/.exec(
      text.trim(),
    )
  if (!found) return undefined
  const [year, month, day, , endYear, endMonth, endDay] = found
    .slice(1)
    .map((part) => (part && /^-?\d+$/.test(part) ? Number(part) : undefined))
  const isSeason = month !== undefined && month > 20
  const date = {
    year: ofEra(year),
    month: isSeason ? undefined : month,
    day: isSeason ? undefined : day,
    season: isSeason ? month - 20 : undefined,
    circa: found[4] && found[4] !== '?' ? true : undefined,
    endYear: ofEra(endYear),
    endMonth,
    endDay,
  }
  if (!isInCalendar(date)) return undefined
  const known = Object.entries(date).filter(([, part]) => part !== undefined)
  return {_type: 'cslDate', ...Object.fromEntries(known)}
}

/** EDTF counts a year 0, which is 1 B.C.E.; CSL has none. */
function written(year: number): string {
  const counted = year < 0 ? year + 1 : year
  return (counted < 0 ? '-' : '') + String(Math.abs(counted)).padStart(4, '0')
}

const ofEra = (year: number | undefined) => (year === undefined || year > 0 ? year : year - 1)

const parts = (month: number | null | undefined, day: number | null | undefined) =>
  [month, month && day]
    .filter(Boolean)
    .map((part) => `-${String(part).padStart(2, '0')}`)
    .join('')

const isInCalendar = ({
  month = 1,
  day = 1,
  season = 1,
  endMonth = 1,
  endDay = 1,
}: Partial<CslDate>) =>
  [month, endMonth].every((one) => one >= 1 && one <= 12) &&
  [day, endDay].every((one) => one >= 1 && one <= 31) &&
  season <= 20
