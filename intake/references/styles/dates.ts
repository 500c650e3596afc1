import type {CslDate} from '../../../schemas/model.generated.ts'

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const SEASON = /^(spring|summer|fall|autumn|winter)$/

/** “March 5, 2020”, “5 Mar. 2020”, “2020 Mar 5-7”, “2020-03-05” and “Spring 2020”. */
export function readDateWords(words: string): CslDate | undefined {
  const [exact, isoYear, isoMonth, isoDay] =
    /\b((?:1[4-9]|20)\d\d)[-/](\d{1,2})(?:[-/](\d{1,2}))?\b/.exec(words) ?? []
  if (exact && Number(isoMonth) >= 1 && Number(isoMonth) <= 12) {
    const day = Number(isoDay)
    return {
      _type: 'cslDate',
      year: Number(isoYear),
      month: Number(isoMonth),
      ...(day >= 1 && day <= 31 && {day}),
    }
  }
  const year = /\b(?:1[4-9]|20)\d\d\b/.exec(words)?.[0]
  if (!year) return undefined
  const endYear = new RegExp(`${year}\\s*[–-]\\s*(\\d{4})\\b`).exec(words)?.[1]
  return {
    _type: 'cslDate',
    year: Number(year),
    ...(endYear && {endYear: Number(endYear)}),
    ...readMonth(words.replace(/\b\d{4}\b/g, '')),
  }
}

/** “March 5”, “5th May”, “May 3–6”, “Jan-Feb” or “Spring”: what stands beside a year. */
export function readMonth(words: string): Partial<CslDate> {
  const all = [...words.matchAll(/\p{L}{3,}/gu)].map(([word]) => word.toLowerCase())
  const [name = '', second] = all.filter((word) => monthOf(word) || SEASON.test(word))
  const month = monthOf(name)
  if (!month) {
    const season = ['spring', 'summer', 'fall', 'winter'].indexOf(name.replace('autumn', 'fall'))
    return season < 0 ? {} : {season: season + 1}
  }
  const days = [...words.matchAll(/\b(\d{1,2})(?:st|nd|rd|th)?\b/g)].map(([, digits]) =>
    Number(digits),
  )
  const [day, endDay] = days.filter((one) => one >= 1 && one <= 31)
  const endMonth = second && /[–-]/.test(words) ? monthOf(second) : 0
  return {
    month,
    ...(day && {day}),
    ...(endDay ? {endMonth: endMonth || month, endDay} : endMonth && !day ? {endMonth} : {}),
  }
}

/** 1 to 12 for a month’s name, whole or shortened; 0 for another word. */
function monthOf(name: string): number {
  if (name.length < 3) return 0
  return name === 'sept' ? 9 : MONTHS.findIndex((full) => full.startsWith(name)) + 1
}
