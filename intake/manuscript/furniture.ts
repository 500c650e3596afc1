/**
 * Whether a line stands around texts rather than in one: whose rights they are, or how a practice is
 * reached, as “The Mill | 12 Quay Street | (555) 010-7788”.
 */
export function isFurniture(text: string): boolean {
  if (text.length > 300) return false
  if (LETTER.test(text) || FIRST_SEEN.test(text) || WRITES_TO.test(text)) return true
  const isRights = /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i.test(text)
  const isShort =
    text.split(/\s+/).length <= 20 && !/(?<!\b(?:tel|fax|ph))[.?!]\s|[?!]$/i.test(text)
  return isRights || (isShort && REACHED.test(text) && /[|·•,]|^\D{0,12}[\d+(]/.test(text))
}

/** What letters to subscribers say around their text. */
const LETTER =
  /^(?:view|read|open) (?:this|it|the) .{0,30}(?:browser|online)|\bunsubscribe\b|^you (?:get|got|(?:are )?receiv\w+) this\b/i

/** “*Correspondence: brook@…” under the names of those who wrote it. */
const WRITES_TO =
  /^[*†]?\s*(?:(?:address for )?correspondence|corresponding author)\b[^@]{0,80}[\w.+-]+@[\w-]+\.\w{2,}/i

/** “Originally published in The Mill” */
const FIRST_SEEN =
  /^(?:(?:this (?:article|post) )?(?:was )?(?:originally|first) (?:published|appeared|posted)|reprinted) (?:in|on|by|from|at)\b.{0,80}$/i

/** “For information only. It does not replace advice from your doctor.” */
export function isDisclaimer(text: string): boolean {
  return (
    text.length <= 600 &&
    DISCLAIMS.test(text) &&
    /\b(?:information|content|article|blog|post|page|site)\b/i.test(text)
  )
}

const DISCLAIMS =
  /\b(?:(?:does|do|is|are|should|can)(?: not|n(?:’|')t) (?:be )?(?:a |intended |meant |used |considered )*(?:to |as )*(?:a )?(?:replace|substitute|constitute|medical advice|professional advice)|(?:for|as) (?:general )?(?:information|educational?)(?:al)?(?: and \w+)?(?: purposes)? only|not a substitute for)\b/i

/** A telephone number or an address of e-mail. */
const REACHED = /(?:\+|\(|\b)\d{2,5}\)?[ .-]\d{3,4}[ .-]?\d{3,4}\b|\b[\w.+-]+@[\w-]+\.\w{2,}\b/
