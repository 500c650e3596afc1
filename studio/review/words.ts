import type {Review} from '../../schemas/model.generated.ts'

/** What a reviewer can be asked to look at, in the order of the list. */
export const scopes: {value: NonNullable<Review['scope']>; title: string}[] = [
  {value: 'wholeArticle', title: 'The whole article'},
  {value: 'clinicalClaims', title: 'Clinical claims'},
  {value: 'references', title: 'References'},
  {value: 'wording', title: 'Wording and tone'},
]

export const titleOfScope = (scope: Review['scope']): string | undefined =>
  scopes.find(({value}) => value === scope)?.title

/** Such as `23 November 2026`, of a date or a date and time. */
export function formatDay(iso: string): string {
  const day = {day: 'numeric', month: 'long', year: 'numeric'} as const
  // A date alone is midnight in London, which is the day before in New York.
  const zone = iso.length === 10 ? {timeZone: 'UTC'} : {}
  return new Date(iso).toLocaleDateString('en-GB', {...day, ...zone})
}
