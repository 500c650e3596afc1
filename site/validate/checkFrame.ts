import {commonest} from './commonest.ts'
import type {Finding} from './finding.ts'
import type {PageSummary} from './summary.ts'
import {whereTheyPart} from './whereTheyPart.ts'

/** The house's own rule of what stands around the words of pages: it is the same on all of a kind. */
export function checkFrame(pages: PageSummary[]): Finding[] {
  const whole = pages.filter(({leadsOn}) => !leadsOn)
  const articles = whole.filter(({article}) => article)
  return [
    ...['head', 'way to the text', 'notice', 'header', 'footer'].flatMap((name) =>
      checkPart(name, whole),
    ),
    ...['crisis line', 'disclaimer', 'invitation'].flatMap((name) => checkPart(name, articles)),
    ...[...new Set(articles.flatMap(({frame}) => Object.keys(frame)))]
      .filter((name) => name.startsWith('form '))
      // Nobody is asked on an article whose authors have no form.
      .flatMap((name) =>
        checkPart(
          name,
          articles.filter(({frame}) => name in frame),
        ),
      ),
  ]
}

/** One finding for each form that a part has besides the commonest. */
function checkPart(name: string, pages: PageSummary[]): Finding[] {
  const forms = Map.groupBy(pages, ({frame}) => frame[name] ?? '')
  const usual = commonest(pages.map(({frame}) => frame[name] ?? ''))
  return [...forms].flatMap(([text, [first, ...more]]) => {
    if (text === usual || !first) return []
    const [found, expected] = whereTheyPart(text, usual)
    return [
      {
        // While a large site is published in two steps, some pages are still as they were.
        severity: 'warning' as const,
        rule: 'alike',
        page: first.path,
        place: more.length > 0 ? `${name}, and on ${more.length} other pages` : name,
        found: `“${found}”`,
        expected: `“${expected}”, as on ${pages.find(({frame}) => (frame[name] ?? '') === usual)?.path}`,
        remedy: 'Make it alike on all pages, or publish again.',
      },
    ]
  })
}
