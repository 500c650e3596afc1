import {writtenDay} from '../writtenDay.ts'
import type {Finding, Path} from './finding.ts'

interface PersonLike {
  name?: string | null
  credentials?: {abbreviation?: string | null; expires?: string | null}[] | null
}

interface ArticleLike {
  authors?: {_ref?: string; _key?: string}[] | null
  reviewedBy?: {_ref?: string} | null
}

/** Letters after a name that are no longer valid, of the authors and the reviewer. */
export function findExpiredCredentials(
  {authors, reviewedBy}: ArticleLike,
  personOf: (id: string) => PersonLike | undefined,
  today: string,
): Finding[] {
  const named: {ref: string | undefined; where: Path}[] = [
    ...(authors ?? []).map(({_ref, _key}) => ({
      ref: _ref,
      where: _key ? ['authors', {_key}] : ['authors'],
    })),
    {ref: reviewedBy?._ref, where: ['reviewedBy']},
  ]
  return named.flatMap(({ref, where}) => {
    const {name, credentials} = personOf(ref ?? '') ?? {}
    return (credentials ?? []).flatMap(({abbreviation, expires}): Finding[] => {
      if (!expires || expires >= today.slice(0, 10)) return []
      const message = `${name}’s ${abbreviation} expired on ${writtenDay(expires)}, so readers no longer see it. Renew its date under “Authors”, or take it out.`
      return [{rule: 'expiredCredential', severity: 'warning', message, where}]
    })
  })
}
