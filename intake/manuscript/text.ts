import type {Message, Result} from '../result.ts'
import {decodeText} from './bytes.ts'
import {withLabels} from './labels.ts'
import {letterheadEnd} from './letterhead.ts'
import {findLetter, subjectIn} from './mail.ts'
import {
  type Block,
  type Item,
  type Manuscript,
  type Paragraph,
  plainText,
  type Quotation,
  type Span,
} from './manuscript.ts'
import {signatureOf} from './sender.ts'
import {shapeBlocks} from './shape.ts'
import {checkLength} from './textLength.ts'

/** Reads plain text. Throws a `Refusal` for what is no text; markup in it stays literal text. */
export function readText(bytes: Uint8Array): Result<Manuscript> {
  const {value: text, messages} = decodeText(bytes)
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  checkLength(lines.filter((line) => HAS_WORDS.test(line)).length)
  const letter = findLetter(lines)
  const shown = lines.map((line, i) => {
    const isHeader = !letter.has(i) && (letter.has(i - 1) || letter.has(i + 1))
    const subject = isHeader ? subjectIn(line) : undefined
    if (subject) messages.push(assumedTitle(i + 1))
    return subject ?? line.replace(STARRED, '$1$3')
  })
  const loose = toLooseBlocks(shown, letter)
  const end = letterheadEnd(loose.map(({block}) => plainText(block.spans)))
  const head = loose.slice(0, end).map(({block}): Block => ({...block, isAside: true}))
  const own = withLabels(shapeBlocks(loose.slice(end)))
  const signature = signatureOf(lines, letter, own)
  if (signature) {
    letter.delete(signature.lines[0] - 1)
    messages.push(assumedSender(signature))
  }
  const blocks = [...head, ...own, ...toAsides(lines, letter)]
  blocks.sort((one, other) => one.lines[0] - other.lines[0])
  const titleAt = blocks.findIndex(({kind}) => kind === 'heading')
  if (signature) blocks.splice(titleAt + 1, 0, signature)
  return {
    value: {blocks, lines, unit: 'line', notes: []},
    messages: [...messages, ...findMarkup(lines)],
  }
}

/** “*What helps*” is how mails that were turned into plain text show a bold line. */
const STARRED = /^(\s*)([*_])(?=\S)([^*_]{2,160}?)(?<=\S)\2\s*$/

/** A block before its shape is known: what stands alone may be a heading. */
export interface LooseBlock {
  block: Paragraph | Item | Quotation
  /** Whether a blank line, or the beginning of the file, is above it. */
  opens: boolean
}

/** A line drawn across a text has none. */
const HAS_WORDS = /[^\s\-_=*~–—]/

const MARK = /^(\s*)(?:([•‣◦▪●·→➔➤►✓✔*–—-])|(\d{1,3})[.)])\s+(?=\S)/

