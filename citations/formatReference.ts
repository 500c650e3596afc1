import {formatNames} from './apaNames.ts'
import {formatCompactName} from './compactNames.ts'
import {formatAma} from './formatAma.ts'
import {formatApa} from './formatApa.ts'
import {formatVancouver} from './formatVancouver.ts'
import type {Run} from './runs.ts'
import type {Citable, Name} from './work.ts'

/** APA 7, AMA 11, and Vancouver as NLM and ICMJE write it. */
export type CitationStyle = 'apa' | 'ama' | 'vancouver'

/**
 * A work as an entry of a reference list. The letter tells works of one author and year apart; it is
 * for APA only, and comes from `labelsOf`.
 */
export function formatReference(source: Citable, style: CitationStyle, letter = ''): Run[] {
  if (style === 'ama') return formatAma(source)
  return style === 'vancouver' ? formatVancouver(source) : formatApa(source, letter)
}

/** One author as the entry of that style spells them. */
export function formatAuthor(name: Name, style: CitationStyle): string {
  return style === 'apa' ? formatNames([name]) : formatCompactName(name, style === 'vancouver')
}
