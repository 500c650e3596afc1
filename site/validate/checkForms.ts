import {type Finding, quote} from './finding.ts'
import type {PageSummary} from './summary.ts'
import {whereTheyPart} from './whereTheyPart.ts'

/** The house's own rule of forms: one value means one person or page, one address asks one thing. */
export function checkForms(pages: PageSummary[]): Finding[] {
  const all = pages.flatMap((page) => page.choices.map((choice) => ({page, ...choice})))
  const names = new Map(
    all.filter(({page}) => page.path === '/ask/').map(({value, words}) => [value, words]),
  )
  const articles = new Map<string, string>()
  const usual = new Map<string, string>()
  return [
    ...all.flatMap(({page, field, value, words}) => {
      const name = names.get(value)
      const first = articles.get(value) ?? page.path
      if (field === 'article') articles.set(value, first)
      if (field === 'article' && first !== page.path)
        return [say(page, field, value, `another than on ${first}`)]
      return field !== 'to' || name === undefined || words.includes(name)
        ? []
        : [say(page, field, quote(words.slice(0, 40)), `${quote(name)}, who is asked by ${value}`)]
    }),
    ...pages.flatMap((page) =>
      page.asks.flatMap(({action, fields}) => {
        const own = [...new Set(fields)].join(', ')
        const known = usual.get(action) ?? own
        usual.set(action, known)
        if (own === known) return []
        const [found, expected] = whereTheyPart(own, known)
        return [say(page, action, found, `${expected}, as elsewhere`)]
      }),
    ),
  ]
}

const say = (page: PageSummary, place: string, found: string, expected: string): Finding => ({
  severity: 'warning',
  rule: 'asked',
  page: page.path,
  place: `<form> ${place}`,
  found,
  expected,
  remedy: 'Send it to whom the form names.',
})
