import type {CslDate} from '../../schemas/model.generated.ts'

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** The first date in round brackets of an entry, with what stands before and after it. */
export function readDate(
  entry: string,
): {before: string; after: string; issued?: CslDate; status?: string} | undefined {
  const found =
    /\s*\((ca?\.\s*)?(?:(\d{4})[a-z]?(?:\s*[–-]\s*(\d{4}))?(?:,\s*([^)]{3,30}))?|(n\.\s?d\.)|(in press|forthcoming))(?:-[a-z])?\)[.,]?\s*/i.exec(
      entry,
    )
  if (!found) return undefined
  const [all, circa, year, endYear, words, , coming] = found
  const parts = {
    before: entry.slice(0, found.index).trim(),
    after: entry.slice(found.index + all.length),
  }
  if (coming) return {...parts, status: coming.toLowerCase()}
  if (!year) return parts
  const issued: CslDate = {
    _type: 'cslDate',
    year: Number(year),
    ...(endYear && {endYear: Number(endYear)}),
    ...(words && readMonth(words)),
    ...(circa && {circa: true}),
  }
  return {...parts, issued}
}

/** “March 5, 2020” or “5 March 2020”. */
export function readDateWords(words: string): CslDate | undefined {
  const year = /\b\d{4}\b/.exec(words)?.[0]
  if (!year) return undefined
  return {_type: 'cslDate', year: Number(year), ...readMonth(words.replace(year, ''))}
}

/** “March 5”, “May 3–6” or “Spring”: what a year may be followed by. */
function readMonth(words: string): Partial<CslDate> {
  const name = /\p{L}{3,}/u.exec(words)?.[0].toLowerCase() ?? ''
  const month = MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1
  if (!month) {
    const season = ['spring', 'summer', 'fall', 'winter'].indexOf(name.replace('autumn', 'fall'))
    return season < 0 ? {} : {season: season + 1}
  }
  const [day, endDay] = [...words.matchAll(/\b\d{1,2}\b/g)].map(([digits]) => Number(digits))
  return {month, ...(day && {day}), ...(endDay && {endMonth: month, endDay})}
}
