import {type Item, type Paragraph, plainText, type Quotation} from '../manuscript.ts'
import {depthOf, hangingLines, isIndentedStart, leastIndent} from './indents.ts'
import {endsSentence, hasWords, isIndented, LIST_MARK, toSpans} from './line.ts'
import {isWrapped, wrapWidth} from './wrapping.ts'

/** A block before its shape is known: what stands alone may be a heading. */
export interface LooseBlock {
  block: Paragraph | Item | Quotation
  /** Whether a blank line, or the beginning of the file, is above it. */
  opens: boolean
}

/** Lines wrapped by hand are joined; lists and lines that stand on their own are kept apart. */
export function toLooseBlocks(lines: string[], letter: Set<number>): LooseBlock[] {
  const width = wrapWidth(lines.filter((_, i) => !letter.has(i)))
  const indent = leastIndent(lines)
  const hanging = hangingLines(lines)
  const loose: LooseBlock[] = []
  const further = new Map<LooseBlock['block'], string[]>()
  let isGroupIndented = false
  lines.forEach((line, i) => {
    if (letter.has(i) || !hasWords(line)) return
    const before = letter.has(i - 1) ? '' : (lines[i - 1] ?? '')
    const last = loose.at(-1)?.block
    const opens = !before.trim()
    if (opens) isGroupIndented = isIndented(line)
    const quoted = QUOTED.exec(line)?.[0]
    const words = line.slice(quoted?.length ?? 0).trim()
    const place: [number, number] = [i + 1, i + 1]
    const mark = toMark(line, before, last, width)
    const begins =
      opens ||
      (isGroupIndented && isIndentedStart(before, line)) ||
      (hanging.has(i) && !isIndented(line))
    const joins = quoted
      ? last?.kind === 'quotation' && QUOTED.test(before)
      : !begins && last && goesOn(before, line, last, width)
    if (mark) {
      loose.push({block: toItem(line, mark, place, indent), opens})
    } else if (joins && last) {
      const own = further.get(last)
      if (own) own.push(words)
      else further.set(last, [words])
      last.lines[1] = i + 1
    } else if (quoted) {
      loose.push({block: {kind: 'quotation', spans: toSpans(words), lines: place}, opens})
    } else {
      const isBroken = !opens && !endsSentence(before) && !endsSentence(line)
      const block: Paragraph = {kind: 'paragraph', spans: toSpans(words), lines: place}
      loose.push({block: {...block, ...(isBroken && {isBroken})}, opens})
    }
  })
  for (const [block, words] of further) {
    block.spans = toSpans([plainText(block.spans), ...words].join(' '))
  }
  return loose
}

const QUOTED = /^\s*>[\s>]*(?=\S)/

/** “77) put it so” is a line that was wrapped, unless the item above it has the number 76. */
function toMark(
  line: string,
  before: string,
  last: LooseBlock['block'] | undefined,
  width: number | undefined,
): RegExpExecArray | undefined {
  const mark = LIST_MARK.exec(line)
  const number = Number(mark?.[3] ?? 0)
  if (!mark || number < 2 || !before.trim()) return mark ?? undefined
  const isNext = last?.kind === 'item' && last.number === number - 1
  return isNext || !isWrapped(before, line, width) ? mark : undefined
}

function toItem(
  line: string,
  [all, indent = '', , number]: RegExpExecArray,
  lines: [number, number],
  least: number,
): Item {
  const depth = Math.max(0, depthOf(indent) - least)
  return {
    kind: 'item',
    list: number ? 'number' : 'bullet',
    level: depth >= 4 ? Math.min(3, 1 + Math.floor(depth / 4)) : 1,
    spans: toSpans(line.slice(all.length).trim()),
    lines,
    ...(number && {number: Number(number)}),
  }
}

/** Whether a line belongs to the block above it, and is neither counted nor lettered. */
function goesOn(
  before: string,
  line: string,
  last: LooseBlock['block'],
  width: number | undefined,
): boolean {
  if (countsOn(last, line) || /^\s*\(?[a-z]\)\s/.test(line)) return false
  return isWrapped(before, line, width) || (last.kind === 'item' && isIndented(line))
}

/** “2 Hay A. …” under “1 Thompson M. …” */
function countsOn(last: LooseBlock['block'], line: string): boolean {
  const numberOf = (text: string) => Number(/^(\d{1,3})\s+\p{Lu}/u.exec(text)?.[1] ?? 0)
  const number = numberOf(line)
  return number > 1 && numberOf(plainText(last.spans)) === number - 1
}
