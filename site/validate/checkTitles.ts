import {type Finding, quote} from './finding.ts'
import type {PageSummary} from './summary.ts'

/**
 * The house's own rule of links that are a name or a title: it is that of the page they lead to, and
 * in the language of that page.
 */
export function checkTitles(pages: Map<string, PageSummary>): Finding[] {
  return [...pages.values()].flatMap(({path, titles}) =>
    titles.flatMap(({path: to, words, language}): Finding[] => {
      const target = pages.get(to)
      const isRight = target?.heading === words && target.language === language
      if (!target || target.leadsOn || isRight) return []
      return [
        {
          // While a large site is published in two steps, some pages still have a former title.
          severity: 'warning',
          rule: 'titled',
          page: path,
          place: to,
          found: `${quote(words)} in “${language}”`,
          expected: `${quote(target.heading)} in “${target.language}”, as that page is called`,
          remedy: 'Call it by its name, or lead to what is named.',
        },
      ]
    }),
  )
}
