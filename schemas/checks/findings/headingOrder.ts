import {type Finding, findTexts} from './finding.ts'

/** Headings that skip a size, or hold no words: people who listen to a page go by them. */
export function findHeadingFaults({body}: {body?: unknown}): Finding[] {
  let above = 1
  return [...findTexts(body, ['body'])].flatMap(({text, style, where}): Finding[] => {
    const size = Number(/^h(\d)$/.exec(style)?.[1] ?? 0)
    if (!size) return []
    const skips = size > above + 1
    above = size
    const finding = (message: string): Finding[] => [
      {rule: 'headingOrder', severity: 'warning', message, where},
    ]
    if (!text.trim()) return finding('This heading is empty. Write it, or make it ordinary text.')
    if (!skips) return []
    const missing = size === 3 ? 'a section heading' : 'a smaller heading'
    return finding(
      `“${text.trim()}” is below ${missing} that is not there. Make it larger, so that people who listen to the page can follow.`,
    )
  })
}
