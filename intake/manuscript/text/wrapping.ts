import {hasWords, LIST_MARK} from './line.ts'

/**
 * The width at which a file was wrapped, or undefined when its paragraphs are single lines. Longer
 * lines may stand alone in it, as references do that were pasted, if the wrapped ones are many and
 * about as long as one another.
 */
export function wrapWidth(lines: string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length)
  const width = Math.max(...lengths)
  if (width <= 120) return width
  const broken = lengths
    .filter((length, i) => {
      const next = lines[i + 1] ?? ''
      return length && hasWords(next) && !LIST_MARK.test(next)
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
export function isWrapped(before: string, line: string, width: number | undefined): boolean {
  if (/^[\p{Ll}(]/u.test(line.trim()) && /^.{50,}[^.?!:;]$/.test(before.trimEnd())) return true
  if (width === undefined) return false
  const word = line.trim().split(/\s/)[0] ?? ''
  const length = before.trimEnd().length + 1 + word.length
  return length > width - 3 || (length > width * 0.75 && /^\p{Ll}/u.test(word))
}
