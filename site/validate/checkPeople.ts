import type {Finding} from './finding.ts'
import {lettersOf} from './passages.ts'
import type {PageSummary} from './summary.ts'

/** The house's own rule of cards about people: they say what the page of that person says. */
export function checkPeople(pages: Map<string, PageSummary>): Finding[] {
  return [...pages.values()].flatMap((page) =>
    page.people.flatMap(({path, facts, about}) => {
      const own = pages.get(path)
      const said = own?.people.find((each) => each.path === own.path)
      if (!own || !said || own === page) return []
      // One of the two may be cut earlier.
      const whole = lettersOf(own.description)
      const [short = '', long = ''] = [about, whole].toSorted((a, b) => a.length - b.length)
      const isAbout = about === '' || long.startsWith(short)
      const told = facts === said.facts ? (isAbout ? undefined : about) : facts
      const meant = facts === said.facts ? whole : said.facts
      return told === undefined ? [] : [say(page, path, told, meant)]
    }),
  )
}

const say = (page: PageSummary, place: string, found: string, expected: string): Finding => ({
  // While a large site is published in two steps, some cards are still as they were.
  severity: 'warning',
  rule: 'person',
  page: page.path,
  place,
  found: `“${found.slice(0, 80)}”`,
  expected: `“${expected.slice(0, 80)}”, as that page says`,
  remedy: 'Tell of somebody what their own page tells.',
})
