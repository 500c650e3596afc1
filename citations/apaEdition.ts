/** “2”, “2nd”, “2nd ed.” and “Rev.” → “2nd ed.”, “Rev. ed.” */
export function edition(given: string | null | undefined): string {
  if (!given) return ''
  const number = /^\d+$/.test(given)
    ? ordinal(Number(given))
    : given.replace(/\s*ed(ition|\.)?$/i, '')
  return `${number} ed.`
}

function ordinal(number: number): string {
  const ends = ['th', 'st', 'nd', 'rd']
  const teens = number % 100 > 10 && number % 100 < 14
  return `${number}${teens ? 'th' : (ends[number % 10] ?? 'th')}`
}
