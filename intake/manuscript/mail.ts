import {isByline} from './byline.ts'
import {hasHeadingWords} from './shape.ts'

const HEADER =
  /^(?:from|to|cc|bcc|subject|sent|date|reply-to|attachments?|von|an|betreff|gesendet|de|à|objet)\s*:/i
const TELLING = /^(?:from|subject|von|betreff|objet)\s*:/i
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
  if (!header) {
    add(0, noteEnd(lines))
    return around
  }
  add(0, textStart(lines, header))
  const end = sign > 0 ? sign : lines.length
  const farewell = lines.findLastIndex((line, i) => i < end && FAREWELL.test(line.trim()))
  const below = lines.slice(farewell, end).filter((line) => line.trim())
  const isClosing = below.length <= 6 && below.every((line) => line.trim().length <= 60)
  if (farewell > header && isClosing) add(farewell, end)
  return around
}

/** Where a greeting and a few lines end that stand above a line drawn across; 0 if there are none. */
function noteEnd(lines: string[]): number {
  const first = lines.findIndex((line) => line.trim())
  const rule = lines.findIndex((line) => RULE.test(line))
  const above = lines.slice(0, Math.max(0, rule)).filter((line) => line.trim())
  return GREETING.test(lines[first]?.trim() ?? '') && above.length <= 12 ? rule + 1 : 0
}

/** Where the header of a mail ends; 0 if there is none. */
function headerEnd(lines: string[]): number {
  const first = lines.findIndex((line) => line.trim() && !FORWARDED.test(line.trim()))
  let end = first
  while (HEADER.test(lines[end] ?? '') || (end > first && /^\s+\S/.test(lines[end] ?? ''))) end++
  const header = lines.slice(first, end)
  return header.length > 1 && header.some((line) => TELLING.test(line)) ? end : 0
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
  const above = lines.slice(header, Math.max(header, rule)).filter((line) => line.trim())
  if (rule > 0 && above.length <= 12) return rule + 1
  const greeting = lines.findIndex((line, i) => i >= header && line.trim())
  if (!GREETING.test(lines[greeting]?.trim() ?? '')) return header
  const isTitle = (i: number) =>
    !lines[i - 1]?.trim() &&
    hasHeadingWords(lines[i]?.trim() ?? '') &&
    (!lines[i + 1]?.trim() || isByline(lines[i + 1]?.trim() ?? ''))
  const first = lines.findIndex((_, i) => i > greeting && isTitle(i))
  return first > 0 && first - greeting <= 15 ? first : greeting + 1
}
