/** How works are cited in a text: a number above the line, or authors and year. */
export type MarkStyle = 'superscript' | 'authorDate'

/** What a citation says besides its work; as the lake has it, or a query with its nulls. */
interface Place {
  prefix?: string | null
  locatorLabel?: keyof typeof labels | null
  locator?: string | null
  suffix?: string | null
}

const labels = {
  page: ['p.', 'pp.'],
  chapter: ['ch.', 'chs.'],
  section: ['sec.', 'secs.'],
  paragraph: ['para.', 'paras.'],
  figure: ['fig.', 'figs.'],
  table: ['table', 'tables'],
  timestamp: ['at', 'at'],
} as const

/**
 * What stands around a mark, such as “see ” before it, and “ (p. 12)” after a number or “, pp. 12–14”
 * after a year.
 */
export function aroundMark(place: Place, style: MarkStyle): {before: string; after: string} {
  return {before: beforeMark(place, style), after: afterMark(place, style)}
}

/** Numbers follow the full stop at once, but words do not. */
const beforeMark = ({prefix}: Place, style: MarkStyle): string =>
  prefix ? `${style === 'superscript' ? ' ' : ''}${prefix} ` : ''

function afterMark({locatorLabel, locator, suffix}: Place, style: MarkStyle): string {
  const [one, many] = labels[locatorLabel ?? 'page']
  const named = locator ? `${/[–,-]/.test(locator) ? many : one} ${locator}` : ''
  const place = named && (style === 'authorDate' ? `, ${named}` : ` (${named})`)
  return suffix ? `${place} ${suffix}` : place
}
