import type {Finding} from './finding.ts'

interface ArticleLike {
  authors?: {_ref?: string}[] | null
  respondent?: {_ref?: string} | null
}

/** The person named on the question form did not write the article: possible, but to be checked. */
export function respondentIsNotAuthor(
  {authors, respondent}: ArticleLike,
  nameOf: (id: string) => string | undefined = () => undefined,
): Finding[] {
  const id = respondent?._ref
  if (!id || !authors?.length || authors.some(({_ref}) => _ref === id)) return []
  const writers = authors.map(({_ref}) => nameOf(_ref ?? '') ?? 'somebody else').join(' and ')
  return [
    {
      rule: 'respondentIsNotAuthor',
      severity: 'warning',
      message: `Questions are answered by ${nameOf(id) ?? 'somebody'}, but the article is by ${writers}. Keep both if that is meant.`,
      where: ['respondent'],
    },
  ]
}