/** Lines wrapped by hand are joined; lists and lines that stand on their own are kept apart. */
function toLooseBlocks(lines: string[], letter: Set<number>): LooseBlock[] {
  const width = wrapWidth(lines.filter((_, i) => !letter.has(i)))
  const loose: LooseBlock[] = []
  const indent = leastIndent(lines)
  const further = new Map<LooseBlock['block'], string[]>()
  const goOn = (block: LooseBlock['block'], words: string, line: number) => {
    const own = further.get(block)
    if (own) own.push(words)
    else further.set(block, [words])
    block.lines[1] = line
  }
  const hanging = hangingLines(lines)
  let groupStart = ''
  lines.forEach((line, i) => {
    if (letter.has(i) || !HAS_WORDS.test(line)) return
    const before = letter.has(i - 1) ? '' : (lines[i - 1] ?? '')
    const last = loose.at(-1)?.block
    const opens = !before.trim()
    if (opens) groupStart = line
    const mark = toMark(line, before, last, width)
    const quoted = /^\s*>[\s>]*(?=\S)/.exec(line)?.[0]
    if (mark) {
      loose.push({block: toItem(line, mark, i + 1, indent), opens})
    } else if (quoted && last?.kind === 'quotation' && /^\s*>/.test(before)) {
      goOn(last, line.slice(quoted.length).trim(), i + 1)
    } else if (quoted) {
      const spans = toSpans(line.slice(quoted.length).trim())
      loose.push({block: {kind: 'quotation', spans, lines: [i + 1, i + 1]}, opens})
    } else if (
      last &&
      !opens &&
      !(isIndented(groupStart) && isIndentedStart(before, line)) &&
      !(hanging.has(i) && !isIndented(line)) &&
      !countsOn(last, line) &&
      !/^\s*\(?[a-z]\)\s/.test(line) &&
      (isWrapped(before, line, width) || goesOn(line, last))
    ) {
      goOn(last, line.trim(), i + 1)
    } else {
      const isBroken = !opens && !endsSentence(before) && !endsSentence(line)
      loose.push({
        block: {
          kind: 'paragraph',
          spans: toSpans(line.trim()),
          lines: [i + 1, i + 1],
          ...(isBroken && {isBroken}),
        },
        opens,
      })
    }
  })
  for (const [block, words] of further) {
    block.spans = toSpans([plainText(block.spans), ...words].join(' '))
  }
  return loose
}

/** The indent of the outermost items; lists of some texts stand deep within them. */
function leastIndent(lines: string[]): number {
  let least = Number.POSITIVE_INFINITY
  lines.forEach((line, i) => {
    const depth = depthOf(MARK.exec(line)?.[1])
    const before = lines[i - 1] ?? ''
    const isFirst = !before.trim() || MARK.test(before)
    if (depth !== undefined && isFirst) least = Math.min(least, depth)
  })
  return Number.isFinite(least) ? least : 0
}

const depthOf = (indent: string | undefined) => indent?.replace(/\t/g, '    ').length

/** “77) put it so” is a line that was wrapped, unless the item above it has the number 76. */
function toMark(
  line: string,
  before: string,
  last: LooseBlock['block'] | undefined,
  width: number | undefined,
): RegExpExecArray | undefined {
  const mark = MARK.exec(line)
  const number = Number(mark?.[3] ?? 0)
  if (!mark || number < 2 || !before.trim()) return mark ?? undefined
  const isNext = last?.kind === 'item' && last.number === number - 1
  return isNext || !isWrapped(before, line, width) ? mark : undefined
}

/** The lines of groups in which only the further lines of each paragraph have an indent. */
function hangingLines(lines: string[]): Set<number> {
  const hanging = new Set<number>()
  let start = 0
  for (let end = 0; end <= lines.length; end++) {
    if (lines[end]?.trim()) continue
    const group = lines.slice(start, end)
    const further = group.filter(isIndented)
    const isMarked = group.some((line) => MARK.test(line))
    if (!isMarked && !isIndented(group[0] ?? '') && further.length > 1) {
      for (let i = start; i < end; i++) hanging.add(i)
    }
    start = end + 1
  }
  return hanging
}

/** “2 Hay A. …” under “1 Thompson M. …” */
function countsOn(last: LooseBlock['block'], line: string): boolean {
  const numberOf = (text: string) => Number(/^(\d{1,3})\s+\p{Lu}/u.exec(text)?.[1] ?? 0)
  const number = numberOf(line)
  return number > 1 && numberOf(plainText(last.spans)) === number - 1
}

