import {Refusal} from '../refusal.ts'

/** Nobody reads a longer table on a phone; the site would send megabytes for it. */
const MAX_ROWS = 300

/** Refuses a table that is too long for an article. */
export function checkTableSize(rows: number, place: string) {
  if (rows <= MAX_ROWS) return
  throw new Refusal(
    'tooLarge',
    `The table at ${place} has ${rows.toLocaleString('en')} rows; a table in an article may have up to ${MAX_ROWS}. ` +
      'Keep the rows that readers need, and offer the rest as a file.',
  )
}
