import type {CslDate} from '../../../schemas/model.generated.ts'
import {readMonth} from './dates.ts'

/** The first date in round brackets of an entry, with what stands before and after it. */
export function readDate(
  entry: string,
): {before: string; after: string; issued?: CslDate; status?: string} | undefined {
  const found =
    /\s*\((ca?\.\s*)?(?:(\d{4})[a-z]?(?:\s*[–/-]\s*(\d{4}))?(?:,\s*([^)]{3,30}))?|(n\.\s?d\.)|(in press|forthcoming))(?:-[a-z])?\)[.,]?\s*/i.exec(
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
