import {commonest} from './commonest.ts'
import type {Finding} from './finding.ts'
import {fault, type Listing} from './listing.ts'
import {lettersOf} from './passages.ts'

const source = 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6'

/** Feeds and guide say the same of the site and of an article: its name that stays, what it is about. */
export function checkAgreement(listings: Listing[]): Finding[] {
  const files = listings.filter(({kind}) => kind === 'feed' || kind === 'llms')
  const told = files.flatMap(({path, entries = []}) =>
    entries.map(({href, id, summary}) => ({path, place: href, id, summary})),
  )
  const byPage = Map.groupBy(told, ({place}) => URL.parse(place)?.pathname.replace(/\.md$/, '/'))
  return [
    ...compare(files.map(({path, about}) => ({path, place: 'description', words: about}))),
    ...[...byPage.values()].flatMap((entries) =>
      (['id', 'summary'] as const).flatMap((name) =>
        compare(entries.map(({[name]: words, ...entry}) => ({...entry, words}))),
      ),
    ),
  ]
}

interface Told {
  path: string
  place: string
  words: string | undefined
}

/** Those that say another thing than most: by their letters, since Markdown has signs before some. */
function compare(all: Told[]): Finding[] {
  const told = all.flatMap(({words, ...each}) =>
    words === undefined ? [] : [{...each, words, letters: lettersOf(words)}],
  )
  const usual = commonest(told.map(({letters}) => letters))
  const first = told.find(({letters}) => letters === usual)
  return told
    .filter(({letters}) => letters !== usual)
    .map(({path, place, words}) => {
      const expected = `“${first?.words}”, as ${first?.path} has`
      return {...fault('feed', source, place, `“${words}”`, expected, 'warning'), page: path}
    })
}
