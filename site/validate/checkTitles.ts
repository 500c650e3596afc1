import {commonest} from './commonest.ts'
import {type Finding, quote} from './finding.ts'
import type {ListedTitle, PageSummary} from './summary.ts'

/**
 * The house's own rule of links that are a name or a title: it is that of the page they lead to, in
 * the language of that page, and whatever else a card says is what that page says.
 */
export function checkTitles(pages: Map<string, PageSummary>): Finding[] {
  const all = [...pages.values()]
  return [
    ...all.flatMap((page) => [
      ...page.titles.flatMap((title) => {
        const target = pages.get(title.path)
        return target && !target.leadsOn ? checkTitle(page, title, target) : []
      }),
      ...checkOrder(page),
    ]),
    ...checkSummaries(all),
  ]
}

function checkTitle(page: PageSummary, title: ListedTitle, target: PageSummary): Finding[] {
  const {words, language, rel, day, minutes, topic = '', authors, path} = title
  const {article, heading} = target
  const told: [said: string, meant: string][] = [
    [`${quote(words)} in “${language}”`, `${quote(heading)} in “${target.language}”`],
  ]
  if (article && day) told.push([day, article.published])
  if (minutes && target.minutes) told.push([`${minutes} min`, `${target.minutes} min`])
  if (article && minutes) {
    told.push([`by ${authors.join(', ')}`, `by ${article.authors.join(', ')}`])
    told.push([`about “${topic}”`, `about “${article.subjects[0] ?? ''}”`])
  }
  const back = rel === 'prev' ? 'next' : 'prev'
  const isReturned = target.titles.some((other) => other.rel === back && other.path === page.path)
  return [
    ...told.flatMap(([said, meant]) =>
      said === meant ? [] : [say(page, path, said, `${meant}, as that page says`)],
    ),
    ...(/^(prev|next)$/.test(rel ?? '') && page.article && !isReturned
      ? [say(page, path, `rel="${rel}"`, `an article with rel="${back}" to this one`)]
      : []),
  ]
}

/** Cards of one article begin alike, wherever they are. */
function checkSummaries(pages: PageSummary[]): Finding[] {
  const cards = pages.flatMap((page) =>
    page.titles.flatMap(({path, summary}) => (summary ? [{page, path, summary}] : [])),
  )
  return [...Map.groupBy(cards, ({path}) => path).values()].flatMap((same) => {
    const usual = commonest(same.map(({summary}) => summary))
    const isOther = same.filter(({summary}) => summary !== usual)
    return isOther.map(({page, path, summary}) =>
      say(page, path, summary, `${usual}, as on other pages`),
    )
  })
}

/** Lists have the newest first. */
function checkOrder(page: PageSummary): Finding[] {
  if (!/^\/$|^\/(articles|topics|authors)\//.test(page.path) || page.article) return []
  const days = page.titles.flatMap(({day, path}) => (day ? [{time: Date.parse(day), path}] : []))
  const late = days.find(({time}, index) => time > (days[index - 1]?.time ?? time))
  return late ? [say(page, late.path, 'after what is older', 'the newest first')] : []
}

const say = (page: PageSummary, place: string, found: string, expected: string): Finding => ({
  // While a large site is published in two steps, some pages still have a former title.
  severity: 'warning',
  rule: 'titled',
  page: page.path,
  place,
  found,
  expected,
  remedy: 'Say of a page what it says itself, or lead to the one that is meant.',
})
