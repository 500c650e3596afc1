import {type Finding, quote} from './finding.ts'
import type {PageSummary} from './summary.ts'
import {severityOf} from './truth.ts'

/** One thing is the same on every page, people have a page, and no two are called alike. */
export function checkAcross(pages: PageSummary[]): Finding[] {
  return [...checkFacts(pages), ...checkProfiles(pages), ...checkTitles(pages)]
}

function checkFacts(pages: PageSummary[]): Finding[] {
  const known = new Map<string, {facts: string; path: string}>()
  const findings: Finding[] = []
  for (const page of pages) {
    for (const {id, facts, place} of page.things) {
      const first = known.get(id)
      if (!first) known.set(id, {facts, path: page.path})
      else if (first.facts !== facts && first.path !== page.path) {
        findings.push({
          severity: severityOf(id, page),
          rule: 'two-truths',
          page: page.path,
          place,
          found: `other facts about ${id} than on ${first.path}`,
          expected: 'the same facts on every page',
          remedy: 'Tell the same on both pages.',
        })
      }
    }
  }
  return findings
}

/** Somebody whose own page is part of this site is what that page is about. */
function checkProfiles(pages: PageSummary[]): Finding[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  return pages.flatMap(({path, persons}) =>
    persons.flatMap(({id, path: own, place}): Finding[] => {
      const profile = byPath.get(own)
      if (profile?.profileOf.includes(id)) return []
      return [
        {
          severity: 'error',
          rule: 'profile',
          page: path,
          place,
          found: id,
          expected: 'an @id on a ProfilePage that is about this person',
          remedy: 'Give the person a page, or the right @id.',
        },
      ]
    }),
  )
}

/** Two results of a search that say the same cannot be told apart. */
const checkTitles = (pages: PageSummary[]): Finding[] => [
  ...checkSame(pages, 'title-twice', '<title>', ({title}) => title),
  ...checkSame(pages, 'description-twice', '<meta description>', ({description}) => description),
]

function checkSame(
  pages: PageSummary[],
  rule: string,
  place: string,
  read: (page: PageSummary) => string,
): Finding[] {
  const first = new Map<string, string>()
  return pages.flatMap((page): Finding[] => {
    const [text, other] = [read(page), first.get(read(page))]
    if (page.hidden || !text) return []
    if (other === undefined) {
      first.set(text, page.path)
      return []
    }
    return [
      {
        severity: 'warning',
        rule,
        page: page.path,
        place,
        found: `${quote(text)}, as on ${other}`,
        expected: 'words that no other page has',
        remedy: 'Say what only this page is about.',
      },
    ]
  })
}
