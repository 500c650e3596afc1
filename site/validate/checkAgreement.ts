import type {Finding} from './finding.ts'
import {fault, type ListedPage, type Listing} from './listing.ts'
import {lettersOf} from './passages.ts'

const source = 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6'

/** Feeds and guide say the same of an article: its name that stays, and what it is about. */
export function checkAgreement(listings: Listing[]): Finding[] {
  const told = listings
    .filter(({kind}) => kind === 'feed' || kind === 'llms')
    .flatMap(({path, entries = []}) => entries.map((entry) => ({...entry, path})))
  const byPage = Map.groupBy(told, ({href}) => URL.parse(href)?.pathname.replace(/\.md$/, '/'))
  return [...byPage.values()].flatMap((entries) =>
    (['id', 'summary'] as const).flatMap((name) => {
      const [first, ...others] = entries.filter((entry) => entry[name] !== undefined)
      return others.flatMap((other) => {
        if (!first || alike(first[name], other[name])) return []
        const expected = `“${first[name]}”, as ${first.path} has`
        const found = fault('feed', source, other.href, `“${other[name]}”`, expected, 'warning')
        return [{...found, page: other.path}]
      })
    }),
  )
}

/** Markdown has signs before some letters. */
const alike = (one: ListedPage['id'], other: ListedPage['id']) =>
  lettersOf(one ?? '') === lettersOf(other ?? '')
