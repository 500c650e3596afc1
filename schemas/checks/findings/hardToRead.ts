import {gradeSections, HARD_GRADE} from '../readingGrade.ts'
import type {Finding} from './finding.ts'

/** Sections that are hard to read for most people who look for help. */
export function findHardSections(article: {body?: unknown}): Finding[] {
  return gradeSections(article).flatMap(({title, grade, hardest, where}): Finding[] => {
    if (grade <= HARD_GRADE) return []
    const example = hardest[0] ? ` Begin with: “${hardest[0].sentence}”` : ''
    const message = `“${title}” takes about ${Math.round(grade)} years of school to read. Shorter sentences and plainer words help worried readers.${example}`
    return [{rule: 'hardToRead', severity: 'warning', message, where: hardest[0]?.where ?? where}]
  })
}
