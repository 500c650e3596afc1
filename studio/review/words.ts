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