/** Where paragraphs begin with an indent and no empty line, the indent tells. */
function isIndentedStart(before: string, line: string): boolean {
  const [above = 0, own = 0] = [before, line].map((one) => one.search(/\S/))
  return own - above >= 2 && /[.?!:]["”’)]?\s*$/.test(before) && /^\s*["“‘(]?\p{Lu}/u.test(line)
}

function toItem(
  line: string,
  [all, indent = '', , number]: RegExpExecArray,
  at: number,
  least: number,
) {
  const depth = Math.max(0, (depthOf(indent) ?? 0) - least)
  return {
    kind: 'item' as const,
    list: number ? ('number' as const) : ('bullet' as const),
    level: depth >= 4 ? Math.min(3, 1 + Math.floor(depth / 4)) : 1,
    spans: toSpans(line.slice(all.length).trim()),
    lines: [at, at] as [number, number],
    ...(number && {number: Number(number)}),
  }
}

function toAsides(lines: string[], letter: Set<number>): Block[] {
  const asides: (Paragraph & {isAside: true})[] = []
  for (const i of [...letter].sort((one, other) => one - other)) {
    const words = lines[i]?.trim() ?? ''
    const last = asides.at(-1)
    if (!HAS_WORDS.test(words)) continue
    if (last && last.lines[1] === i && /^\p{Ll}/u.test(words)) {
      last.spans = toSpans(`${plainText(last.spans)} ${words}`)
      last.lines[1] = i + 1
    } else {
      const spans = toSpans(words)
      asides.push({kind: 'paragraph', spans, lines: [i + 1, i + 1], isAside: true})
    }
  }
  return asides
}

/**
 * The width at which a file was wrapped, or undefined when its paragraphs are single lines. Longer
 * lines may stand alone in it, as references do that were pasted, if the wrapped ones are many and
 * about as long as one another.
 */
function wrapWidth(lines: string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length)
  const width = Math.max(...lengths)
  if (width <= 120) return width
  const broken = lengths
    .filter((length, i) => {
      const next = lines[i + 1] ?? ''
      return length && HAS_WORDS.test(next) && !MARK.test(next)
    })
    .sort((a, b) => a - b)
  const longest = broken.at(-1) ?? 0
  const isEven = (broken[Math.floor(broken.length / 2)] ?? 0) >= longest * 0.8
  return broken.length >= 4 && longest >= 60 && longest <= 130 && isEven ? longest : undefined
}

/**
 * A line was wrapped if the first word of the next one would not have fitted on it. Where the next
 * one goes on in small letters, some room may have been left.
 */
function isWrapped(before: string, line: string, width: number | undefined): boolean {
  if (/^[\p{Ll}(]/u.test(line.trim()) && /^.{50,}[^.?!:;]$/.test(before.trimEnd())) return true
  if (width === undefined) return false
  const word = line.trim().split(/\s/)[0] ?? ''
  const length = before.trimEnd().length + 1 + word.length
  return length > width - 3 || (length > width * 0.75 && /^\p{Ll}/u.test(word))
}

/** Lines of an address or a verse seldom do; those of paragraphs mostly. */
const endsSentence = (line: string) => /[.?!:]["”’)]?\s*$/.test(line)

const isIndented = (line: string) => /^\s{2,}/.test(line)

function goesOn(line: string, last: LooseBlock['block']): boolean {
  return last.kind === 'item' && isIndented(line)
}

/** Text with its web addresses as links. */
function toSpans(text: string): Span[] {
  return text.split(/(\bhttps?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)\]’'])/).flatMap((piece, i) => {
    if (!piece) return []
    return [i % 2 && URL.canParse(piece) ? {text: piece, href: piece} : {text: piece}]
  })
}

function assumedTitle(line: number): Message {
  const message = 'No title stands over the text. The subject of the mail was taken for it.'
  return {what: 'assumedTitle', message, lines: [line, line]}
}

function assumedSender({spans, lines}: Paragraph): Message {
  const message = `No line says “By …”. ${plainText(spans)}, who signed the mail, was taken for the author.`
  return {what: 'assumedAuthor', message, lines}
}

function findMarkup(lines: string[]): Message[] {
  return lines.flatMap((line, i) =>
    /<\/?[a-z][^<>:@]*>|<!--/i.test(line)
      ? [
          {
            what: 'markup',
            message: 'This line holds HTML. It is kept as the letters it is, and does nothing.',
            lines: [i + 1, i + 1] as [number, number],
            quote: line.trim(),
          },
        ]
      : [],
  )
}
