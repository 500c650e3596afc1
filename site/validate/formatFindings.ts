import type {Finding} from './finding.ts'

/** Findings as lines for a person: the page, then what was found, was expected, and to do. */
export function formatFindings(findings: Finding[], limit = 40): string {
  const pages = Map.groupBy(findings.slice(0, limit), ({page}) => page ?? '')
  const lines = [...pages].flatMap(([page, found]) => [
    page,
    ...found.flatMap(({severity, rule, place, found: what, expected, remedy, source}) => [
      `  ${severity} ${rule}: ${place}`,
      `    found     ${what}`,
      `    expected  ${expected}`,
      `    to do     ${remedy}`,
      ...(source ? [`    see       ${source}`] : []),
    ]),
  ])
  const more = findings.length - limit
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n')
}

/** Such as “2 errors, 1 warning”. */
export function countFindings(findings: Finding[]): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  const parts = (['error', 'warning', 'note'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity)} ${severity}${count(severity) > 1 ? 's' : ''}`)
  return parts.join(', ') || 'nothing to mend'
}

/** Such as “12 warnings: /about/ link (http://a), … and 10 more.”; nothing about nothing. */
export function formatInLine(findings: Finding[]): string {
  if (findings.length === 0) return ''
  const few = findings
    .slice(0, 2)
    .map(({page, rule, found}) => `${page} ${rule} (${oneLine(found)})`)
  const more = findings.length - few.length
  return `${countFindings(findings)}: ${few.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
