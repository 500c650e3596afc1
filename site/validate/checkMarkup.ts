import type {Finding} from './finding.ts'
import type {Page} from './page.ts'

/** So many findings of one rule are enough to see what is wrong. */
const ENOUGH = 3

export interface MarkupOptions {
  /** Whether the rules of this house hold too. */
  strict: boolean
  /** Origin of who receives readers' forms, if it is not the site's own. */
  forms?: string
}

/** What breaks the rules of `pageRules.ts`, and forms that send what readers write to strangers. */
export function checkMarkup(page: Page, {strict, forms = ''}: MarkupOptions): Finding[] {
  const rows = Map.groupBy(page.faults, ({row}) => row)
  const findings = [...rows].flatMap(([row, faults]) => {
    const severity = strict ? row.here : row.elsewhere
    if (severity === 'rests') return []
    const {rule, expected, remedy, source} = row
    const more = faults.length - ENOUGH
    return faults.slice(0, ENOUGH).map(
      ({place, found}, index): Finding => ({
        severity,
        rule,
        place,
        found: more > 0 && index === ENOUGH - 1 ? `${found} (and ${more} more like this)` : found,
        expected,
        remedy,
        source,
      }),
    )
  })
  return strict ? [...findings, ...checkForms(page, forms)] : findings
}

function checkForms(page: Page, forms: string): Finding[] {
  const allowed = [new URL(page.url).origin, URL.parse(forms)?.origin]
  return page.forms
    .filter((action) => !allowed.includes(URL.parse(action, page.base)?.origin))
    .map((action) => ({
      severity: 'error',
      rule: 'form',
      place: `<form action="${action}">`,
      found: 'an address elsewhere',
      expected: 'the site itself, or the receiver that FORMS_URL names',
      remedy: 'Send what readers write to nobody else.',
    }))
}
