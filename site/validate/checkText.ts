import {passageOf, type ToldText} from './passages.ts'
import type {PageSummary} from './summary.ts'

/** What a file has otherwise of the text of a page, and what the page has. */
export interface TextFault {
  found: string
  expected: string
}

/** A text elsewhere is that of its page: whole, in its order, nothing twice, with its links and emphasis. */
export function checkText(
  {passages, signs}: ToldText,
  page: PageSummary,
  hasFacts: boolean,
): TextFault[] {
  const places = new Map<string, number[]>()
  passages.forEach((names, at) => {
    for (const name of names) {
      const known = places.get(name)
      if (known) known.push(at)
      else places.set(name, [at])
    }
  })
  const own = linesOf(page.passages)
  const placeOf = new Map(own.map(({name}) => [name, places.get(name)?.[0] ?? 0]))
  const times = Map.groupBy(own, ({name}) => name)
  const lost = [...(hasFacts ? linesOf(page.facts) : []), ...own].find(
    ({name}) => !places.has(name),
  )
  const bare = linesOf(page.signs).find(({name}) => !signs.has(name))
  // An answer may say no more than its question, which is no passage of the page.
  const asked = new Set(page.asked.map(({question}) => passageOf(question)))
  const again = own.find(({name}) => {
    const told = asked.has(name) ? [] : (places.get(name) ?? [])
    return told.some((at, n) => at === (told[n - 1] ?? -2) + 1) && times.get(name)?.length === 1
  })
  // Only what is there once on both sides has a place that can be compared.
  const single = own.filter(
    ({name}) => times.get(name)?.length === 1 && places.get(name)?.length === 1,
  )
  const astray = single.find(
    ({name}, n) => Number(placeOf.get(name)) < Number(placeOf.get(single[n - 1]?.name ?? '') ?? 0),
  )
  const as = (line: Line) => `“${line.words}…”, as on the page`
  return [
    ...(lost ? [{found: 'a part of the text less', expected: as(lost)}] : []),
    ...(bare
      ? [{found: 'a link, a heading or emphasis less', expected: `${bare.words}, as on the page`}]
      : []),
    ...(again ? [{found: `“${again.words}…” twice`, expected: 'once, as on the page'}] : []),
    ...(astray
      ? [{found: `“${astray.words}…” before what it follows`, expected: 'the order of the page'}]
      : []),
  ]
}

interface Line {
  name: string
  words: string
}

/** Letters in the name of a passage. */
const NAME = 10

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({name: line.slice(0, NAME), words: line.slice(NAME + 1)}))
