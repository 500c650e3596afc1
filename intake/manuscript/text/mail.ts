import {isByline} from '../byline.ts'
import {hasHeadingWords} from '../shape/headingWords.ts'

const HEADER =
  /^(?:from|to|cc|bcc|subject|re|sent|date|reply-to|attachments?|von|an|betreff|gesendet|de|à|objet)\s*:/i
const TELLING = /^(?:from|subject|re|von|betreff|objet)\s*:/i
const FORWARDED = /^[-–— ]*(?:forwarded|original) message[-–— :]*$|^begin forwarded message/i
const RULE = /^\s*(?:[-_=*~]\s?){3,}$/
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|bonjour)\b.{0,40}$/i
const FAREWELL =
  /^(?:(?:with |all |my )*(?:best|kind|kindest|warm|warmest|many)?\s*(?:wishes|regards|thanks)|all best|best|cheers|thank you|thanks|sincerely|yours(?: \w+)?|love|take care|viele grüße|bien à vous)\b.{0,30}$/i
const SENT_FROM = /^(?:sent from|get outlook for)\b.{0,40}$/i

/**
 * The lines of a text that belong to the letter around it, counted from 0: the header of a mail, its
 * greeting, what is said to whoever gets it, and the farewell with all under it.
 */
export function findLetter(lines: string[]): Set<number> {
  const around = new Set<number>()
  const add = (from: number, to: number) => {
    for (let i = from; i < to; i++) around.add(i)
  }
  lines.forEach((line, i) => {
    if (SENT_FROM.test(line.trim())) around.add(i)
  })
  const sign = lines.findLastIndex((line) => /^--\s*$/.test(line))
  if (sign > 0) add(sign, lines.length)
  const header = headerEnd(lines)
  if (!header && !isGreeted(lines)) return around
  const end = sign > 0 ? sign : lines.length
  const farewell = lines.findLastIndex((line, i) => i < end && FAREWELL.test(line.trim()))
  const below = lines.slice(farewell, end).filter((line) => line.trim())
  const isClosing = below.length <= 6 && below.every((line) => line.trim().length <= 60)
  if (farewell > header && isClosing) add(farewell, end)
  if (!header) {
    add(0, noteEnd(lines))
    return around
  }
  const titleAt = titleIn(lines, header)
  // Whoever signs under the farewell says nothing of where the text begins.
  const own = farewell > header ? lines.slice(0, farewell) : lines
  add(0, titleAt < 0 ? textStart(own, header) : wordsEnd(lines, header))
  around.delete(titleAt)
  return around
}

/** Whether a text is a mail with all that programs write over one. */
export const isMail = (lines: string[]): boolean => headerEnd(lines) > 0

const isGreeted = (lines: string[]): boolean =>
  GREETING.test(lines.find((line) => line.trim())?.trim() ?? '')

/** Where a few lines under the greeting end that stand above a line drawn across; 0 if there are none. */
function noteEnd(lines: string[]): number {
  const rule = lines.findIndex((line) => RULE.test(line))
  return isShort(lines.slice(0, Math.max(0, rule))) ? rule + 1 : 0
}

/** As what is said to whoever gets a text is; where lines are not wrapped, few of them are an article. */
function isShort(lines: string[]): boolean {
  const filled = lines.filter((line) => line.trim())
  return filled.length <= 12 && filled.join(' ').split(/\s+/).length <= 120
}

/** Where the header of a mail ends; 0 if there is none. */
function headerEnd(lines: string[]): number {
  const first = lines.findIndex((line) => line.trim() && !FORWARDED.test(line.trim()))
  let end = first
  while (HEADER.test(lines[end] ?? '') || (end > first && /^\s+\S/.test(lines[end] ?? ''))) end++
  const header = lines.slice(first, end)
  return header.length > 1 && header.some((line) => TELLING.test(line)) ? end : 0
}

/** What the subject of a mail says, without the signs of an answer: “Re: Fwd: …”. */
export const subjectIn = (line: string): string | undefined =>
  /^(?:subject|betreff|objet|re)\s*:\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)*(\S.*)$/i.exec(
    line.trim(),
  )?.[1]

/** Words of a subject or a sentence that speak of a text to whoever gets it. */
const SENT =
  /\b(?:articles?|blog|posts?|drafts?|newsletter|version|final|please|attached|below|publish|photos?|pictures?|web ?site|title|proofs?|deadline|thanks|cheers|let me know)\b/i

/**
 * The line of the header whose subject is the title, -1 if none is: it reads as one, nobody is named
 * under another, and the text begins with sentences rather than with a title of its own.
 */
function titleIn(lines: string[], header: number): number {
  const at = lines.findIndex((line, i) => i < header && subjectIn(line) !== undefined)
  const subject = subjectIn(lines[at] ?? '') ?? ''
  const isTitle =
    subject.split(/\s+/).length >= 4 && hasHeadingWords(subject) && !SENT.test(subject)
  if (!isTitle || lines.slice(header, header + 30).some((line) => isByline(line.trim()))) return -1
  const text = lines.slice(wordsEnd(lines, header)).find((line) => line.trim()) ?? ''
  return text.split(/\s+/).length >= 12 && !hasHeadingWords(text.trim()) ? at : -1
}

/** Where the greeting ends, and what is said under it: it goes on in small letters, or speaks of the text. */
function wordsEnd(lines: string[], header: number): number {
  let end = header
  for (let i = header; i < Math.min(lines.length, header + 15); i++) {
    const line = lines[i]?.trim() ?? ''
    if (!line) continue
    const isSaid = GREETING.test(line) || /^\p{Ll}/u.test(line) || SENT.test(line)
    if (!isSaid) return i
    end = i + 1
  }
  return end
}

/** Where the text begins: behind a line drawn across, or else behind the greeting and its sentences. */
function textStart(lines: string[], header: number): number {
  const byline = lines.findIndex((line, i) => i > header && isByline(line.trim()))
  const title = lines.findLastIndex((line, i) => i < byline && i >= header && line.trim())
  if (title > 0 && title - header <= 20) {
    const above = lines[title - 1]?.trim() ?? ''
    return title - 1 >= header && above && hasHeadingWords(above) ? title - 1 : title
  }
  const rule = lines.findIndex((line, i) => i >= header && RULE.test(line))
  if (rule > 0 && isShort(lines.slice(header, Math.max(header, rule)))) return rule + 1
  const greeting = lines.findIndex((line, i) => i >= header && line.trim())
  if (!GREETING.test(lines[greeting]?.trim() ?? '')) return header
  const isTitle = (i: number) =>
    !lines[i - 1]?.trim() &&
    hasHeadingWords(lines[i]?.trim() ?? '') &&
    (!lines[i + 1]?.trim() || isByline(lines[i + 1]?.trim() ?? ''))
  const first = lines.findIndex((_, i) => i > greeting && isTitle(i))
  return first > 0 && first - greeting <= 15 ? first : greeting + 1
}
