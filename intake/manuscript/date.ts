const MONTHS = [
  'january february march april may june july august september october november december',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
].map((names) => names.split(' '))

/** A day that is written out in full, as `2024-05-01`; undefined when the day cannot be told. */
export function readDate(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(
      /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?),?\s+/i,
      '',
    )
    .replace(/\.$/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(bare)
  if (iso) return toDay(iso[1], iso[2], iso[3])
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:(?:of|de)\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/u.exec(
      bare,
    )
  if (dayFirst) return toDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(bare)
  if (monthFirst) return toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  // 3/4/2024 is a day in March or in April; only a number above 12 tells.
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(bare)
  const [one, two] = [Number(numbers?.[1]), Number(numbers?.[2])]
  if (numbers && one > 12) return toDay(numbers[3], numbers[2], numbers[1])
  return numbers && (two > 12 || one === two)
    ? toDay(numbers[3], numbers[1], numbers[2])
    : undefined
}

function monthOf(name = ''): string | undefined {
  const begin = name.toLowerCase().replace(/^sept$/, 'sep')
  const places = MONTHS.map((months) => months.findIndex((month) => month.startsWith(begin)))
  const at = begin.length < 3 ? undefined : places.find((place) => place >= 0)
  return at === undefined ? undefined : String(at + 1)
}

function toDay(year?: string, month?: string, day?: string): string | undefined {
  if (!year || !month || !day) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = new Date(`${date}T00:00:00Z`)
  // The 31st of June would become a day in July.
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date) ? undefined : date
}
