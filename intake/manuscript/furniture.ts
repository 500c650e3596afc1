/**
 * Whether a line stands around texts rather than in one: whose rights they are, or how a practice is
 * reached, as “The Mill | 12 Quay Street | (555) 010-7788”.
 */
export function isFurniture(text: string): boolean {
  if (text.length > 300) return false
  const isRights = /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i.test(text)
  const isShort = text.split(/\s+/).length <= 20 && !/[.?!]\s|[?!]$/.test(text)
  return isRights || (isShort && REACHED.test(text) && /[|·•,]|^\D{0,12}[\d+(]/.test(text))
}

/** A telephone number or an address of e-mail. */
const REACHED = /(?:\+|\(|\b)\d{2,5}\)?[ .-]\d{3,4}[ .-]?\d{3,4}\b|\b[\w.+-]+@[\w-]+\.\w{2,}\b/
