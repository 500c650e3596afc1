import {endsSentence, isIndented, LIST_MARK} from './line.ts'

/** The indent of the outermost items; lists of some texts stand deep within them. */
export function leastIndent(lines: string[]): number {
  let least = Number.POSITIVE_INFINITY
  lines.forEach((line, i) => {
    const indent = LIST_MARK.exec(line)?.[1]
    const before = lines[i - 1] ?? ''
    const isFirst = !before.trim() || LIST_MARK.test(before)
    if (indent !== undefined && isFirst) least = Math.min(least, depthOf(indent))
  })
  return Number.isFinite(least) ? least : 0
}

/** In letters; a tab counts as four. */
export const depthOf = (indent: string): number => indent.replace(/\t/g, '    ').length

/** The lines of groups in which only the further lines of each paragraph have an indent. */
export function hangingLines(lines: string[]): Set<number> {
  const hanging = new Set<number>()
  let start = 0
  for (let end = 0; end <= lines.length; end++) {
    if (lines[end]?.trim()) continue
    const group = lines.slice(start, end)
    const further = group.filter(isIndented)
    const isMarked = group.some((line) => LIST_MARK.test(line))
    if (!isMarked && !isIndented(group[0] ?? '') && further.length > 1) {
      for (let i = start; i < end; i++) hanging.add(i)
    }
    start = end + 1
  }
  return hanging
}

/** Where paragraphs begin with an indent and no empty line, the indent tells. */
export function isIndentedStart(before: string, line: string): boolean {
  const [above = 0, own = 0] = [before, line].map((one) => one.search(/\S/))
  return own - above >= 2 && endsSentence(before) && /^\s*["“‘(]?\p{Lu}/u.test(line)
}
